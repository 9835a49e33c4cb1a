package org.rtmtck.peer.linux;

import org.rtmtck.peer.support.RoutingManagerContract;

class LinuxTest extends RoutingManagerContract {

    LinuxTest() {
        super(new LinuxProvider());
    }
}
