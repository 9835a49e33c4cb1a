package org.rtmtck.witness;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Threads that are used again and again, for starting one costs more than most sequences of calls. They end by themselves
 * when they have had nothing to do for a while. Safe for concurrent use.
 */
final class Runners {

    private static final long STACK_BYTES = 4L << 20;

    private final String name;
    private final Deque<Runner> idle = new ConcurrentLinkedDeque<>();

    Runners(String name) {
        this.name = name;
    }

    /** Gives the job to a thread. Who knows that it has ended, and only then, may give the thread back. */
    Runner start(Runnable job) {
        Runner runner = idle.pollFirst();
        while (runner != null) {
            if (runner.take(job)) {
                return runner;
            }
            runner = idle.pollFirst();
        }
        Runner fresh = new Runner(name, STACK_BYTES);
        fresh.take(job);
        fresh.start();
        return fresh;
    }

    void giveBack(Runner runner) {
        idle.addFirst(runner);
    }
}
