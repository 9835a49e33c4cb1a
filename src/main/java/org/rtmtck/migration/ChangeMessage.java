package org.rtmtck.migration;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.RouteBuffer;

/**
 * How the best route to a network changed, in the words of version 1.
 *
 * @param previous the best route before; null if there was none
 * @param current the best route now; null if there is none
 */
record ChangeMessage(@Nullable IpRoute previous, @Nullable IpRoute current) {

    boolean isChange() {
        return V1Routes.differSignificantly(previous, current);
    }

    int flags() {
        if (!isChange()) {
            return ChangeFlags.NO_CHANGE;
        }
        return (current == null ? 0 : ChangeFlags.ROUTE_ADDED) | (previous == null ? 0 : ChangeFlags.ROUTE_DELETED);
    }

    /** Fills the caller's buffers as the flags promise. */
    void writeTo(FlagsBuffer flags, @Nullable RouteBuffer currentBest, @Nullable RouteBuffer previousBest) {
        flags.set(flags());
        if (isChange()) {
            write(current, currentBest);
            write(previous, previousBest);
        }
    }

    private static void write(@Nullable IpRoute route, @Nullable RouteBuffer buffer) {
        if (route != null && buffer != null) {
            buffer.set(route);
        }
    }
}
