package org.rtmtck.witness;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmClock;

/** A clock that stands still until it is moved. Tasks run on the thread that moves it, each at its own time. */
final class VirtualClock implements RtmClock {

    /** Where every run begins: an arbitrary instant on a whole second. */
    static final Instant START = Instant.parse("2003-03-28T00:00:00Z");

    private record Task(Instant when, long order, Runnable action) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::when).thenComparing(Task::order));
    private final Runnable beforeUse;
    private Instant now = START;
    private long orders;

    VirtualClock() {
        this(() -> {});
    }

    /** A clock that has something done before it is read. */
    VirtualClock(Runnable beforeUse) {
        this.beforeUse = beforeUse;
    }

    @Override
    public Instant instant() {
        beforeUse.run();
        return shown();
    }

    private synchronized Instant shown() {
        return now;
    }

    @Override
    public synchronized Timer schedule(Instant when, Runnable task) {
        Task entry = new Task(when, orders++, task);
        tasks.add(entry);
        return () -> cancel(entry);
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    /** Moves the clock forward, stopping at each task's time to run it. */
    void advance(Duration by) {
        Instant target = instant().plus(by);
        for (Task task = due(target); task != null; task = due(target)) {
            task.action().run();
        }
        moveTo(target);
    }

    private synchronized @Nullable Task due(Instant target) {
        Task first = tasks.peek();
        if (first == null || first.when().isAfter(target)) {
            return null;
        }
        if (first.when().isAfter(now)) {
            now = first.when();
        }
        return tasks.poll();
    }

    private synchronized void moveTo(Instant target) {
        now = target;
    }
}
