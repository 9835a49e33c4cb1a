package org.rtmtck.defect;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Rules;

/** The reference implementation, with a memory of whose registration was in the way of the last refused one. */
class RefusalRtm extends OddRtm {

    private @Nullable Client lastHolder;

    RefusalRtm(Environment environment) {
        super(environment, new Rules(), OddRtm::properly);
    }

    /** The client that was in the way of the last refused registration; null if none was refused. */
    final @Nullable Client lastHolder() {
        return lastHolder;
    }

    @Override
    public Handle registerClient(
            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
        Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
        if (handle.isNull()) {
            lastHolder = handles().holder(rules().slot(family, routingProtocol));
        }
        return handle;
    }
}
