package org.rtmtck.certify.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Req;
import org.rtmtck.defect.Defect;
import org.rtmtck.model.Finding;
import org.rtmtck.script.Script;
import org.rtmtck.suite.explore.Alphabet;
import org.rtmtck.suite.explore.Exploration;
import org.rtmtck.suite.race.RaceProgram;
import org.rtmtck.suite.race.Races;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Replay;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.ThreadedReplay;
import org.rtmtck.witness.Violation;

/** Looks for a defect with one kind of search alone. Belongs to one thread. */
final class Search {

    /** So many letters are exhausted when a deep defect is looked for. */
    static final int DEPTH = 7;

    private static final int REPLAYS = 5;
    private static final Duration RACING = Duration.ofSeconds(20);
    private static final Duration WALKING = Duration.ofSeconds(60);

    private final Defect defect;
    private final Subject subject;
    private final Blamed blamed;
    private final Set<Req> named = EnumSet.noneOf(Req.class);
    private final List<String> problems = new ArrayList<>();
    private @Nullable Failure first;
    private int found;
    private int right;
    private long slowestMillis;

    Search(Defect defect, Subject subject) {
        this.defect = defect;
        this.subject = subject;
        this.blamed = new Blamed(subject.policy().catalogue(), defect);
    }

    /** Races, once with each of some seeds. */
    SearchResult races(long firstSeed, int seeds) {
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            look(seed, s -> new Races(subject, s).search(RACING).failure());
        }
        return result(SearchKind.RACES, seeds);
    }

    /** All sequences of calls up to a length. */
    SearchResult exhaustion() {
        look(0, s -> exhaust(subject, DEPTH));
        return result(SearchKind.EXHAUSTION, 1);
    }

    /** The failure that a shortest sequence of calls shows, null if none up to that depth does. */
    static @Nullable Failure exhaust(Subject subject, int depth) {
        Alphabet core = Alphabet.named(Alphabet.CORE, subject.capabilities()).orElseThrow();
        int threads = Runtime.getRuntime().availableProcessors();
        Exploration.Limits limits = new Exploration.Limits(depth, WALKING, threads);
        return new Exploration(subject, core, limits, Exploration.Progress.NONE)
                .run()
                .failure();
    }

    private void look(long seed, LongFunction<@Nullable Failure> search) {
        long started = System.nanoTime();
        Failure failure = search.apply(seed);
        slowestMillis = Math.max(slowestMillis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        if (failure == null) {
            problems.add("not found with seed " + seed);
            return;
        }
        found++;
        named.addAll(failure.requirements());
        if (blamed.isRight(failure.requirements())
                && blamed.unrelated(failure.requirements()).isEmpty()) {
            right++;
        } else {
            problems.add("with seed " + seed + ", " + failure.check() + ": " + failure.describe());
        }
        first = first == null ? failure : first;
    }

    private SearchResult result(SearchKind kind, int seeds) {
        Failure told = first;
        return new SearchResult(
                kind,
                defect.name(),
                defect.wrong(),
                defect.requirements().stream().map(Req::id).toList(),
                outcome(seeds),
                seeds,
                found,
                slowestMillis,
                named.stream().map(Req::id).toList(),
                told == null ? 0 : told.script().callCount(),
                told == null ? "" : told.script().toString(),
                told != null && isShownAgain(told),
                problems);
    }

    private Outcome outcome(int seeds) {
        if (found < seeds) {
            return Outcome.SURVIVED;
        }
        return right == seeds ? Outcome.KILLED : Outcome.WRONG_REASON;
    }

    /** A race may show in more than one way, and only in one of them show what the defect breaks. */
    private boolean isShownAgain(Failure failure) {
        Script script = PrintedScript.of(defect.name(), failure.script());
        int attempts = ThreadedReplay.isThreaded(script) ? REPLAYS : 1;
        for (int i = 0; i < attempts; i++) {
            Finding finding = again(script);
            if (finding != null
                    && blamed.isRight(List.of(RaceProgram.broken(
                            failure.principal(),
                            finding.principal(),
                            subject.policy().catalogue())))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Finding again(Script script) {
        if (ThreadedReplay.isThreaded(script)) {
            return new ThreadedReplay(subject, script).run().opinion().finding();
        }
        Violation violation = Replay.of(subject, script.statements()).violation();
        return violation == null ? null : violation.finding();
    }
}
