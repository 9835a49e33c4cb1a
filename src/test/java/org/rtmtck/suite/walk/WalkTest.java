package org.rtmtck.suite.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.witness.CallGuard;
import org.rtmtck.witness.Evidence;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.Witness;

class WalkTest {

    private static final int SEEDS = 50;
    private static final int LENGTH = 60;
    private static final Subject REFERENCE = Subject.of(new ReferenceProvider(), Policy.standard(Catalogue.load()));

    @Test
    void the_same_seed_gives_the_same_calls_and_replies() {
        for (long seed = 0; seed < 5; seed++) {
            assertThat(walked(seed, new Evidence())).isEqualTo(walked(seed, new Evidence()));
        }
    }

    @Test
    void another_seed_gives_other_calls() {
        assertThat(walked(1, new Evidence())).isNotEqualTo(walked(2, new Evidence()));
    }

    @Test
    void no_walk_on_the_reference_meets_a_violation() {
        Evidence evidence = new Evidence();

        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(walked(seed, evidence)).isNotEmpty();
        }

        assertThat(evidence.callCount()).isGreaterThan((long) SEEDS * LENGTH / 2);
        assertThat(evidence.exercisedCount(Req.DRC_030)).isPositive();
        assertThat(evidence.exercisedCount(Req.DRC_070)).isPositive();
    }

    private static String walked(long seed, Evidence evidence) {
        try (Witness witness = Witness.open(REFERENCE, evidence, CallGuard.none())) {
            Walk.run(seed, LENGTH, witness);
            return witness.trace().toString();
        }
    }
}
