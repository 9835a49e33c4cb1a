package org.rtmtck.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.defect.Defects;
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

    @Test
    void aWalkGoesOnWhereAnotherEnded() {
        Subject subject = subject(new ReferenceProvider());
        Alphabet core = Alphabet.core(subject.capabilities());
        Checkpoint before = new Checkpoint("it", List.of(2L, 8L, 39L, 227L), Map.of(0, 1000L));

        Exploration exploration = new Exploration(
                        subject, core, new Exploration.Limits(5, Duration.ofMinutes(1), 2), Exploration.Progress.NONE)
                .from(Checkpoint.of(before.lines()));
        Outcome outcome = exploration.run();

        long firstPart = outcome.exhausted().get(4) - 1000;
        assertThat(firstPart).isBetween(1L, 1511L);
        assertThat(exploration.checkpoint("it").parts()).isEmpty();
    }

    @Test
    void aWalkThatRunsOutOfTimeClaimsTheLengthsThatItFinished() {
        Subject subject = subject(new ReferenceProvider());
        Alphabet core = Alphabet.core(subject.capabilities());
        Exploration.Limits limits = new Exploration.Limits(30, Duration.ofMillis(600), 2);

        Outcome outcome = new Exploration(subject, core, limits, Exploration.Progress.NONE).run();

        assertThat(outcome.failure()).isNull();
        assertThat(outcome.depth()).isLessThan(30);
    }

    @Test
    void aCallThatDoesNotReturnIsTold() {
        Subject patient =
                subject(Defects.named("waits-for-own-queue").orElseThrow().provider());
        Subject subject = Subject.of(patient.provider(), patient.policy(), Duration.ofMillis(300));

        Outcome outcome = explore(subject, Alphabet.core(subject.capabilities()), 5, 2);

        assertThat(outcome.failure()).isNotNull();
        assertThat(outcome.failure().trace().toString()).contains("!no-return");
    }
}
