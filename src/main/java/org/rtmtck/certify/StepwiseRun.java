package org.rtmtck.certify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.rtmtck.suite.Effort;
import org.rtmtck.suite.Run;
import org.rtmtck.suite.direct.DirectCheck;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Inconclusive;
import org.rtmtck.witness.Subject;

/** Runs checks on one implementation, one at a time, and says after each what it found. Belongs to one thread. */
public final class StepwiseRun {

    private final Subject subject;
    private final Evidence evidence = new Evidence();

    /** A run of checks on that implementation. */
    public StepwiseRun(Subject subject) {
        this.subject = subject;
    }

    /** How many calls the checks made so far, without those that reduction makes. */
    public long calls() {
        return evidence.callCount();
    }

    /** What was seen so far. */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * Runs a check.
     *
     * @return the deviations that no check before it has found
     * @throws IllegalStateException if the check broke down and blames nobody: a fault of the kit's
     */
    public List<Failure> run(DirectCheck check, long seed, Effort effort) {
        Run run = new Run(subject, evidence, seed, effort);
        Reach before = Reach.of(evidence);
        Throwable thrown = check.run(run);
        if (thrown != null && !isUnjudged(thrown) && !explained(check, run, before, thrown)) {
            throw new IllegalStateException(
                    check.id() + " broke down on " + subject.provider().name() + ": " + thrown, thrown);
        }
        List<Failure> all = evidence.failures();
        return all.subList(before.failures(), all.size());
    }

    private static boolean isUnjudged(Throwable thrown) {
        return thrown instanceof TestAbortedException || thrown instanceof Inconclusive;
    }

    private static boolean explained(DirectCheck check, Run run, Reach before, @Nullable Throwable thrown) {
        return thrown instanceof AssertionError
                && new Attribution(run).attribute(check.id(), check.name(), check.tags(), before, thrown);
    }
}
