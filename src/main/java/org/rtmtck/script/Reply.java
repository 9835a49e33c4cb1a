package org.rtmtck.script;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;

/** What came back from a call. */
public sealed interface Reply {

    /**
     * Of RtmRegisterClient and RtmCreateEnumerationHandle (pages REG, ENC).
     *
     * @param handle what was returned
     * @param lastError the last error after a NULL handle; with any other it means nothing and is kept as NO_ERROR
     */
    record HandleReply(Handle handle, Status lastError) implements Reply {

        /** Drops a last error that means nothing. */
        public HandleReply {
            lastError = handle.isNull() ? lastError : Status.NO_ERROR;
        }
    }

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
    record ChangeReply(
            Status status,
            int flags,
            @Nullable Route current,
            @Nullable Route previous) implements Reply {}

    /** Of RtmEnumerateGetNextRoute, RtmGetFirstRoute and RtmGetNextRoute; the route is null if none was written. */
    record RouteReply(Status status, @Nullable Route route) implements Reply {}

    /**
     * Of RtmIsRoute (page ISR).
     *
     * @param found what was returned
     * @param lastError the last error after FALSE; after TRUE it means nothing and is kept as NO_ERROR
     * @param best what was written to the buffer, null if nothing was or none was wanted
     */
    record BestReply(
            boolean found, Status lastError, @Nullable Route best) implements Reply {

        /** Drops a last error that means nothing. */
        public BestReply {
            lastError = found ? Status.NO_ERROR : lastError;
        }
    }

    /**
     * Of RtmGetNetworkCount (page CNT).
     *
     * @param count what was returned, unsigned
     * @param lastError the last error after 0; with any other count it means nothing and is kept as NO_ERROR
     */
    record CountReply(int count, Status lastError) implements Reply {

        /** Drops a last error that means nothing. */
        public CountReply {
            lastError = count == 0 ? lastError : Status.NO_ERROR;
        }
    }

    /**
     * Of RtmGetRouteAge (page AGE).
     *
     * @param seconds what was returned, unsigned; all bits set is INFINITE
     * @param lastError the last error after INFINITE; with any other age it means nothing and is kept as NO_ERROR
     */
    record AgeReply(int seconds, Status lastError) implements Reply {

        /** Drops a last error that means nothing. */
        public AgeReply {
            lastError = seconds == -1 ? lastError : Status.NO_ERROR;
        }

        /** Whether INFINITE was returned, which says that the route structure is not valid. */
        public boolean isInfinite() {
            return seconds == -1;
        }
    }

    /**
     * Instead of an answer: the implementation under test did something that no function may do.
     *
     * @param kind what it did
     * @param detail more about it, from the implementation: kept as one line of at most {@link #MAX_DETAIL} printable
     *     ASCII characters, without those that mean something in a script
     */
    record Abnormal(AbnormalKind kind, String detail) implements Reply {

        /** The longest detail, in characters. */
        public static final int MAX_DETAIL = 200;

        private static final Pattern MEANINGFUL = Pattern.compile("[{};#]");
        private static final Pattern GAP = Pattern.compile("[^!-~]+");

        /** Makes the detail harmless. */
        public Abnormal {
            detail = plain(detail);
        }

        private static String plain(String text) {
            String head = text.substring(0, Math.min(text.length(), 2 * MAX_DETAIL));
            String words = GAP.matcher(MEANINGFUL.matcher(head).replaceAll("?"))
                    .replaceAll(" ")
                    .strip();
            return words.substring(0, Math.min(words.length(), MAX_DETAIL)).strip();
        }
    }

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
