package org.rtmtck.peer.bgp;

import org.rtmtck.peer.support.UnresponsiveManagerContract;

class UnresponsiveFrrBgpTest extends UnresponsiveManagerContract {

    UnresponsiveFrrBgpTest() {
        super(FrrBgpProvider::new, "bgpd");
    }
}
