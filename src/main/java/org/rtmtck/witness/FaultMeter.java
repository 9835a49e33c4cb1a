package org.rtmtck.witness;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.rtmtck.api.ResourceMeter;

/** Counts acquisitions and refuses the one that was chosen, once. */
final class FaultMeter implements ResourceMeter {

    private final AtomicInteger untilFault = new AtomicInteger();
    private final AtomicLong acquisitions = new AtomicLong();
    private volatile String refused = "";
    private volatile Runnable beforeUse = () -> {};

    /** Has something done before each acquisition. */
    void beforeUse(Runnable action) {
        beforeUse = action;
    }

    @Override
    public boolean tryAcquire(String resource) {
        beforeUse.run();
        acquisitions.incrementAndGet();
        if (untilFault.get() > 0 && untilFault.decrementAndGet() == 0) {
            refused = resource;
            return false;
        }
        return true;
    }

    @Override
    public int nextRefusal() {
        return untilFault.get();
    }

    /** Makes the nth acquisition from now fail. */
    void failNth(int nth) {
        refused = "";
        untilFault.set(nth);
    }

    /** Withdraws a fault that was not met. Returns whether there was one. */
    boolean withdraw() {
        return untilFault.getAndSet(0) > 0;
    }

    /** Whether a fault is waiting to be met. */
    boolean isArmed() {
        return untilFault.get() > 0;
    }

    /** What the refused acquisition was for; empty if none was refused since the last fault was chosen. */
    String refused() {
        return refused;
    }

    /** How many acquisitions were asked for. */
    long acquisitions() {
        return acquisitions.get();
    }
}
