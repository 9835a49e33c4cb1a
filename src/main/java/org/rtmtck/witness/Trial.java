package org.rtmtck.witness;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.script.Statement;

/**
 * Runs candidate scripts on new instances, within a budget of runs and time. An implementation that is wrong only now
 * and then is given several runs for each candidate.
 */
final class Trial {

    private final Subject subject;
    private final long endNanos;
    private final long halfNanos;
    private final int halfRuns;
    private int runsLeft;
    private int attempts;

    Trial(Subject subject, int runs, Duration time) {
        this.subject = subject;
        this.runsLeft = runs;
        this.endNanos = System.nanoTime() + time.toNanos();
        this.halfNanos = endNanos - time.toNanos() / 2;
        this.halfRuns = runs / 2;
        this.attempts = 1;
    }

    boolean isSpent() {
        return runsLeft <= 0 || System.nanoTime() > endNanos;
    }

    /** Whether half of the budget is gone. */
    boolean isHalfSpent() {
        return runsLeft <= halfRuns || System.nanoTime() > halfNanos;
    }

    /** Whether one run of a candidate tells. */
    boolean isSure() {
        return attempts == 1;
    }

    /** How often a candidate is run before it is taken to be harmless. */
    void attempts(int value) {
        attempts = value;
    }

    /** The first violation that is wanted, null if none is met. */
    @Nullable
    Violation violation(List<Statement> script, Predicate<Violation> wanted) {
        for (int i = 0; i < attempts && !isSpent(); i++) {
            runsLeft--;
            Violation violation = GuardedRun.replay(subject, script).violation();
            if (violation != null && wanted.test(violation)) {
                return violation;
            }
        }
        return null;
    }
}
