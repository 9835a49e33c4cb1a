package org.rtmtck.suite.explore;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.Finding;
import org.rtmtck.model.Model;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.Diagnosis;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.GuardedRun;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.Violation;
import org.rtmtck.witness.Witness;

/** Runs a suspicious sequence once more where everything is recorded and guarded, and makes a failure of it. */
final class Confirmation {

    private static final String CHECK = "explore";

    private final Subject subject;
    private final Look look;

    Confirmation(Subject subject, Alphabet alphabet) {
        this.subject = subject;
        this.look = new Look(alphabet);
    }

    Failure of(Suspicion suspicion) {
        return of(suspicion.statements(), suspicion.finding());
    }

    /** Examines a script in which {@code settle} stands for a look at the tables. */
    Failure of(List<Statement> script, @Nullable Finding finding) {
        try {
            GuardedRun.run(subject, new Evidence(), witness -> {
                script.forEach(statement -> execute(witness, statement));
                look.through(new WitnessEyes(witness));
            });
        } catch (Violation violation) {
            return Diagnosis.of(subject, violation, CHECK);
        }
        return once(script, finding);
    }

    private void execute(Witness witness, Statement statement) {
        if (statement instanceof Statement.Settle) {
            look.tables(new WitnessEyes(witness));
        } else {
            witness.execute(statement);
        }
    }

    /** What was seen once and did not come again. */
    private static Failure once(List<Statement> script, @Nullable Finding finding) {
        Req principal = finding == null ? Req.DRC_007 : finding.principal();
        return new Failure(
                principal,
                EnumSet.of(principal),
                finding == null ? "that every call returns" : finding.permitted(),
                finding == null ? "a call that did not return, once" : finding.seen() + ", once",
                Script.of(script),
                Script.of(script),
                false,
                CHECK);
    }

    private record WitnessEyes(Witness witness) implements Look.Eyes {

        @Override
        public Reply invoke(Statement.Invoke line) {
            return witness.invoke(line.binding(), line.call());
        }

        @Override
        public void lookAtEvent(String registration) {
            witness.isSignalled(registration);
        }

        @Override
        public void settle() {
            witness.settle();
        }

        @Override
        public boolean isLive(String registration) {
            Handle handle = witness.handle(registration);
            return Model.mayBeClient(witness.state(), handle);
        }
    }
}
