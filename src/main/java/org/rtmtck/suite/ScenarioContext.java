package org.rtmtck.suite;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Req;
import org.rtmtck.witness.CallGuard;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Violation;
import org.rtmtck.witness.Witness;

/** One scenario at work: its witness, and what becomes of a violation that it meets. */
public final class ScenarioContext implements AutoCloseable {

    private static final ThreadLocal<@Nullable Witness> GIVEN = new ThreadLocal<>();

    private final Run run;
    private final Witness witness;
    private final boolean owned;
    private boolean violated;

    private ScenarioContext(Run run, @Nullable Witness given) {
        this.run = run;
        this.owned = given == null;
        this.witness = given == null ? Witness.open(run.subject(), run.evidence(), CallGuard.deadline()) : given;
        this.witness.throwForViolation(this::explain);
        this.witness.looksAtTables();
    }

    /**
     * Opens an instance for a scenario of the current run, whose calls are guarded one by one; unless the scenario is run
     * {@link #within} a witness.
     */
    public static ScenarioContext open() {
        return new ScenarioContext(Run.current(), GIVEN.get());
    }

    /** Runs a scenario on the calling thread with a witness that somebody else opened, guards and closes. */
    public static void within(Witness witness, Runnable scenario) {
        GIVEN.set(witness);
        try {
            scenario.run();
        } finally {
            GIVEN.remove();
        }
    }

    /** Whether so many calls of this run did not return that the scenario is not worth the wait. */
    public boolean isHopeless() {
        return run.evidence().isHopeless();
    }

    /** The witness of the scenario. */
    public Witness witness() {
        return witness;
    }

    private Error explain(Violation violation) {
        violated = true;
        return explained(violation);
    }

    /** Examines a violation of a scenario of the current run and gives it a message that a person can act on. */
    public static Error explained(Violation violation) {
        Check check = Check.named("scenario");
        check.violated(violation);
        try {
            check.end();
        } catch (AssertionError explained) {
            return explained;
        }
        return violation;
    }

    /**
     * Records that the scenario failed. Where the witness saw nothing wrong, a sentence of the scenario itself was not
     * true, and the requirements that it is tagged with are broken; unless it made no call, or
     * somebody kept the instance from answering.
     *
     * @param name the scenario
     * @param requirements what it is tagged with
     */
    public void failed(String name, List<Req> requirements) {
        Set<Req> judged = EnumSet.noneOf(Req.class);
        requirements.stream().filter(run.subject().policy()::isJudged).forEach(judged::add);
        if (violated || witness.isDisturbed() || witness.length() == 0) {
            return;
        }
        if (judged.isEmpty()) {
            // What is left open is recorded; that everything goes in the end is all that such a scenario asserts.
            judged.add(Req.DRC_030);
        }
        run.evidence().failed(Failure.ofSentence(name, judged, witness.trace()));
    }

    @Override
    public void close() {
        if (owned) {
            witness.close();
        }
    }
}
