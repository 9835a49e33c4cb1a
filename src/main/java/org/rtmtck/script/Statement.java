package org.rtmtck.script;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmFunction;

/** One line of a script or trace. */
public sealed interface Statement {

    /**
     * A call, and in a trace its reply.
     *
     * @param thread the name of the calling thread (letters, digits and _, not a digit first), null for the only one
     * @param binding the name for what the call returns (as above, with a capital first), null if it gets none
     * @param call the call
     * @param reply the reply, null in a script, or in a trace where it comes later
     */
    record Invoke(
            @Nullable String thread,
            @Nullable String binding,
            Call call,
            @Nullable Reply reply) implements Statement {

        /** A call of a script. */
        public Invoke(@Nullable String binding, Call call) {
            this(null, binding, call, null);
        }

        /** Whether a name can be bound to what the function returns: a handle, or a route. */
        public static boolean canBind(RtmFunction function) {
            return Scope.Kind.of(function) != null;
        }

        /** The same line with a reply. */
        public Invoke withReply(@Nullable Reply newReply) {
            return new Invoke(thread, binding, call, newReply);
        }
    }

    /** In a trace of several threads: the reply to the thread's last call, which has none yet. */
    record Respond(String thread, Reply reply) implements Statement {}

    /**
     * Moves the virtual clock forward: {@code clock +5s}.
     *
     * @param by whole milliseconds, from zero to {@link #MAX}
     */
    record AdvanceClock(Duration by) implements Statement {

        /** The longest step, some 31 years. */
        public static final Duration MAX = Duration.ofSeconds(999_999_999);

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if the step is negative, too long, or not a number of milliseconds
         */
        public AdvanceClock {
            boolean isInRange = !by.isNegative() && by.compareTo(MAX) <= 0;
            if (!isInRange || !by.equals(by.truncatedTo(ChronoUnit.MILLIS))) {
                throw new IllegalArgumentException(
                        "the clock moves by whole milliseconds, from 0 to " + MAX.toSeconds() + " s, but was " + by);
            }
        }
    }

    /**
     * Makes an acquisition of a resource fail, once: {@code fail-resource 3}.
     *
     * @param nth which acquisition from here on, at least 1
     */
    record FailResource(int nth) implements Statement {

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if {@code nth} is below 1
         */
        public FailResource {
            if (nth < 1) {
                throw new IllegalArgumentException("acquisitions are counted from 1, but was " + nth);
            }
        }
    }

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
