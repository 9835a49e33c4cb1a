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

    /** Gives the job to a thread, which can be used again when the job has ended to the last. */
    Runner start(Runnable job) {
        Runnable errand = () -> {
            try {
                job.run();
            } finally {
                Thread.interrupted(); // what one implementation did to the thread is not for the next to find
                idle.addFirst((Runner) Thread.currentThread());
            }
        };
        Runner runner = idle.pollFirst();
        while (runner != null) {
            if (runner.take(errand)) {
                return runner;
            }
            runner = idle.pollFirst();
        }
        return Runner.started(name, STACK_BYTES, Runner.PATIENCE, errand);
    }
}
