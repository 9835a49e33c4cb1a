package org.rtmtck.witness;

import java.util.EnumSet;
import java.util.Set;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Level;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.Finding;

/**
 * Which broken requirements are failures.
 *
 * @param catalogue the requirements
 * @param waived the assumptions that the implementer does not share
 * @param derivedByAssumption whether requirements that need an assumption are judged at all
 */
public record Policy(Catalogue catalogue, Set<Assumption> waived, boolean derivedByAssumption) {

    /** Takes a copy. */
    public Policy {
        waived = waived.isEmpty() ? EnumSet.noneOf(Assumption.class) : EnumSet.copyOf(waived);
    }

    /** Everything but what the documentation leaves open. */
    public static Policy standard(Catalogue catalogue) {
        return new Policy(catalogue, Set.of(), true);
    }

    /** Whether breaking the requirement is a failure. */
    public boolean isJudged(Req req) {
        if (req.level() == Level.UNSPECIFIED) {
            return false;
        }
        return !isWaived(req) && (derivedByAssumption || req.level() != Level.DERIVED_M);
    }

    /** Whether a finding is a failure. */
    public boolean isJudged(Finding finding) {
        boolean assumed = finding.needs().isEmpty()
                || (derivedByAssumption && finding.needs().stream().noneMatch(waived::contains));
        return assumed && isJudged(finding.principal());
    }

    /** Whether the requirement rests on an assumption that was waived. */
    public boolean isWaived(Req req) {
        return catalogue.get(req).assumptions().stream().anyMatch(waived::contains);
    }

    /** Whether any requirement that rests on the assumption is judged. */
    public boolean assumes(Assumption assumption) {
        return derivedByAssumption && !waived.contains(assumption);
    }
}
