package org.rtmtck.certify.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.Defects;
import org.rtmtck.defect.LawfulVariant;
import org.rtmtck.defect.LawfulVariants;

/** The kit rejects everything that is wrong on purpose, for the right reason, and accepts everything that is lawful. */
class ProofIT {

    private static final int SEEDS = 20;
    private static final int THREADS = 2;

    @Test
    void everyDefectIsKilledForTheRightReasonByAScriptThatShowsItAgain() {
        List<DefectResult> results = prove(Defects.all(), List.of(), 1).defects();

        assertThat(results).hasSizeGreaterThan(200);
        assertThat(results)
                .filteredOn(result -> result.outcome() != Outcome.KILLED)
                .extracting(result -> result.name() + " " + result.outcome() + " " + result.problems())
                .isEmpty();
        assertThat(results)
                .filteredOn(result -> !result.replays()
                        && Defects.named(result.name()).orElseThrow().isDeterministic())
                .extracting(DefectResult::name)
                .isEmpty();
    }

    @Test
    void noLawfulVariantIsBlamed() {
        List<LawfulResult> results =
                prove(List.of(), LawfulVariants.all(), SEEDS).lawful();

        assertThat(results).hasSizeGreaterThanOrEqualTo(16);
        assertThat(results).flatExtracting(LawfulResult::alarms).isEmpty();
    }

    private static Proof prove(List<Defect> defects, List<LawfulVariant> lawful, int seeds) {
        return new Prover(new ProofRequest(defects, lawful, Set.of(), false, 1, seeds, THREADS))
                .prove(done -> {}, done -> {});
    }
}
