package org.rtmtck.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Environment;
import org.rtmtck.api.LastError;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.RtmClock;
import org.rtmtck.api.Status;

/** An environment whose time moves by hand. */
final class Desk implements Environment, RtmClock, LastError {

    static final Instant START = Instant.parse("2003-04-24T00:00:00Z");

    private record Task(Instant when, Runnable action) {}

    private final List<Task> waiting = new ArrayList<>();
    private final ThreadLocal<Status> lastError = ThreadLocal.withInitial(() -> Status.NO_ERROR);
    private Instant now = START;
    ResourceMeter meter = ResourceMeter.UNLIMITED;

    void advance(Duration by) {
        now = now.plus(by);
        List<Task> due =
                waiting.stream().filter(task -> !task.when().isAfter(now)).toList();
        waiting.removeAll(due);
        due.forEach(task -> task.action().run());
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Timer schedule(Instant when, Runnable task) {
        Task entry = new Task(when, task);
        waiting.add(entry);
        return () -> waiting.remove(entry);
    }

    @Override
    public Status get() {
        return lastError.get();
    }

    @Override
    public void set(@Nullable Status status) {
        lastError.set(status);
    }

    @Override
    public RtmClock clock() {
        return this;
    }

    @Override
    public LastError lastError() {
        return this;
    }

    @Override
    public ResourceMeter resources() {
        return meter;
    }
}
