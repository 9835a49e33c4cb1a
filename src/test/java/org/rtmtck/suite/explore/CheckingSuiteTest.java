package org.rtmtck.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.defect.Defects;
import org.rtmtck.defect.LawfulVariants;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.witness.Subject;

class CheckingSuiteTest {

    private static CheckingSuite.Result run(RtmProvider provider, int extraStates) {
        Subject subject = ExplorationTest.subject(provider);
        Alphabet core = Alphabet.core(subject.capabilities());
        return new CheckingSuite(subject, core, 2, Duration.ofMinutes(2)).run(extraStates);
    }

    /** Two clients, each never seen, gone, or registered with any of two networks: (2 + 4) * (2 + 4). */
    @Test
    void theBoundedModelHasAStateForEverythingThatALookCanShow() {
        CheckingSuite.Result result = run(new ReferenceProvider(), 0);

        assertThat(result.states()).isEqualTo(36);
        assertThat(result.extraStates()).isZero();
        assertThat(result.differences()).isZero();
        assertThat(result.failure()).isNull();
    }

    @Test
    void anImplementationWithAHiddenStateIsDetected() {
        CheckingSuite.Result result =
                run(Defects.named("deep-second-network-stays").orElseThrow().provider(), 1);

        assertThat(result.failure()).isNotNull();
        assertThat(result.extraStates()).isNull();
    }

    @Test
    void anImplementationThatDecidesByLotIsNotClaimedToHaveBeenTestedCompletely() {
        CheckingSuite.Result result =
                run(LawfulVariants.named("lack-at-random").orElseThrow().provider(), 0);

        assertThat(result.extraStates()).isNull();
    }
}
