package org.rtmtck.peer.zapi;

import org.rtmtck.peer.support.RoutingManagerContract;

class ZebraTest extends RoutingManagerContract {

    ZebraTest() {
        super(new ZebraProvider());
    }
}
