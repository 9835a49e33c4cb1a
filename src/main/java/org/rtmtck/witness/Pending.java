package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Status;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;

/**
 * Calls that were under way when a trace ended. Such a call may have taken effect at any time after it began, or not at
 * all, and nobody knows what it would have answered.
 */
final class Pending {

    private Pending() {}

    /**
     * Whether all that the call may have done can be followed. It cannot where the missing answer would have said which
     * handle came into being, or which message or route was taken.
     */
    static boolean isFollowed(Call call) {
        return !(call instanceof Call.Register
                || call instanceof Call.Dequeue
                || call instanceof Call.EnumerateNext
                || call instanceof Call.CloseEnumeration);
    }

    /**
     * The call with each answer that goes with another effect. None has an effect if none is returned. A deregistration
     * may have got as far as one that lacks resources.
     */
    static List<Occurrence> outcomes(Occurrence pending) {
        Call call = pending.call();
        if (call instanceof Call.Deregister) {
            return List.of(
                    pending.answered(call, new Reply.StatusReply(Status.NO_ERROR)),
                    pending.answered(call, new Reply.StatusReply(Status.ERROR_NO_SYSTEM_RESOURCES)));
        }
        if (call instanceof Call.BlockDelete) {
            return List.of(pending.answered(call, new Reply.StatusReply(Status.NO_ERROR)));
        }
        if (call instanceof Call.AddRoute c) {
            return changes(pending, new Call.AddRoute(c.client(), c.route(), c.timeToLive(), false, false));
        }
        return call instanceof Call.DeleteRoute c
                ? changes(pending, new Call.DeleteRoute(c.client(), c.route(), false))
                : List.of();
    }

    /** Whether the outcome is one that resources were lacking for. */
    static boolean isLack(Occurrence outcome) {
        return outcome.reply() instanceof Reply.StatusReply r && r.status().isLackOfResources();
    }

    private static List<Occurrence> changes(Occurrence pending, Call unseen) {
        List<Occurrence> result = new ArrayList<>();
        for (int flags : new int[] {
            ChangeFlags.ROUTE_ADDED, ChangeFlags.ROUTE_CHANGED, ChangeFlags.ROUTE_DELETED, ChangeFlags.NO_CHANGE
        }) {
            result.add(pending.answered(unseen, new Reply.ChangeReply(Status.NO_ERROR, flags, null, null)));
        }
        return result;
    }

    /** A call that never returned, as something that happened. */
    static Occurrence occurrence(TraceReader.Open call) {
        return new Occurrence(
                call.line(),
                call.begins(),
                Integer.MAX_VALUE,
                call.call(),
                null,
                Handle.NULL,
                Handle.NULL,
                call.failed());
    }
}
