package org.rtmtck.api;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A manual-reset event object as in Win32, made by the caller and given to {@code RtmRegisterClient} (page REG).
 *
 * <p>The implementation under test signals it with {@link #set} after a best route has changed and resets it with
 * {@link #reset} when a dequeue call has taken the last message or found none (page DEQ). Safe for concurrent use.
 */
public final class ChangeEvent {

    private final Handle handle;
    private final Lock lock = new ReentrantLock();
    private final Condition signal = lock.newCondition();
    private boolean signalled;
    private long signals;
    private boolean closed;

    /** An event in the reset state that is known to the system by {@code handle}. */
    public ChangeEvent(Handle handle) {
        this.handle = handle;
    }

    /** The system's handle of the event. It is not a client handle. */
    public Handle handle() {
        return handle;
    }

    /** {@code SetEvent}: signals the event and releases every waiter, even if a reset follows at once. */
    public void set() {
        lock.lock();
        try {
            signalled = true;
            signals++;
            signal.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** {@code ResetEvent}. */
    public void reset() {
        lock.lock();
        try {
            signalled = false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the event is signalled now. */
    public boolean isSet() {
        lock.lock();
        try {
            return signalled;
        } finally {
            lock.unlock();
        }
    }

    /** {@code CloseHandle}. No page asks an implementation to call it; the kit records whether it does (DRC-091). */
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody closed the event. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * {@code WaitForSingleObject}: waits until the event is signalled.
     *
     * @param timeout how long to wait at most; zero, or less, asks without waiting
     * @return whether the event was signalled at the start or at any time during the wait
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public boolean await(Duration timeout) throws InterruptedException {
        // Saturates where Duration.toNanos throws: callers mean INFINITE by a very long time.
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        lock.lock();
        try {
            long signalsBefore = signals;
            while (!signalled && signals == signalsBefore && nanos > 0) {
                nanos = signal.awaitNanos(nanos);
            }
            return signalled || signals != signalsBefore;
        } finally {
            lock.unlock();
        }
    }

    /** Waits as {@link #await(Duration)} does, for a number of milliseconds. */
    public boolean awaitMillis(long millis) throws InterruptedException {
        return await(Duration.ofNanos(TimeUnit.MILLISECONDS.toNanos(millis)));
    }

    @Override
    public String toString() {
        return "event " + handle;
    }
}
