package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Route;
import org.rtmtck.script.Reply;

/**
 * What output parameters or a message told about a change: a kind, and where they were wanted the routes.
 *
 * @param flags the kind of change
 * @param current the route that is best now
 * @param previous the route that was best
 * @param currentWanted whether the buffer for the current route was passed
 * @param previousWanted whether the buffer for the previous route was passed
 */
record Told(
        int flags, @Nullable Route current, @Nullable Route previous, boolean currentWanted, boolean previousWanted) {

    static Told of(Reply.ChangeReply reply, boolean currentWanted, boolean previousWanted) {
        return new Told(reply.flags(), reply.current(), reply.previous(), currentWanted, previousWanted);
    }

    /** Whether it tells of the step from one value to another, which for "no change" are the same. */
    boolean fits(BestValue before, BestValue after) {
        return switch (flags) {
            case ChangeFlags.NO_CHANGE -> before.sameAs(after);
            case ChangeFlags.ROUTE_ADDED -> before.isNone() && !after.isNone() && isCurrent(after);
            case ChangeFlags.ROUTE_DELETED -> !before.isNone() && after.isNone() && isPrevious(before);
            case ChangeFlags.ROUTE_CHANGED ->
                !before.isNone() && !after.isNone() && !before.sameAs(after) && isCurrent(after) && isPrevious(before);
            default -> false;
        };
    }

    boolean isCurrent(BestValue value) {
        return !currentWanted || value.matches(current);
    }

    boolean isPrevious(BestValue value) {
        return !previousWanted || value.matches(previous);
    }

    /** Whether the caller passed no buffer that would say what the message is about. */
    boolean isBlind() {
        return switch (flags) {
            case ChangeFlags.ROUTE_ADDED -> !currentWanted;
            case ChangeFlags.ROUTE_DELETED -> !previousWanted;
            case ChangeFlags.ROUTE_CHANGED -> !currentWanted && !previousWanted;
            default -> false;
        };
    }

    /** The routes that were told. */
    List<Route> routes() {
        List<Route> routes = new ArrayList<>(2);
        if (current != null && flags != ChangeFlags.ROUTE_DELETED && flags != ChangeFlags.NO_CHANGE) {
            routes.add(current);
        }
        if (previous != null && flags != ChangeFlags.ROUTE_ADDED && flags != ChangeFlags.NO_CHANGE) {
            routes.add(previous);
        }
        return routes;
    }
}
