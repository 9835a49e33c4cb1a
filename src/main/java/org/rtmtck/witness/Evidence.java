package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.rtmtck.catalogue.Req;

/** What was seen: how often each requirement was exercised, what was observed, what failed. Safe for concurrent use. */
public final class Evidence {

    private final Map<Req, LongAdder> exercised = new EnumMap<>(Req.class);
    private final AtomicLong calls = new AtomicLong();
    private final Map<Req, Map<String, Long>> observed = new EnumMap<>(Req.class);
    private final Map<Req, Long> waived = new EnumMap<>(Req.class);
    private final List<Failure> failures = new ArrayList<>();

    /** Evidence of nothing yet. */
    public Evidence() {
        for (Req requirement : Req.values()) {
            exercised.put(requirement, new LongAdder());
        }
    }

    private LongAdder counter(Req requirement) {
        return Objects.requireNonNull(exercised.get(requirement));
    }

    /** Counts a call. */
    void call() {
        calls.incrementAndGet();
    }

    /** Counts that the preconditions of these requirements occurred and were checked. */
    public void exercised(Collection<Req> requirements) {
        for (Req requirement : requirements) {
            counter(requirement).increment();
        }
    }

    /** Records what was seen of something that the documentation leaves open. */
    public synchronized void observed(Req requirement, String choice) {
        observed.computeIfAbsent(requirement, r -> new TreeMap<>()).merge(choice, 1L, Long::sum);
    }

    /** Counts that a requirement was broken that is not judged, since its assumption was waived. */
    public synchronized void waived(Req requirement) {
        waived.merge(requirement, 1L, Long::sum);
    }

    /** Records a failure. */
    public synchronized void failed(Failure failure) {
        failures.add(failure);
    }

    /** How often the requirement was exercised. */
    public long exercisedCount(Req requirement) {
        return counter(requirement).sum();
    }

    /** How many calls were made. */
    public long callCount() {
        return calls.get();
    }

    /** What was seen of things that are left open: for each requirement the choices with how often each was seen. */
    public synchronized Map<Req, Map<String, Long>> observed() {
        Map<Req, Map<String, Long>> copy = new EnumMap<>(Req.class);
        observed.forEach((req, choices) -> copy.put(req, new TreeMap<>(choices)));
        return copy;
    }

    /** How often requirements were broken that are not judged. */
    public synchronized Map<Req, Long> waived() {
        return new EnumMap<>(waived);
    }

    /** The failures so far. */
    public synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }
}
