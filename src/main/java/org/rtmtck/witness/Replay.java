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

    /** Runs statements on a new instance, guarded as a whole. */
    public static Replay of(Subject subject, List<? extends Statement> statements) {
        return GuardedRun.replay(subject, statements);
    }
}
