package org.rtmtck.peer.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a caller is still willing to wait: up to a limit, and no longer than a shorter limit while nothing at all comes
 * from the daemon. So a daemon that works on a million routes is given the time, and one that is stopped is not.
 *
 * <p>Measured on the monotonic clock, because daemons live in real time. Safe for concurrent use.
 */
public final class Patience {

    private static final long PAUSE_NANOS = 100_000;

    private final long start = System.nanoTime();
    private final long limitNanos;
    private final long silenceNanos;
    private final Activity activity;

    private Patience(Duration limit, Duration silence, Activity activity) {
        this.limitNanos = limit.toNanos();
        this.silenceNanos = silence.toNanos();
        this.activity = activity;
    }

    /** Patience that begins now and ends after {@code limit}. */
    public static Patience of(Duration limit) {
        return new Patience(limit, limit, new Activity());
    }

    /** Patience that also ends when the daemon has been silent for {@code silence} since now. */
    public static Patience of(Duration limit, Duration silence, Activity activity) {
        return new Patience(limit, silence, activity);
    }

    /** Whether the time is over. */
    public boolean isOver() {
        return nanosLeft() <= 0;
    }

    private long nanosLeft() {
        long now = System.nanoTime();
        long heard = activity.lastNanos();
        long silentSince = heard - start > 0 ? heard : start;
        return Math.min(limitNanos - (now - start), silenceNanos - (now - silentSince));
    }

    /**
     * Whole milliseconds that are left if nothing comes, rounded up, and at least 1: zero would mean "for ever" to a
     * selector.
     */
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
