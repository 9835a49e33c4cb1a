package org.rtmtck.suite;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rtmtck.catalogue.Req;
import org.rtmtck.witness.CallGuard;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Violation;
import org.rtmtck.witness.Witness;

/** One scenario at work: its witness, and what becomes of a violation that it meets. */
public final class ScenarioContext implements AutoCloseable {

    private final Run run;
    private final Witness witness;
    private boolean violated;

    private ScenarioContext(Run run) {
        this.run = run;
        this.witness = Witness.open(run.subject(), run.evidence(), CallGuard.deadline(), this::explain);
        this.witness.looksAtTables();
    }

    /** Opens an instance for a scenario of the current run. */
    public static ScenarioContext open() {
        return new ScenarioContext(Run.current());
    }

    /** Whether so many calls of this run did not return that the scenario is not worth the wait. */
    public boolean isHopeless() {
        return run.evidence().isHopeless();
    }

    /** The witness of the scenario. */
    public Witness witness() {
        return witness;
    }

    /** Examines a violation and gives it a message that a person can act on. */
    private Error explain(Violation violation) {
        violated = true;
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
        witness.close();
    }
}
