package org.rtmtck.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Script;
import org.rtmtck.witness.Replay;
import org.rtmtck.witness.Subject;
import org.rtmtck.witness.Violation;

/** The witness finds nothing wrong with lawful variants, on any script that shows a defect of another implementation. */
class LawfulVariantsTest {

    private static final int AT_LEAST = 16;

    /** Many defects show in the same script. */
    private static final List<Script> SCRIPTS = Defects.all().stream()
            .collect(Collectors.toMap(Defect::demo, Judge::script, (one, same) -> one, LinkedHashMap::new))
            .values()
            .stream()
            .toList();

    static Stream<LawfulVariant> variants() {
        return LawfulVariants.all().stream();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void noDemonstrationOfADefectIsHeldAgainstAVariant(LawfulVariant variant) {
        Subject subject = Judge.subject(variant.provider(), variant.waivers());
        List<String> alarms = new ArrayList<>();
        for (Script script : SCRIPTS) {
            Violation violation = Replay.of(subject, script.statements()).violation();
            if (violation != null) {
                alarms.add(violation.finding() + System.lineSeparator() + violation.trace());
            }
        }

        assertThat(alarms).isEmpty();
    }

    @Test
    void thereAreEnough() {
        assertThat(LawfulVariants.all()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @Test
    void everyNameIsUsedOnceAndFindsItsVariant() {
        assertThat(LawfulVariants.all()).extracting(LawfulVariant::name).doesNotHaveDuplicates();
        assertThat(LawfulVariants.all()).allSatisfy(variant -> {
            assertThat(LawfulVariants.named(variant.name())).contains(variant);
            assertThat(variant.provider().name()).isEqualTo("lawful:" + variant.name());
        });
        assertThat(LawfulVariants.named("no-such-variant")).isEmpty();
    }

    @Test
    void lackOfResourcesIsHeldAgainstTheAssumptionAloneUnlessItIsWaived() {
        assertThat(broken("lack-at-random"))
                .isNotEmpty()
                .allMatch(req -> Judge.CATALOGUE.get(req).assumptions().contains(Assumption.A14));
    }

    @Test
    void aPreferenceForHigherPrioritiesIsHeldAgainstTheBestRouteAndWhatIsToldOfItUnlessItsAssumptionIsWaived() {
        assertThat(broken("higher-priority-better")).isNotEmpty().isSubsetOf(Req.DRC_066, Req.DRC_209);
    }

    /** What the variant breaks as long as nothing is waived, on the scripts that show a defect. */
    private static List<Req> broken(String variant) {
        LawfulVariant odd = LawfulVariants.named(variant).orElseThrow();
        Subject subject = Judge.subject(odd.provider(), EnumSet.noneOf(Assumption.class));
        return SCRIPTS.stream()
                .map(script -> Replay.of(subject, script.statements()).violation())
                .filter(violation -> violation != null)
                .map(violation -> violation.finding().principal())
                .distinct()
                .toList();
    }
}
