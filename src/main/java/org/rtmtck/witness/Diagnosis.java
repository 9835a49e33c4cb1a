package org.rtmtck.witness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * Turns a violation into a failure that can be told: the shortest script that shows it, seen through the most direct
 * window, and the requirements that it breaks.
 */
public final class Diagnosis {

    private static final int RUNS = 4000;
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final int RARE = 400;
    private static final int SURE = 3;
    private static final int NOW_AND_THEN = 20;

    private final Subject subject;
    private final Trial trial;

    private Diagnosis(Subject subject) {
        this.subject = subject;
        Duration time = TIME.compareTo(subject.callDeadline()) > 0
                ? TIME
                : subject.callDeadline().multipliedBy(2);
        this.trial = new Trial(subject, RUNS, time);
    }

    /** Examines a violation that {@code check} met. */
    public static Failure of(Subject subject, Violation violation, String check) {
        return new Diagnosis(subject).examine(violation, check);
    }

    private Failure examine(Violation violation, String check) {
        List<Statement> script = withoutReplies(violation.trace());
        Req principal = violation.finding().principal();
        RtmFunction function = failedFunction(violation);
        Predicate<Violation> same =
                v -> v.finding().principal() == principal || (function != null && failedFunction(v) == function);
        if (hung(violation)) {
            return failure(violation, script, requirements(violation), true, check);
        }
        int runs = runsUntil(script, same);
        Violation table = violation.table();
        if (runs != 1 && table != null) {
            return examine(table, check);
        }
        if (runs == 0) {
            return failure(violation, script, EnumSet.of(principal), false, check);
        }
        trial.attempts(runs == 1 ? 1 : Math.min(RARE, runs * SURE));
        boolean rare = runs > 1;
        // A rare fault may use up all patience while it is reduced, so the direct look comes first.
        List<Statement> shortest = rare ? moreDirect(script) : script;
        if (shortest == script) {
            shortest = moreDirect(new Reducer(trial, same).reduce(script));
        }
        Violation shown = shown(shortest);
        if (shown == null) {
            return failure(violation, script, EnumSet.of(principal), false, check);
        }
        Req before = shown.finding().principal();
        for (List<Statement> general : Contrast.moreGeneral(shown.finding().principal(), shortest)) {
            Violation other =
                    trial.violation(general, v -> !v.finding().requirements().contains(before));
            if (other != null) {
                Req instead = other.finding().principal();
                shortest = new Reducer(trial, v -> v.finding().principal() == instead).reduce(general);
                Violation again = shown(shortest);
                shown = again == null ? other : again;
            }
        }
        // What is not known to be as simple as can be may be an instance of many things.
        boolean simple = !rare && !trial.isSpent();
        Set<Req> broken =
                simple ? requirements(shown) : EnumSet.of(shown.finding().principal());
        Req now = shown.finding().principal();
        for (Contrast contrast : Contrast.of(shown.finding().principal(), shortest)) {
            if (trial.violation(contrast.variant(), v -> v.finding().principal() == now) == null) {
                broken.add(contrast.about());
            }
        }
        return failure(shown, shortest, broken, runs == 1, check);
    }

    /** The function whose answer was wrong, null if it was something else that was seen. */
    private static @Nullable RtmFunction failedFunction(Violation violation) {
        List<Script.Line> lines = violation.trace().lines();
        Statement last = lines.isEmpty() ? null : lines.get(lines.size() - 1).statement();
        return last instanceof Statement.Invoke s ? s.call().function() : null;
    }

    private static boolean hung(Violation violation) {
        Script trace = violation.trace();
        return !trace.lines().isEmpty()
                && trace.toString().lines().reduce((a, b) -> b).orElse("").contains("!no-return");
    }

    /** How many runs it took to see the fault again; 0 if it was not seen. */
    private int runsUntil(List<Statement> script, Predicate<Violation> same) {
        for (int run = 1; run <= RARE && !trial.isSpent(); run++) {
            if (trial.violation(script, same) != null) {
                return run > 1 || isSteady(script, same) ? run : NOW_AND_THEN;
            }
        }
        return 0;
    }

    /** One success may have been luck. */
    private boolean isSteady(List<Statement> script, Predicate<Violation> same) {
        for (int i = 0; i < SURE; i++) {
            if (trial.violation(script, same) == null) {
                return false;
            }
        }
        return true;
    }

    private List<Statement> moreDirect(List<Statement> script) {
        for (List<Statement> candidate : RootCause.moreDirect(script)) {
            Violation other = trial.violation(candidate, v -> true);
            if (other != null) {
                Req principal = other.finding().principal();
                List<Statement> cut = candidate.subList(
                        0, Math.min(candidate.size(), other.trace().lines().size()));
                return new Reducer(trial, v -> v.finding().principal() == principal).reduce(new ArrayList<>(cut));
            }
        }
        return script;
    }

    private @Nullable Violation shown(List<Statement> script) {
        return trial.violation(script, v -> true);
    }

    private Set<Req> requirements(Violation violation) {
        Set<Req> broken = EnumSet.noneOf(Req.class);
        for (Req requirement : violation.finding().requirements()) {
            if (subject.policy().isJudged(requirement)) {
                broken.add(requirement);
            }
        }
        return broken;
    }

    private Failure failure(
            Violation violation, List<Statement> script, Set<Req> broken, boolean reproducible, String check) {
        Req principal = violation.finding().principal();
        Set<Req> all = EnumSet.copyOf(broken);
        all.add(principal);
        return new Failure(
                principal,
                all,
                violation.finding().permitted(),
                violation.finding().seen(),
                Script.of(script),
                violation.trace(),
                reproducible,
                check);
    }

    private static List<Statement> withoutReplies(Script trace) {
        List<Statement> script = new ArrayList<>();
        for (Statement statement : trace.statements()) {
            if (statement instanceof Statement.Invoke s) {
                script.add(new Statement.Invoke(s.binding(), s.call()));
            } else if (statement instanceof Statement.WaitEvent s) {
                script.add(new Statement.WaitEvent(s.registration(), null));
            } else {
                script.add(statement);
            }
        }
        return script;
    }
}
