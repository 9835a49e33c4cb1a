package org.rtmtck.architecture.violation.model;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Knows threads, the time of day and a shared counter. */
public final class ThreadsAndClocks {

    @SuppressWarnings("NonFinalStaticField")
    private static long lastRun;

    private final AtomicLong runs = new AtomicLong();

    public String run() {
        lastRun = System.nanoTime();
        return Thread.currentThread().getName() + Instant.now() + runs.incrementAndGet() + lastRun;
    }
}
