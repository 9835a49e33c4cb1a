package org.rtmtck.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

class ExplorationTest {

    static Outcome explore(RtmProvider provider, String alphabet, int depth) {
        Subject subject = subject(provider);
        Alphabet letters = Alphabet.named(alphabet, subject.capabilities()).orElseThrow();
        return explore(subject, letters, depth, 2);
    }

    static Subject subject(RtmProvider provider) {
        return Subject.of(provider, new Policy(Catalogue.load(), EnumSet.noneOf(Assumption.class), true));
    }

    static Outcome explore(Subject subject, Alphabet alphabet, int depth, int threads) {
        Exploration.Limits limits = new Exploration.Limits(depth, Duration.ofMinutes(5), threads);
        return new Exploration(subject, alphabet, limits, Exploration.Progress.NONE).run();
    }

    @ParameterizedTest
    @ValueSource(strings = {Alphabet.CORE, Alphabet.WIDE})
    void everySequenceOfTheReferenceImplementationIsPermitted(String alphabet) {
        Outcome outcome = explore(new ReferenceProvider(), alphabet, 4);

        assertThat(outcome.failure()).isNull();
        assertThat(outcome.depth()).isEqualTo(4);
        assertThat(outcome.lost()).isZero();
    }

    @Test
    void sequencesAreCountedTheSameByAnyNumberOfThreads() {
        Subject subject = subject(new ReferenceProvider());
        Alphabet core = Alphabet.core(subject.capabilities());

        assertThat(explore(subject, core, 5, 1).exhausted())
                .isEqualTo(explore(subject, core, 5, 3).exhausted())
                .isEqualTo(List.of(2L, 8L, 39L, 227L, 1512L));
    }
}
