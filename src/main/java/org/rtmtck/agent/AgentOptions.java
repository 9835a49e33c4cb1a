package org.rtmtck.agent;

import java.time.Duration;

/**
 * Bounds within which the kit deals with an agent.
 *
 * @param callDeadline how long one request line may take
 * @param startDeadline how long the agent may take to start and to answer the handshake
 * @param maxRestarts how often a provider starts the agent anew, after the first time, before it gives up
 * @param maxReplyBytes the longest reply line, without its line end
 */
public record AgentOptions(Duration callDeadline, Duration startDeadline, int maxRestarts, int maxReplyBytes) {

    /** The longest request line that the kit sends, in bytes; every agent must accept it. */
    public static final int MAX_REQUEST_BYTES = 65_536;

    /** 4 seconds a call, 10 seconds to start, 1,000 restarts, reply lines of 1 MiB. */
    public static final AgentOptions DEFAULT =
            new AgentOptions(Duration.ofSeconds(4), Duration.ofSeconds(10), 1_000, 1 << 20);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a deadline is not positive, or a number negative
     */
    public AgentOptions {
        if (callDeadline.isNegative()
                || callDeadline.isZero()
                || startDeadline.isNegative()
                || startDeadline.isZero()) {
            throw new IllegalArgumentException("deadlines must be positive");
        }
        if (maxRestarts < 0 || maxReplyBytes < 1) {
            throw new IllegalArgumentException("the number of restarts and the length of a line must not be negative");
        }
    }

    /** The same with another deadline for each call. */
    public AgentOptions withCallDeadline(Duration newDeadline) {
        return new AgentOptions(newDeadline, startDeadline, maxRestarts, maxReplyBytes);
    }

    /** The same with another deadline for the start. */
    public AgentOptions withStartDeadline(Duration newDeadline) {
        return new AgentOptions(callDeadline, newDeadline, maxRestarts, maxReplyBytes);
    }

    /** The same with another bound on restarts. */
    public AgentOptions withMaxRestarts(int newMaximum) {
        return new AgentOptions(callDeadline, startDeadline, newMaximum, maxReplyBytes);
    }
}
