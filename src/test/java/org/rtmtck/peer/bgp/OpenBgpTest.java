package org.rtmtck.peer.bgp;

import org.rtmtck.peer.support.RoutingManagerContract;

class OpenBgpTest extends RoutingManagerContract {

    OpenBgpTest() {
        super(new OpenBgpProvider());
    }
}
