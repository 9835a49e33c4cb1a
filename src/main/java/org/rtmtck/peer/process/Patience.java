package org.rtmtck.peer.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a caller is still willing to wait. Measured on the monotonic clock, because the daemons live in real time.
 * Safe for concurrent use.
 */
public final class Patience {

    private static final long PAUSE_NANOS = 100_000;

    private final long start;
    private final long limitNanos;

    private Patience(long limitNanos) {
        this.start = System.nanoTime();
        this.limitNanos = limitNanos;
    }

    /** Patience that begins now and ends after {@code limit}. */
    public static Patience of(Duration limit) {
        return new Patience(limit.toNanos());
    }

    /** Whether the time is over. */
    public boolean isOver() {
        return nanosLeft() <= 0;
    }

    /** Nanoseconds that are left; zero or less once the time is over. */
    public long nanosLeft() {
        return limitNanos - (System.nanoTime() - start);
    }

    /** Whole milliseconds that are left, rounded up, and at least 1: zero would mean "for ever" to a selector. */
    public long millisLeft() {
        return Math.max(1, (nanosLeft() + 999_999) / 1_000_000);
    }

    /**
     * Pauses for a tenth of a millisecond between two looks at a condition that nobody signals.
     *
     * @param what what is waited for, for the error
     * @throws UnresponsiveException if the time is over, or the thread was interrupted
     */
    public void pause(String what) throws UnresponsiveException {
        if (isOver()) {
            throw new UnresponsiveException("gave up waiting for " + what);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
        if (Thread.currentThread().isInterrupted()) {
            throw new UnresponsiveException("interrupted while waiting for " + what);
        }
    }
}
