package org.rtmtck.suite.steps;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.script.Reply;

/**
 * A change message.
 *
 * @param flags one of {@link ChangeFlags}
 * @param current the best route after the change, null if the message has none
 * @param previous the best route before the change, null if the message has none
 * @param unused what stood in the buffer that the message does not use, null if nothing was written there
 */
record Message(
        int flags,
        @Nullable Route current,
        @Nullable Route previous,
        @Nullable Route unused) {

    static Message of(Reply.ChangeReply reply) {
        boolean hasCurrent = (reply.flags() & ChangeFlags.ROUTE_ADDED) != 0;
        boolean hasPrevious = (reply.flags() & ChangeFlags.ROUTE_DELETED) != 0;
        return new Message(
                reply.flags(),
                hasCurrent ? reply.current() : null,
                hasPrevious ? reply.previous() : null,
                hasCurrent ? (hasPrevious ? null : reply.previous()) : reply.current());
    }

    /** The network that the message is about, null if it names none. */
    @Nullable
    Network network() {
        Route named = current == null ? previous : current;
        return named == null ? null : named.network();
    }

    String change() {
        return Answer.change(flags);
    }

    String describe() {
        return change() + " from " + RouteRows.brief(previous) + " to " + RouteRows.brief(current);
    }
}
