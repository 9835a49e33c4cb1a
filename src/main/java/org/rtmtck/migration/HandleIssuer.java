package org.rtmtck.migration;

import org.rtmtck.api.Handle;

/** Handles of version 1. None is given out twice, so that an old one never names a new client. Not for several threads. */
final class HandleIssuer {

    private static final long FIRST = 0x5A00;
    private static final long STEP = 4;

    private long next = FIRST;

    Handle issue() {
        Handle handle = new Handle(next);
        next += STEP;
        return handle;
    }
}
