package org.rtmtck.witness;

import org.jspecify.annotations.Nullable;
import org.rtmtck.model.Finding;
import org.rtmtck.script.Script;

/** An implementation under test answered in a way that is not permitted. */
public final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;
    private final transient Script trace;

    private final transient @Nullable Violation table;

    Violation(Finding finding, Script trace) {
        this(finding, trace, null);
    }

    private Violation(Finding finding, Script trace, @Nullable Violation table) {
        super(finding.principal().id() + ": permitted: " + finding.permitted() + "; seen: " + finding.seen());
        this.finding = finding;
        this.trace = trace;
        this.table = table;
    }

    /** The same, with what a look at the tables showed right afterwards. */
    Violation with(Violation seenInTable) {
        return new Violation(finding, trace, seenInTable);
    }

    /** What is wrong with the tables of the same instance; null if nothing is, or if nobody looked. */
    @Nullable
    Violation table() {
        return table;
    }

    /** What is wrong. */
    public Finding finding() {
        return finding;
    }

    /** Everything that happened, the last line being the call that failed. */
    public Script trace() {
        return trace;
    }
}
