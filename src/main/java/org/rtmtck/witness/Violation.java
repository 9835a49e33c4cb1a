package org.rtmtck.witness;

import org.rtmtck.model.Finding;
import org.rtmtck.script.Script;

/** An implementation under test answered in a way that is not permitted. */
public final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;
    private final transient Script trace;

    Violation(Finding finding, Script trace) {
        super(finding.principal().id() + ": permitted: " + finding.permitted() + "; seen: " + finding.seen());
        this.finding = finding;
        this.trace = trace;
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
