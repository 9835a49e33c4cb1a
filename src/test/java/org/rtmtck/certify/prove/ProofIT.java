package org.rtmtck.certify.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.defect.Defects;
import org.rtmtck.defect.LawfulVariants;

/** The kit rejects everything that is wrong on purpose, for the right reason, and accepts everything that is lawful. */
class ProofIT {

    private static final long FIRST_SEED = 1;

    private static final int SEEDS = 20;

    /** More than there are processors, since some variants wait most of the time. */
    private static final int THREADS = 6;

    /** Where reduction does not arrive at the shortest script: it keeps to what the check that failed was about. */
    private static final int LONGER = 8;

    /** So many calls at least show a deep defect. */
    private static final int DEEP = 5;

    @Test
    void everyDefectIsKilledAndNoLawfulVariantIsBlamed() {
        Proof proof = new Prover(new ProofRequest(
                        Defects.all(),
                        List.of(),
                        List.of(),
                        LawfulVariants.all(),
                        Set.of(),
                        false,
                        FIRST_SEED,
                        SEEDS,
                        THREADS))
                .prove(ProofListener.NONE);

        assertThat(proof.defects()).hasSizeGreaterThan(200);
        assertThat(proof.lawful()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(proof.defects())
                .as("killed for the right reason")
                .filteredOn(result -> result.outcome() != Outcome.KILLED)
                .extracting(result -> result.name() + " " + result.outcome() + " " + result.problems())
                .isEmpty();
        assertThat(proof.defects())
                .as("killed by a script that shows it again")
                .filteredOn(result -> !result.replays()
                        && Defects.named(result.name()).orElseThrow().isDeterministic())
                .extracting(DefectResult::name)
                .isEmpty();
        assertThat(proof.lawful()).flatExtracting(LawfulResult::alarms).isEmpty();
        assertThat(proof.shortest()).hasSizeGreaterThan(100);
        assertThat(proof.longer())
                .as("reduced scripts that are longer than the shortest")
                .hasSizeLessThanOrEqualTo(LONGER);
    }

    @Test
    void whatOnlyOverlapOrManyCallsShowIsKilledBySearchesAlone() {
        Proof proof = new Prover(new ProofRequest(
                        List.of(), Defects.racy(), Defects.deep(), List.of(), Set.of(), false, 1, 1, THREADS))
                .prove(ProofListener.NONE);

        assertThat(proof.searches(SearchKind.RACES)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(proof.searches(SearchKind.EXHAUSTION)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(proof.searches())
                .filteredOn(result -> result.outcome() != Outcome.KILLED)
                .extracting(result -> result.name() + " " + result.outcome() + " " + result.problems())
                .isEmpty();
        assertThat(proof.searches(SearchKind.EXHAUSTION))
                .extracting(SearchResult::scriptLength)
                .allMatch(calls -> calls >= DEEP);
        assertThat(proof.searches())
                .as("killed by a script that shows it again")
                .filteredOn(result -> !result.replays())
                .extracting(SearchResult::name)
                .isEmpty();
    }
}
