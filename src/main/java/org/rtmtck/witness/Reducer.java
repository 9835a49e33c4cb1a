package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.NamesOf;
import org.rtmtck.script.Statement;

/**
 * Makes a script shorter as long as it still shows the same fault: first by leaving statements out, in ever smaller
 * pieces (delta debugging), then by making arguments plainer.
 */
final class Reducer {

    /** Longer scripts have too many variations. */
    private static final int SHORT = 12;

    private final Trial trial;
    private final Predicate<Violation> wanted;

    Reducer(Trial trial, Predicate<Violation> wanted) {
        this.trial = trial;
        this.wanted = wanted;
    }

    /** The shortest script found. */
    List<Statement> reduce(List<Statement> script) {
        List<Statement> best = script;
        int before;
        do {
            before = weight(best);
            best = leaveOut(best);
            best = simplify(best);
            best = vary(best);
        } while (weight(best) < before && !trial.isSpent());
        return best;
    }

    /**
     * Goes another way to the same end if it is shorter. The end must be the very same here, or the script would drift
     * towards some other fault that shows sooner.
     */
    private List<Statement> vary(List<Statement> script) {
        if (!trial.isSure() || script.size() > SHORT) {
            return script;
        }
        List<Statement> best = script;
        boolean shorter = true;
        while (shorter && !trial.isHalfSpent()) {
            shorter = false;
            Violation now = trial.violation(best, wanted);
            if (now == null) {
                return best;
            }
            List<Req> broken = now.finding().requirements();
            Reducer exact = new Reducer(trial, v -> v.finding().requirements().equals(broken));
            for (List<Statement> candidate : Variations.of(best)) {
                List<Statement> other = shorter || trial.isHalfSpent() ? null : exact.cut(candidate);
                if (other != null && other.size() < best.size()) {
                    best = other;
                    shorter = true;
                }
            }
        }
        return best;
    }

    /** A candidate without what it can spare; null if it does not show the fault. */
    private @Nullable List<Statement> cut(List<Statement> candidate) {
        Violation shown = trial.violation(candidate, wanted);
        if (shown == null) {
            return null;
        }
        int length = Math.min(candidate.size(), shown.trace().statements().size());
        return leaveOutChunks(candidate.subList(0, length), 1);
    }

    private static int weight(List<Statement> script) {
        return script.size() * 1000 + script.stream().mapToInt(Plainness::of).sum();
    }

    private List<Statement> leaveOut(List<Statement> script) {
        List<Statement> best = script;
        for (int chunk = Math.max(1, best.size() / 2); chunk >= 1 && !trial.isSpent(); chunk /= 2) {
            best = leaveOutChunks(best, chunk);
        }
        return leaveOutPairs(best);
    }

    private List<Statement> leaveOutChunks(List<Statement> script, int chunk) {
        List<Statement> best = script;
        for (int end = best.size(); end > 0 && !trial.isSpent(); ) {
            int start = Math.max(0, end - chunk);
            List<Statement> candidate = without(best, start, end);
            int gone = best.size() - candidate.size();
            if (gone > 0 && stillFails(candidate)) {
                best = candidate;
                end = Math.min(start, best.size());
            } else {
                end = start;
            }
        }
        return best;
    }

    /** Two statements that need each other, such as deleting what was added, go only together. */
    private List<Statement> leaveOutPairs(List<Statement> script) {
        List<Statement> best = script;
        boolean smaller = best.size() <= 24;
        while (smaller && !trial.isSpent()) {
            smaller = false;
            for (int i = 0; i < best.size() && !smaller; i++) {
                for (int j = i + 1; j < best.size() && !smaller; j++) {
                    List<Statement> candidate = without(without(best, j, j + 1), i, i + 1);
                    if (candidate.size() < best.size() && stillFails(candidate)) {
                        best = candidate;
                        smaller = true;
                    }
                }
            }
        }
        return best;
    }

    /** The script without some statements, and without those that use what they bound. */
    static List<Statement> without(List<Statement> script, int start, int end) {
        List<Statement> left = new ArrayList<>();
        Set<String> bound = new HashSet<>();
        for (int i = 0; i < script.size(); i++) {
            Statement statement = script.get(i);
            if ((i < start || i >= end) && bound.containsAll(namesOf(statement))) {
                left.add(statement);
                if (statement instanceof Statement.Invoke s && s.binding() != null) {
                    bound.add(s.binding());
                }
            }
        }
        return left;
    }

    private static List<String> namesOf(Statement statement) {
        if (statement instanceof Statement.Invoke s) {
            return NamesOf.call(s.call());
        }
        if (statement instanceof Statement.WaitEvent s) {
            return List.of(s.registration());
        }
        return statement instanceof Statement.WriteEvent s ? List.of(s.registration()) : List.of();
    }

    private List<Statement> simplify(List<Statement> script) {
        List<Statement> best = script;
        for (List<Statement> candidate : Simpler.wholeScripts(best)) {
            if (!trial.isSpent() && stillFails(candidate)) {
                best = candidate;
            }
        }
        for (int i = 0; i < best.size() && !trial.isSpent(); i++) {
            best = simplifyLine(best, i);
        }
        return best;
    }

    /** Makes one line plainer, step by step, as long as that can be done. */
    private List<Statement> simplifyLine(List<Statement> script, int line) {
        List<Statement> best = script;
        boolean plainer = true;
        while (plainer && !trial.isSpent()) {
            plainer = false;
            Statement now = best.get(line);
            for (Statement candidate : Simpler.of(now)) {
                if (!plainer && Plainness.of(candidate) < Plainness.of(now)) {
                    List<Statement> changed = new ArrayList<>(best);
                    changed.set(line, candidate);
                    if (stillFails(changed)) {
                        best = changed;
                        plainer = true;
                    }
                }
            }
        }
        return best;
    }

    private boolean stillFails(List<Statement> candidate) {
        return trial.violation(candidate, wanted) != null;
    }
}
