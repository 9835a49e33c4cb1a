package org.rtmtck.witness;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that waits for something to do, and ends when it waited too long. It stays awake for a moment after each job,
 * since the next one usually comes at once and waking a thread costs far more than a call.
 */
final class Runner extends Thread {

    /** How long waiting threads stay awake: about what it costs to wake one. */
    private static final long AWAKE_NANOS = TimeUnit.MICROSECONDS.toNanos(60);

    /** How long threads wait for something to do. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Runnable END = new End();

    private final AtomicReference<@Nullable Runnable> job = new AtomicReference<>();

    private final long patienceNanos;

    Runner(String name, long stackBytes, Duration patience) {
        super(null, null, name, stackBytes);
        patienceNanos = patience.toNanos();
        setDaemon(true);
    }

    /** A new thread that begins with that job. */
    static Runner started(String name, long stackBytes, Duration patience, Runnable job) {
        Runner runner = new Runner(name, stackBytes, patience);
        runner.take(job);
        runner.start();
        return runner;
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // a thread that waits awake must let the others in
    public void run() {
        long idleSince = System.nanoTime();
        while (job.get() != END) {
            Runnable next = job.get();
            long idle = System.nanoTime() - idleSince;
            if (next != null && job.compareAndSet(next, null)) {
                next.run();
                idleSince = System.nanoTime();
            } else if (idle < AWAKE_NANOS) {
                Thread.yield();
            } else if (idle < patienceNanos) {
                LockSupport.parkNanos(this, patienceNanos);
            } else {
                job.compareAndSet(null, END);
            }
        }
    }

    /**
     * Gives it a job; the one before must have begun.
     *
     * @return whether it takes it; a thread that has ended does not
     */
    boolean take(Runnable newJob) {
        boolean taken = job.compareAndSet(null, newJob);
        LockSupport.unpark(this);
        return taken;
    }

    /** Lets it end after its job. */
    void end() {
        job.set(END);
        LockSupport.unpark(this);
    }

    /** Whether who waits since then had better stay awake. */
    static boolean isSoonAfter(long since) {
        return System.nanoTime() - since < AWAKE_NANOS;
    }

    /** Stands where a job would, once there will be none any more. */
    private static final class End implements Runnable {

        @Override
        public void run() {
            // it is never run
        }
    }
}
