package org.rtmtck.suite.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rtmtck.api.RtmClock;

/** A clock that a scenario moves. For one thread. */
final class SteppedClock implements RtmClock {

    private final List<Task> tasks = new ArrayList<>();
    private Instant now = Instant.parse("2003-03-28T00:00:00Z");

    private record Task(Instant when, Runnable work) {}

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Timer schedule(Instant when, Runnable task) {
        Task entry = new Task(when, task);
        tasks.add(entry);
        return () -> tasks.remove(entry);
    }

    void advance(Duration by) {
        Instant end = now.plus(by);
        for (Optional<Task> due = next(end); due.isPresent(); due = next(end)) {
            tasks.remove(due.get());
            now = due.get().when().isAfter(now) ? due.get().when() : now;
            due.get().work().run();
        }
        now = end;
    }

    private Optional<Task> next(Instant end) {
        return tasks.stream().filter(t -> !t.when().isAfter(end)).min(Comparator.comparing(Task::when));
    }
}
