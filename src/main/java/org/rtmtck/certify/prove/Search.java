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
    private static @Nullable Failure exhaust(Subject subject, int depth) {
        int threads = Runtime.getRuntime().availableProcessors();
        return walk(subject, core(subject), depth, threads);
    }

    /**
     * The shortest script of the defect, each of its calls a letter or part of one, where trying all sequences of up to
     * {@code most} letters finds one that is not longer than the one that is known. Null if none is found. All that are
     * shorter are tried; of those that are as long, the ones made of the same functions.
     */
    static @Nullable Script shortest(Subject subject, Script known, int most) {
        int calls = known.callCount();
        Alphabet all = core(subject);
        Failure failure = walk(subject, all, Math.min(calls - 1, most), 1);
        if (failure == null && calls <= most) {
            failure = walk(subject, all.restrictedTo(known.functions()), calls, 1);
        }
        return failure != null && failure.reproducible() ? failure.script() : null;
    }

    private static Alphabet core(Subject subject) {
        return Alphabet.named(Alphabet.CORE, subject.capabilities()).orElseThrow();
    }

    private static @Nullable Failure walk(Subject subject, Alphabet alphabet, int depth, int threads) {
        Exploration.Limits limits = new Exploration.Limits(depth, WALKING, threads);
        return new Exploration(subject, alphabet, limits, Exploration.Progress.NONE)
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
