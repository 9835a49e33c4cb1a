package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs engines side by side, on threads of their own, and outlives whatever happens to these. */
final class EngineThreads {

    private static final int THREADS = 2;

    private final Queue<EngineRun> waiting;

    EngineThreads(Collection<EngineRun> runs) {
        this.waiting = new ConcurrentLinkedQueue<>(runs);
    }

    /** Runs all of them and waits until all have ended. */
    void run() {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(this::work, "rtm-tck engines " + i);
            thread.setDaemon(true);
            // What a thread dies of, if there was memory left to say so, is in the result of its engine.
            thread.setUncaughtExceptionHandler((dead, cause) -> {});
            threads.add(thread);
            thread.start();
        }
        threads.forEach(EngineThreads::join);
    }

    private void work() {
        for (EngineRun run = waiting.poll(); run != null; run = waiting.poll()) {
            run.run();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CertificationException("the certification was interrupted");
        }
    }
}
