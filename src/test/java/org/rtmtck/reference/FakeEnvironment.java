package org.rtmtck.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rtmtck.api.Environment;
import org.rtmtck.api.LastError;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.RtmClock;
import org.rtmtck.api.Status;

/** An environment whose clock stands still until it is moved, and whose resources can be made to run out. */
final class FakeEnvironment implements Environment, RtmClock {

    private final ThreadLocal<Status> lastErrors = ThreadLocal.withInitial(() -> Status.NO_ERROR);
    private final List<Task> tasks = new ArrayList<>();
    private Instant now = Instant.parse("2003-03-28T00:00:00Z");
    private ResourceMeter meter = ResourceMeter.UNLIMITED;

    private record Task(Instant when, Runnable action) {}

    @Override
    public RtmClock clock() {
        return this;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized Timer schedule(Instant when, Runnable action) {
        Task task = new Task(when, action);
        tasks.add(task);
        return () -> cancel(task);
    }

    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    /** Moves the clock and runs what has become due. */
    void advance(Duration duration) {
        moveWithoutTimers(duration);
        for (Optional<Task> due = takeDue(); due.isPresent(); due = takeDue()) {
            due.get().action().run();
        }
    }

    /** Moves the clock as if its timers were late. */
    synchronized void moveWithoutTimers(Duration duration) {
        now = now.plus(duration);
    }

    private synchronized Optional<Task> takeDue() {
        Optional<Task> due =
                tasks.stream().filter(task -> !task.when().isAfter(now)).min(Comparator.comparing(Task::when));
        due.ifPresent(tasks::remove);
        return due;
    }

    synchronized int timers() {
        return tasks.size();
    }

    @Override
    public LastError lastError() {
        return new LastError() {
            @Override
            public Status get() {
                return lastErrors.get();
            }

            @Override
            public void set(Status status) {
                lastErrors.set(status);
            }
        };
    }

    @Override
    public ResourceMeter resources() {
        return resource -> meter.tryAcquire(resource);
    }

    /** Decides about resources from now on. */
    void meter(ResourceMeter newMeter) {
        meter = newMeter;
    }

    /** Refuses the request with this number, counting from 1 for the next one. Returns whether it was refused. */
    Refusal refuse(int number) {
        Refusal refusal = new Refusal(number);
        meter = refusal;
        return refusal;
    }

    /** Refuses one request. */
    static final class Refusal implements ResourceMeter {

        private int left;
        private boolean met;

        Refusal(int number) {
            left = number;
        }

        @Override
        public boolean tryAcquire(String resource) {
            left--;
            met |= left == 0;
            return left != 0;
        }

        boolean met() {
            return met;
        }
    }
}
