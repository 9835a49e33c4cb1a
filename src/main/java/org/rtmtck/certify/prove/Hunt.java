package org.rtmtck.certify.prove;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Req;
import org.rtmtck.certify.StepwiseRun;
import org.rtmtck.defect.Defect;
import org.rtmtck.script.Script;
import org.rtmtck.suite.direct.DirectCheck;
import org.rtmtck.suite.direct.DirectSuite;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Replay;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.Violation;

/** Looks for one defect, until a check names a requirement that it breaks. Belongs to one thread. */
final class Hunt {

    private final DirectSuite suite;
    private final Defect defect;
    private final Subject subject;
    private final Blamed blamed;
    private final StepwiseRun run;
    private final List<Failure> failures = new ArrayList<>();
    private final long startedNanos = System.nanoTime();
    private @Nullable DirectCheck caughtBy;
    private @Nullable Failure caught;
    private boolean replays;

    Hunt(DirectSuite suite, Defect defect, Subject subject) {
        this.suite = suite;
        this.defect = defect;
        this.subject = subject;
        this.blamed = new Blamed(subject.policy().catalogue(), defect);
        this.run = new StepwiseRun(subject);
    }

    DefectResult along(Collection<Round> way, long seed) {
        for (Round round : way) {
            for (DirectCheck check : suite.checks(round.technique())) {
                look(check, run.run(check, seed + round.number(), round.effort()));
                if (caught != null && (replays || !defect.isDeterministic())) {
                    return result();
                }
            }
        }
        return result();
    }

    /** A failure without a script that shows it again is kept for want of a better one. */
    private void look(DirectCheck check, List<Failure> found) {
        failures.addAll(found);
        for (Failure failure : found) {
            if (blamed.isRight(failure.requirements()) && !replays) {
                boolean shown = isShownAgain(failure);
                if (caught == null || shown) {
                    caught = failure;
                    caughtBy = check;
                    replays = shown;
                }
            }
        }
    }

    /** Whether the script, as it stands in a report, breaks the same requirement at its last line. */
    private boolean isShownAgain(Failure failure) {
        if (failure.script().callCount() == 0) {
            return false;
        }
        Script script = PrintedScript.of(defect.name(), failure.script());
        for (int i = 0; i < defect.runs(); i++) {
            Violation violation = Replay.of(subject, script.statements()).violation();
            boolean same = violation != null
                    && failure.requirements().contains(violation.finding().principal());
            if (violation != null && same && isAtTheEnd(violation, script)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtTheEnd(Violation violation, Script script) {
        return violation.trace().statements().size() == script.statements().size();
    }

    private DefectResult result() {
        Set<Req> named = EnumSet.noneOf(Req.class);
        failures.forEach(failure -> named.addAll(failure.requirements()));
        Set<Req> unrelated = blamed.unrelated(named);
        Failure told = caught == null && !failures.isEmpty() ? failures.get(0) : caught;
        return new DefectResult(
                defect.name(),
                defect.wrong(),
                ids(defect.requirements()),
                outcome(unrelated),
                caughtBy == null ? null : caughtBy.technique().slug(),
                caughtBy == null ? null : caughtBy.id(),
                run.calls(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos),
                ids(named),
                ids(unrelated),
                told == null ? 0 : told.script().callCount(),
                told == null ? "" : told.script().toString(),
                replays,
                problems(unrelated));
    }

    private List<String> problems(Set<Req> unrelated) {
        return failures.stream()
                .filter(failure ->
                        caught == null || failure.requirements().stream().anyMatch(unrelated::contains))
                .map(failure -> failure.requirements() + " found by " + failure.check() + ": " + failure.describe())
                .toList();
    }

    private Outcome outcome(Set<Req> unrelated) {
        if (failures.isEmpty()) {
            return Outcome.SURVIVED;
        }
        return caught != null && unrelated.isEmpty() ? Outcome.KILLED : Outcome.WRONG_REASON;
    }

    private static List<String> ids(Set<Req> requirements) {
        return requirements.stream().map(Req::id).toList();
    }
}
