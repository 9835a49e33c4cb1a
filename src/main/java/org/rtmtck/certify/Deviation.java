package org.rtmtck.certify;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.catalogue.Req;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.OfflineJudge;

/**
 * A deviation from the contract, ready to be read by a person.
 *
 * @param requirement the requirement that it breaks in any case
 * @param requirements all requirements that it breaks
 * @param permitted what would have been permitted
 * @param seen what was seen instead
 * @param script the shortest script found that shows it; empty if there is none
 * @param trace the same with replies; the last call is the one that failed
 * @param calls how many calls the script has
 * @param reproducible whether the script fails whenever it is run
 * @param shownByTrace whether the trace alone shows it, so that anybody can judge it anew without the implementation
 * @param checks the checks that found it, by identifier
 * @param overlap if calls overlapped: which of them an order explains; else null
 */
public record Deviation(
        String requirement,
        List<String> requirements,
        String permitted,
        String seen,
        String script,
        String trace,
        int calls,
        boolean reproducible,
        boolean shownByTrace,
        List<String> checks,
        @Nullable Overlap overlap) {

    /** Takes copies. */
    public Deviation {
        requirements = List.copyOf(requirements);
        checks = List.copyOf(checks);
    }

    static Deviation of(Failure failure, OfflineJudge.Opinion opinion, Collection<String> checks) {
        return new Deviation(
                failure.principal().id(),
                failure.requirements().stream().sorted().map(Req::id).toList(),
                Plain.text(failure.permitted()),
                Plain.text(failure.seen()),
                failure.script().toString(),
                failure.trace().toString(),
                failure.script().callCount(),
                failure.reproducible(),
                opinion.finding() != null,
                List.copyOf(checks),
                Overlap.of(failure.trace(), opinion));
    }
}
