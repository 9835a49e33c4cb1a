package org.rtmtck.peer.bgp;

import org.rtmtck.peer.support.RoutingManagerContract;

class FrrBgpTest extends RoutingManagerContract {

    FrrBgpTest() {
        super(new FrrBgpProvider());
    }
}
