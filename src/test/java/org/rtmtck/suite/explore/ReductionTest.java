package org.rtmtck.suite.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.catalogue.Req;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.Defects;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Subject;

/** What is left out, or not judged twice, makes no difference to what is found. */
class ReductionTest {

    private static final int DEPTH = 5;

    static Stream<Defect> someDefects() {
        List<Defect> all =
                Defects.all().stream().filter(Defect::isDeterministic).toList();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 11).map(all::get);
    }

    @ParameterizedTest
    @MethodSource("someDefects")
    void whatIsLeftOutForSymmetryFindsNothingMore(Defect defect) {
        Subject subject = ExplorationTest.subject(defect.provider());
        Alphabet core = Alphabet.core(subject.capabilities());

        assertThat(found(subject, core, new LookMemory()))
                .isEqualTo(found(subject, core.unreduced(), LookMemory.none()));
    }

    /** The length of the shortest sequence that is not permitted, and what it breaks. */
    private static @Nullable String found(Subject subject, Alphabet alphabet, LookMemory memory) {
        Exploration.Limits limits = new Exploration.Limits(DEPTH, Duration.ofMinutes(5), 2);
        Outcome outcome = new Exploration(subject, alphabet, limits, Exploration.Progress.NONE, memory).run();
        Failure failure = outcome.failure();
        return failure == null ? null : outcome.depth() + " " + principals(failure);
    }

    private static Set<Req> principals(Failure failure) {
        return new TreeSet<>(Set.of(failure.principal()));
    }

    @Test
    void everySequenceIsARenamingOfOneThatIsWalked() {
        Subject subject = ExplorationTest.subject(new ReferenceProvider());
        Alphabet core = Alphabet.core(subject.capabilities());
        Map<Integer, Long> reduced = sizes(ExplorationTest.explore(subject, core, 6, 2));
        Map<Integer, Long> all = sizes(ExplorationTest.explore(subject, core.unreduced(), 6, 2));

        // A sequence without a network stands for itself alone, any other for two: itself and the one that it becomes
        // when the networks change their names.
        reduced.forEach((length, count) ->
                assertThat(all.get(length)).isEqualTo(2 * count - withoutNetworks(subject, core, length)));
    }

    private static long withoutNetworks(Subject subject, Alphabet alphabet, int length) {
        List<Letter> few =
                alphabet.letters().stream().filter(l -> l.place() < 0).toList();
        Alphabet small = new Alphabet("small", few, alphabet.clients(), alphabet.places(), alphabet.alike());
        return ExplorationTest.explore(subject, small, length, 1).exhausted().get(length - 1);
    }

    private static Map<Integer, Long> sizes(Outcome outcome) {
        Map<Integer, Long> result = new TreeMap<>();
        for (int i = 0; i < outcome.exhausted().size(); i++) {
            result.put(i + 1, outcome.exhausted().get(i));
        }
        return result;
    }
}
