package org.rtmtck.certify.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.defect.Defects;
import org.rtmtck.defect.LawfulVariants;

/** The kit rejects everything that is wrong on purpose, for the right reason, and accepts everything that is lawful. */
class ProofIT {

    private static final int SEEDS = 20;

    /** More than there are processors, since some variants wait most of the time. */
    private static final int THREADS = 4;

    @Test
    void everyDefectIsKilledAndNoLawfulVariantIsBlamed() {
        Proof proof = new Prover(
                        new ProofRequest(Defects.all(), LawfulVariants.all(), Set.of(), false, 1, SEEDS, THREADS))
                .prove(done -> {}, done -> {});

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
    }
}
