package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final Evidence evidence = new Evidence();

    @Test
    void theFirstCallsThatHangAreGivenTheWholeDeadline() {
        lose(2);

        assertThat(evidence.patience(DEADLINE)).isEqualTo(DEADLINE);
    }

    @Test
    void laterCallsAreGivenLessAfterSeveralHaveHung() {
        lose(3);

        assertThat(evidence.patience(DEADLINE)).isLessThan(DEADLINE);
    }

    @Test
    void aShorterDeadlineIsNeverMadeLonger() {
        lose(3);

        assertThat(evidence.patience(Duration.ofMillis(20))).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void aRunInWhichManyCallsHangIsHopeless() {
        lose(14);
        assertThat(evidence.isHopeless()).isFalse();

        lose(1);
        assertThat(evidence.isHopeless()).isTrue();
    }

    private void lose(int calls) {
        for (int i = 0; i < calls; i++) {
            evidence.lost();
        }
    }
}
