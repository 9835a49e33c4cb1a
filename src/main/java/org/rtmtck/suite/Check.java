package org.rtmtck.suite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.rtmtck.catalogue.Req;
import org.rtmtck.witness.Diagnosis;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.GuardedRun;
import org.rtmtck.witness.Violation;
import org.rtmtck.witness.Witness;

/**
 * One check at work: runs sequences of calls and turns violations into failures, each kind of violation once.
 *
 * <p>A check goes on after a violation, so that one fault does not hide another, but not for ever.
 */
public final class Check {

    private static final int MOST_FAILURES = 6;

    private final Run run;
    private final String name;
    private final Set<List<Req>> met = new LinkedHashSet<>();
    private final List<Failure> failures = new ArrayList<>();
    private final long startedNanos = System.nanoTime();
    private int violations;

    private Check(Run run, String name) {
        this.run = run;
        this.name = name;
    }

    /** A check of that name for the current run. */
    public static Check named(String name) {
        return new Check(Run.current(), name);
    }

    /** The run it belongs to. */
    public Run run() {
        return run;
    }

    /** Whether its time is over. A check of volume then makes do with what there is; a quick implementation is never late. */
    public boolean isLate() {
        return System.nanoTime() - startedNanos > run.effort().budget().toNanos();
    }

    /** Runs one sequence of calls on a new instance. Does nothing once enough has failed. */
    public void sequence(Consumer<Witness> body) {
        if (isLate()
                || run.evidence().isHopeless()
                || violations >= MOST_FAILURES * 2
                || failures.size() >= MOST_FAILURES) {
            return;
        }
        try {
            GuardedRun.run(run.subject(), run.evidence(), body);
        } catch (Violation violation) {
            violated(violation);
        }
    }

    /** Takes note of a violation that was met elsewhere. */
    public void violated(Violation violation) {
        violations++;
        if (met.add(violation.finding().requirements())) {
            Failure failure = run.evidence()
                    .failureOf(violation.finding().requirements(), () -> Diagnosis.of(run.subject(), violation, name));
            failures.add(failure);
        }
    }

    /** Counts that requirements were exercised in a way that the model cannot see. */
    public void exercised(Req... requirements) {
        run.evidence().exercised(List.of(requirements));
    }

    /** Fails if anything did. */
    public void end() {
        if (!failures.isEmpty()) {
            throw new FailedCheck(failures);
        }
    }
}
