package org.rtmtck.witness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * What came of running a script on a new instance.
 *
 * @param violation the violation, null if there was none
 * @param trace what happened
 */
public record Replay(@Nullable Violation violation, Script trace) {

    /** Whether the script met a violation. */
    public boolean isViolated() {
        return violation != null;
    }

    /** Runs statements on a new instance, guarding each call. */
    public static Replay of(Subject subject, List<? extends Statement> statements) {
        return of(subject, statements, CallGuard.deadline());
    }

    static Replay of(Subject subject, List<? extends Statement> statements, CallGuard guard) {
        try (Witness witness = Witness.open(subject, new Evidence(), guard)) {
            try {
                statements.forEach(witness::execute);
            } catch (Violation violation) {
                return new Replay(violation, witness.trace());
            } catch (Inconclusive inconclusive) {
                return new Replay(null, witness.trace());
            }
            return new Replay(null, witness.trace());
        }
    }
}
