package org.rtmtck.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.defect.Defect;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.witness.Subject;

class StateWalkTest {

    private static final int DEPTH = 5;

    private static StateWalk.Result walk(RtmProvider provider, int threads) {
        Subject subject = ExplorationTest.subject(provider);
        Exploration.Limits limits = new Exploration.Limits(DEPTH, Duration.ofMinutes(2), threads);
        return new StateWalk(subject, Alphabet.core(subject.capabilities()), limits, Exploration.Progress.NONE).run();
    }

    @Test
    void fewerSequencesAreRunThanThereAre() {
        StateWalk.Result result = walk(new ReferenceProvider(), 2);

        assertThat(result.failure()).isNull();
        assertThat(result.depth()).isEqualTo(DEPTH);
        assertThat(result.sequences()).isLessThan(2 + 8 + 39 + 227 + 1512);
        assertThat(walk(new ReferenceProvider(), 1).states()).isEqualTo(result.states());
    }

    static Stream<Defect> someDefects() {
        return ReductionTest.someDefects();
    }

    @ParameterizedTest
    @MethodSource("someDefects")
    void whatItFindsTheWalkOfAllSequencesFindsAsSoon(Defect defect) {
        StateWalk.Result byState = walk(defect.provider(), 2);
        Outcome all = ExplorationTest.explore(defect.provider(), Alphabet.CORE, DEPTH);

        if (byState.failure() != null) {
            assertThat(all.failure()).isNotNull();
            assertThat(byState.depth()).isGreaterThanOrEqualTo(all.depth());
        }
    }
}
