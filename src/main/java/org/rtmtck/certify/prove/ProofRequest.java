package org.rtmtck.certify.prove;

import java.util.List;
import java.util.Set;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.Defects;
import org.rtmtck.defect.LawfulVariant;
import org.rtmtck.defect.LawfulVariants;
import org.rtmtck.suite.direct.Technique;

/**
 * What is to be proved.
 *
 * @param defects what the kit is to find
 * @param racy what small programs of several threads are to find by themselves
 * @param deep what trying all sequences of calls is to find by itself
 * @param lawful what the kit is not to object to
 * @param techniques the techniques that look for defects; empty means all
 * @param alone whether each technique, besides, looks for all defects by itself
 * @param seed what all random choices follow from
 * @param seeds how many seeds each lawful variant is looked at with, and each race looked for with, from {@code seed}
 *     on
 * @param threads how many implementations are looked at side by side
 */
public record ProofRequest(
        List<Defect> defects,
        List<Defect> racy,
        List<Defect> deep,
        List<LawfulVariant> lawful,
        Set<Technique> techniques,
        boolean alone,
        long seed,
        int seeds,
        int threads) {

    /**
     * What the kit proves itself with: everything that is wrong on purpose, and everything that is lawful but odd.
     *
     * @param seed as above
     * @param seeds as above
     * @param threads as above
     */
    public static ProofRequest ofEverything(long seed, int seeds, int threads) {
        return new ProofRequest(
                Defects.all(),
                Defects.racy(),
                Defects.deep(),
                LawfulVariants.all(),
                Set.of(),
                false,
                seed,
                seeds,
                threads);
    }

    /** Takes copies. */
    public ProofRequest {
        defects = List.copyOf(defects);
        racy = List.copyOf(racy);
        deep = List.copyOf(deep);
        lawful = List.copyOf(lawful);
        techniques = Set.copyOf(techniques);
    }
}
