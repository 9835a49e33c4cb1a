package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Limits;
import org.rtmtck.model.Model;
import org.rtmtck.model.ModelState;
import org.rtmtck.model.Settings;
import org.rtmtck.script.Script;

/** The search for an order of overlapping calls that tries all of them and forgets nothing. */
final class BruteForce {

    private final Policy policy;

    BruteForce(Policy policy) {
        this.policy = policy;
    }

    /** Whether some order explains every answer. */
    boolean permits(Script trace, Set<Capability> capabilities) {
        ModelState initial = ModelState.initial(
                new Settings(capabilities, Limits.NONE, true, true, true), VirtualClock.START.toEpochMilli());
        return isExplained(initial, TraceReader.read(trace).occurrences());
    }

    private boolean isExplained(ModelState state, List<Occurrence> left) {
        if (left.isEmpty()) {
            return true;
        }
        for (Occurrence first : left) {
            boolean mayBeFirst = left.stream().noneMatch(other -> other.ends() < first.begins());
            if (mayBeFirst && first.call() != null && first.reply() != null) {
                var judgement = Model.judge(state, first.call(), first.reply(), first.failedRegistration());
                List<Occurrence> rest = new ArrayList<>(left);
                rest.remove(first);
                if (judgement.findings().stream().noneMatch(policy::isJudged) && isExplained(judgement.next(), rest)) {
                    return true;
                }
            }
        }
        return false;
    }
}
