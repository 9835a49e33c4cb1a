package org.rtmtck.model;

import org.rtmtck.api.ProtocolFamily;

/** Lifetimes of routes that a deregistration has removed, and that would have ended since (DRC-042). */
final class OldTimers {

    private OldTimers() {}

    /** Whether one has ended that belonged to a route of the network. */
    static boolean ended(ModelState state, NetworkState network) {
        for (Departed gone : network.departed()) {
            if (gone.cause() == Cause.DEREGISTERED && gone.entry().isExpired(state.now())) {
                return true;
            }
        }
        return false;
    }

    /** Whether one has ended that belonged to a route of the family. */
    static boolean ended(ModelState state, ProtocolFamily family) {
        for (NetworkState network : state.table(family).values()) {
            if (ended(state, network)) {
                return true;
            }
        }
        return false;
    }
}
