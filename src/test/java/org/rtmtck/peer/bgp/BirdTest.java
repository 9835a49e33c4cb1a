package org.rtmtck.peer.bgp;

import org.rtmtck.peer.support.RoutingManagerContract;

class BirdTest extends RoutingManagerContract {

    BirdTest() {
        super(new BirdProvider());
    }
}
