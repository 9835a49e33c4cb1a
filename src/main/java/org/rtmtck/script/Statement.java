package org.rtmtck.script;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One line of a script or trace. */
public sealed interface Statement {

    /**
     * A call, and in a trace its reply.
     *
     * @param thread the name of the calling thread, null for the only one
     * @param binding the name for what the call returns, null if it gets none
     * @param call the call
     * @param reply the reply, null in a script, or in a trace where it comes later
     */
    record Invoke(@Nullable String thread, @Nullable String binding, Call call, @Nullable Reply reply)
            implements Statement {

        /** A call of a script. */
        public Invoke(@Nullable String binding, Call call) {
            this(null, binding, call, null);
        }

        /** The same line with a reply. */
        public Invoke withReply(@Nullable Reply newReply) {
            return new Invoke(thread, binding, call, newReply);
        }
    }

    /** In a trace of several threads: the reply to the thread's last call. */
    record Respond(String thread, Reply reply) implements Statement {}

    /** Moves the virtual clock forward: {@code clock +5s}. */
    record AdvanceClock(Duration by) implements Statement {}

    /** Makes the {@code nth} acquisition of a resource from here on fail, once: {@code fail-resource 3}. */
    record FailResource(int nth) implements Statement {}

    /** Waits until the implementation under test has settled: {@code settle}. */
    record Settle() implements Statement {}

    /**
     * {@code WaitForSingleObject} without waiting: looks at the event of a registration.
     *
     * @param registration the name of the registration
     * @param signalled in a trace what was seen, else null
     */
    record WaitEvent(String registration, @Nullable Boolean signalled) implements Statement {}

    /** {@code SetEvent} or {@code ResetEvent} on the event of a registration. */
    record WriteEvent(String registration, boolean signalled) implements Statement {}
}
