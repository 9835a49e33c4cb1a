package org.rtmtck.peer.support;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.RouteBuffer;

/**
 * A change of the best route to one network.
 *
 * @param previous the best route before; null for none
 * @param current the best route after; null for none
 */
record Change(@Nullable IpRoute previous, @Nullable IpRoute current) {

    /** Whether anybody has to be told. */
    boolean isSignificant() {
        return !RouteOrder.agree(previous, current);
    }

    /** One of {@link ChangeFlags}. */
    int flags() {
        if (!isSignificant()) {
            return ChangeFlags.NO_CHANGE;
        }
        return (current == null ? 0 : ChangeFlags.ROUTE_ADDED) | (previous == null ? 0 : ChangeFlags.ROUTE_DELETED);
    }

    /** Fills the caller's buffers. */
    void report(FlagsBuffer flags, @Nullable RouteBuffer currentBest, @Nullable RouteBuffer previousBest) {
        flags.set(flags());
        if (!isSignificant()) {
            return;
        }
        if (currentBest != null && current != null) {
            currentBest.set(current);
        }
        if (previousBest != null && previous != null) {
            previousBest.set(previous);
        }
    }
}
