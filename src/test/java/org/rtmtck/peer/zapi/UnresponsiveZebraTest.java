package org.rtmtck.peer.zapi;

import org.rtmtck.peer.support.UnresponsiveManagerContract;

class UnresponsiveZebraTest extends UnresponsiveManagerContract {

    UnresponsiveZebraTest() {
        super(ZebraProvider::new, "zebra");
    }
}
