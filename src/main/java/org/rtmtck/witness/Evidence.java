package org.rtmtck.witness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;

/** What was seen: how often each requirement was exercised, what was observed, what failed. Safe for concurrent use. */
public final class Evidence {

    private static final int PATIENT = 3;
    private static final int HOPELESS = 15;
    private static final int UNUSABLE = 3;
    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Map<Req, LongAdder> exercised = new EnumMap<>(Req.class);
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger unusable = new AtomicInteger();
    private final AtomicLong calls = new AtomicLong();
    private volatile @Nullable Call latestCall;
    private final Map<Req, Map<String, Long>> observed = new EnumMap<>(Req.class);
    private final Map<Req, Long> waived = new EnumMap<>(Req.class);
    private final List<Failure> failures = new ArrayList<>();
    private final Map<List<Req>, Failure> examined = new HashMap<>();

    /** Evidence of nothing yet. */
    public Evidence() {
        for (Req requirement : Req.values()) {
            exercised.put(requirement, new LongAdder());
        }
    }

    private LongAdder counter(Req requirement) {
        return Objects.requireNonNull(exercised.get(requirement));
    }

    /** Counts a call that is about to be made. */
    void call(Call call) {
        latestCall = call;
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

    /**
     * The failure behind findings of that kind: the one that was examined before, or the one that {@code examine}
     * gives, which is recorded.
     */
    public Failure failureOf(List<Req> found, Supplier<Failure> examine) {
        Failure known = examined(found);
        if (known != null) {
            return known;
        }
        Failure failure = examine.get();
        synchronized (this) {
            examined.put(List.copyOf(found), failure);
            failures.add(failure);
        }
        return failure;
    }

    private synchronized @Nullable Failure examined(List<Req> found) {
        return examined.get(found);
    }

    /** Records a failure. */
    public synchronized void failed(Failure failure) {
        failures.add(failure);
    }

    /** Puts a failure that is better told in the place of one that was recorded. */
    public synchronized void replace(Failure failure, Failure better) {
        failures.replaceAll(known -> known == failure ? better : known);
    }

    /** Counts a call that did not return in time. */
    void lost() {
        lost.incrementAndGet();
    }

    /**
     * How long to wait for a call. An implementation that has let several calls hang for the whole deadline is given
     * less, so that the rest of the run comes to its end.
     */
    Duration patience(Duration deadline) {
        boolean tried = lost.get() >= PATIENT;
        return tried && deadline.compareTo(SHORT) > 0 ? SHORT : deadline;
    }

    /** Whether so many calls did not return that waiting for more would tell nothing new. */
    public boolean isHopeless() {
        return lost.get() >= HOPELESS;
    }

    /** Counts an instance that could not be opened, or that somebody kept from answering. */
    void unusable() {
        unusable.incrementAndGet();
    }

    /** Whether so many instances could not be used that the run is not worth going on with: it is incomplete anyway. */
    boolean isGivenUp() {
        return unusable.get() >= UNUSABLE;
    }

    /** How often the requirement was exercised. */
    public long exercisedCount(Req requirement) {
        return counter(requirement).sum();
    }

    /** How many calls were made. */
    public long callCount() {
        return calls.get();
    }

    /** The call that was made last or is being made, null if none was. */
    public @Nullable Call latestCall() {
        return latestCall;
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
