package org.rtmtck.certify.prove;

import java.util.List;
import java.util.Set;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.LawfulVariant;
import org.rtmtck.suite.direct.Technique;

/**
 * What is to be proved.
 *
 * @param defects what the kit is to find
 * @param lawful what the kit is not to object to
 * @param techniques the techniques that look for defects; empty means all
 * @param alone whether each technique, besides, looks for all defects by itself
 * @param seed what all random choices follow from
 * @param seeds how many seeds each lawful variant is looked at with, from {@code seed} on
 * @param threads how many implementations are looked at side by side
 */
public record ProofRequest(
        List<Defect> defects,
        List<LawfulVariant> lawful,
        Set<Technique> techniques,
        boolean alone,
        long seed,
        int seeds,
        int threads) {

    /** Takes copies. */
    public ProofRequest {
        defects = List.copyOf(defects);
        lawful = List.copyOf(lawful);
        techniques = Set.copyOf(techniques);
    }
}
