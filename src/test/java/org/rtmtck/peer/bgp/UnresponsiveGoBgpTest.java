package org.rtmtck.peer.bgp;

import org.rtmtck.peer.support.UnresponsiveManagerContract;

class UnresponsiveGoBgpTest extends UnresponsiveManagerContract {

    UnresponsiveGoBgpTest() {
        super(GoBgpProvider::new, "gobgpd");
    }
}
