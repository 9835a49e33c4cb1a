package org.rtmtck.peer.linux;

import org.rtmtck.peer.support.UnresponsiveManagerContract;

class UnresponsiveLinuxTest extends UnresponsiveManagerContract {

    UnresponsiveLinuxTest() {
        super(LinuxProvider::new, "ip");
    }
}
