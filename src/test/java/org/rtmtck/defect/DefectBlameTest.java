package org.rtmtck.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.catalogue.Req;
import org.rtmtck.witness.Diagnosis;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Replay;
import org.rtmtck.witness.Subject;

/**
 * The witness finds each defect by its demonstration and blames it rightly: at least one requirement that it breaks is
 * named, and none that has nothing to do with it.
 *
 * <p>The file {@code misjudged.txt} lists the defects for which this does not hold. A listed defect that is judged
 * rightly fails the test too, so that the list only ever gets shorter.
 */
class DefectBlameTest {

    private static final Set<String> MISJUDGED = misjudged();

    static Stream<Defect> defects() {
        return Defects.all().stream();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void defectIsBlamedForWhatItBreaks(Defect defect) {
        String problem = problem(defect);

        if (MISJUDGED.contains(defect.name())) {
            assertThat(problem)
                    .as("%s is judged rightly: take it off misjudged.txt", defect.name())
                    .isNotNull();
        } else {
            assertThat(problem).isNull();
        }
    }

    @Test
    void everyListedNameIsADefect() {
        assertThat(MISJUDGED).allMatch(name -> Defects.named(name).isPresent());
    }

    private static @Nullable String problem(Defect defect) {
        Subject subject = Judge.subject(defect);
        Replay replay = Judge.demonstrate(defect, subject);
        if (replay.violation() == null) {
            return "nothing was found";
        }
        Failure failure = Diagnosis.of(subject, replay.violation(), "demonstration");
        Set<Req> unrelated = failure.requirements().stream()
                .filter(named ->
                        defect.requirements().stream().noneMatch(broken -> Judge.CATALOGUE.related(broken, named)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (failure.requirements().stream().noneMatch(named -> isBroken(defect, named))) {
            return "expected one of " + defect.requirements() + " but got " + failure.requirements();
        }
        if (!unrelated.isEmpty()) {
            return "unrelated: " + unrelated + " in" + System.lineSeparator() + failure.describe();
        }
        return defect.isDeterministic() && !failure.reproducible() ? "not reproducible" : null;
    }

    /** Whether the defect is said to break the requirement, or one of which it is a special case. */
    private static boolean isBroken(Defect defect, Req named) {
        Req judged = Judge.CATALOGUE.judgedAs(named);
        return defect.requirements().stream()
                .map(Judge.CATALOGUE::judgedAs)
                .anyMatch(broken -> broken == judged
                        || Judge.CATALOGUE.generalisations(judged).contains(broken));
    }

    private static Set<String> misjudged() {
        try (InputStream list =
                Objects.requireNonNull(DefectBlameTest.class.getResourceAsStream("misjudged.txt"), "misjudged.txt")) {
            List<String> lines = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("misjudged.txt cannot be read", e);
        }
    }
}
