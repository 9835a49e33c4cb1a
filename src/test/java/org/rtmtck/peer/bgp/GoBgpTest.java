package org.rtmtck.peer.bgp;

import org.rtmtck.peer.support.RoutingManagerContract;

class GoBgpTest extends RoutingManagerContract {

    GoBgpTest() {
        super(new GoBgpProvider());
    }
}
