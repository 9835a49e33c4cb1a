package org.rtmtck.reference;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmClock;

/**
 * The lifetimes of a table's routes, with one timer at the clock for all of them. Guarded by the lock of the table.
 *
 * <p>Calling one off costs the same whatever the table holds: the deadline is emptied where it lies. Empty ones are
 * swept out when a new lifetime begins and they outnumber the others, so that removal never pays for the sweep.
 */
final class Lifetimes {

    private static final int SWEEP_ABOVE = 1024;

    private final RtmClock clock;
    private final Runnable wakeUp;
    private PriorityQueue<Deadline> deadlines = emptyQueue();
    private int running;
    private @Nullable Instant armedFor;
    private RtmClock.@Nullable Timer timer;

    /** Lifetimes that run {@code wakeUp} when the earliest may have ended. */
    Lifetimes(RtmClock clock, Runnable wakeUp) {
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    private static PriorityQueue<Deadline> emptyQueue() {
        return new PriorityQueue<>(comparing((Deadline deadline) -> deadline.when));
    }

    /** How many lifetimes are running. */
    int running() {
        return running;
    }

    /** How many deadlines are kept, empty ones included. */
    int kept() {
        return deadlines.size();
    }

    void start(Entry entry, Instant end) {
        if (deadlines.size() > SWEEP_ABOVE + 2 * running) {
            deadlines.removeIf(deadline -> deadline.entry == null);
        }
        Deadline deadline = new Deadline(end, entry);
        entry.deadline = deadline;
        deadlines.add(deadline);
        running++;
        armForEarliest();
    }

    void cancel(Entry entry) {
        if (entry.deadline != null) {
            entry.deadline.entry = null;
            entry.deadline = null;
            running--;
            if (running == 0) {
                deadlines = emptyQueue();
                disarm();
            }
        }
    }

    /** Takes out the entries whose lifetime has ended. */
    List<Entry> due() {
        if (running == 0) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Entry> result = new ArrayList<>();
        for (Deadline head = deadlines.peek(); head != null && !head.when.isAfter(now); head = deadlines.peek()) {
            deadlines.poll();
            if (head.entry != null) {
                head.entry.deadline = null;
                result.add(head.entry);
            }
        }
        running -= result.size();
        armForEarliest();
        return result;
    }

    private void armForEarliest() {
        Deadline head = deadlines.peek();
        if (running == 0 || head == null) {
            disarm();
        } else if (!head.when.equals(armedFor)) {
            disarm();
            armedFor = head.when;
            timer = clock.schedule(head.when, wakeUp);
        }
    }

    private void disarm() {
        if (timer != null) {
            timer.cancel();
        }
        timer = null;
        armedFor = null;
    }
}
