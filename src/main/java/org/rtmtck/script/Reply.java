package org.rtmtck.script;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;

/** What came back from a call. */
public sealed interface Reply {

    /** Of RtmRegisterClient and RtmCreateEnumerationHandle; the last error means something only with a NULL handle. */
    record HandleReply(Handle handle, Status lastError) implements Reply {}

    /** Of the functions that return a status and nothing else. */
    record StatusReply(Status status) implements Reply {}

    /**
     * Of RtmAddRoute, RtmDeleteRoute and RtmDequeueRouteChangeMessage.
     *
     * @param status the result
     * @param flags what the Flags buffer held afterwards
     * @param current what was written to CurBestRoute, null if nothing was or none was wanted
     * @param previous what was written to PrevBestRoute, null if nothing was or none was wanted
     */
    record ChangeReply(Status status, int flags, @Nullable Route current, @Nullable Route previous) implements Reply {}

    /** Of RtmEnumerateGetNextRoute, RtmGetFirstRoute and RtmGetNextRoute; the route is null if none was written. */
    record RouteReply(Status status, @Nullable Route route) implements Reply {}

    /** Of RtmIsRoute; the last error means something only with FALSE. */
    record BestReply(boolean found, Status lastError, @Nullable Route best) implements Reply {}

    /** Of RtmGetNetworkCount; the count is unsigned, the last error means something only with 0. */
    record CountReply(int count, Status lastError) implements Reply {}

    /** Of RtmGetRouteAge; the seconds are unsigned, the last error means something only with INFINITE. */
    record AgeReply(int seconds, Status lastError) implements Reply {}

    /** Instead of an answer: the implementation under test did something that no function may do. */
    record Abnormal(AbnormalKind kind, String detail) implements Reply {}

    /** What an implementation can do instead of answering. */
    enum AbnormalKind {
        /** It threw. */
        THREW("threw"),
        /** It returned null where a value belongs. */
        NULL_RESULT("returned-null"),
        /** It did not return within the deadline. */
        NO_RETURN("no-return"),
        /** Its process ended or it asked the virtual machine to exit. */
        EXITED("exited"),
        /** What it sent cannot be read as an answer. */
        UNREADABLE("unreadable");

        private final String word;

        AbnormalKind(String word) {
            this.word = word;
        }

        /** The word for it in a trace. */
        public String word() {
            return word;
        }
    }

    /** The status that the reply carries, for those that do; null for the others. */
    static @Nullable Status statusOf(Reply reply) {
        if (reply instanceof StatusReply r) {
            return r.status();
        }
        if (reply instanceof ChangeReply r) {
            return r.status();
        }
        return reply instanceof RouteReply r ? r.status() : null;
    }
}
