package org.rtmtck.certify;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.suite.explore.Alphabet;
import org.rtmtck.suite.explore.CheckingSuite;
import org.rtmtck.suite.explore.Exploration;
import org.rtmtck.suite.explore.Outcome;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Subject;

/** The part of a certification that leaves nothing out: all short sequences, and a complete suite for the model. */
final class Exhaustion {

    static final Plan USUAL = new Plan(6, 0, Duration.ofSeconds(4), Duration.ofSeconds(4));
    static final Plan STRICT = new Plan(9, 1, Duration.ofSeconds(45), Duration.ofSeconds(15));

    /** How far it goes, and how long its two steps may take. */
    record Plan(int depth, int extraStates, Duration walk, Duration suite) {}

    private final Request request;
    private final Subject subject;
    private final Evidence evidence;

    /** What is found goes to {@code evidence}. */
    Exhaustion(Request request, Subject subject, Evidence evidence) {
        this.request = request;
        this.subject = subject;
        this.evidence = evidence;
    }

    /** Runs it; null if it is not part of what was requested, or did not get anywhere. */
    @Nullable
    Bounds run() {
        if (request.quick() || !request.selection().isAll()) {
            return null;
        }
        return run(request.profile() == Profile.STRICT ? STRICT : USUAL);
    }

    /** Runs it as planned; null if it did not get anywhere. */
    @Nullable
    Bounds run(Plan plan) {
        int threads = Runtime.getRuntime().availableProcessors();
        Alphabet alphabet =
                Alphabet.named(Alphabet.CORE, subject.capabilities()).orElseThrow();
        Outcome walked = new Exploration(
                        subject,
                        alphabet,
                        new Exploration.Limits(plan.depth(), plan.walk(), threads),
                        Exploration.Progress.NONE)
                .run();
        note(walked.failure());
        CheckingSuite.Result tested = walked.failure() == null
                ? new CheckingSuite(subject, alphabet, threads, plan.suite()).run(plan.extraStates())
                : CheckingSuite.Result.NOTHING;
        note(tested.failure());
        return walked.depth() == 0
                ? null
                : new Bounds(
                        alphabet.name(), walked.depth(), walked.sequences(), tested.states(), tested.extraStates());
    }

    private void note(@Nullable Failure failure) {
        if (failure != null) {
            evidence.failureOf(List.copyOf(failure.requirements()), () -> failure);
        }
    }
}
