package org.rtmtck.witness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * What was said of the outcomes of one program. Each outcome is judged by the model once, however often it comes; then
 * it is looked up. Not safe for concurrent use.
 */
public final class OutcomeTable {

    private static final int MOST = 50_000;

    private final Subject subject;
    private final Map<List<Statement>, OfflineJudge.Opinion> known = new HashMap<>();

    /** An empty table. */
    public OutcomeTable(Subject subject) {
        this.subject = subject;
    }

    /** What is to be said of an outcome. */
    public OfflineJudge.Opinion of(Script trace) {
        List<Statement> outcome = trace.statements();
        OfflineJudge.Opinion opinion = known.get(outcome);
        if (opinion == null) {
            opinion = OfflineJudge.judge(trace, subject);
            if (known.size() < MOST) {
                known.put(outcome, opinion);
            }
        }
        return opinion;
    }

    /** How many different outcomes there were. */
    public int size() {
        return known.size();
    }
}
