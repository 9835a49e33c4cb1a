package org.rtmtck.peer.bgp;

import org.rtmtck.peer.support.UnresponsiveManagerContract;

class UnresponsiveBirdTest extends UnresponsiveManagerContract {

    UnresponsiveBirdTest() {
        super(BirdProvider::new, "bird");
    }
}
