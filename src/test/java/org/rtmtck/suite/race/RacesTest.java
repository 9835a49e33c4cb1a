package org.rtmtck.suite.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.defect.Defect;
import org.rtmtck.defect.Defects;
import org.rtmtck.defect.LawfulVariant;
import org.rtmtck.defect.LawfulVariants;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

class RacesTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final int AT_LEAST = 30;

    private static Subject subject(RtmProvider provider, Set<Assumption> waived) {
        return Subject.of(provider, new Policy(CATALOGUE, waived, true), Duration.ofSeconds(1));
    }

    private static Races.Result search(RtmProvider provider, Set<Assumption> waived, Duration time) {
        return new Races(subject(provider, waived), 1).search(time);
    }

    @Test
    void thereAreEnough() {
        assertThat(Defects.racy()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(Defects.racy()).extracting(Defect::name).doesNotHaveDuplicates();
    }

    @Test
    void everyOutcomeOfTheReferenceImplementationIsExplained() {
        Races.Result result = search(new ReferenceProvider(), EnumSet.noneOf(Assumption.class), Duration.ofSeconds(2));

        assertThat(result.failure()).isNull();
        assertThat(result.unknown()).isZero();
        assertThat(result.runs()).isGreaterThan(100);
    }

    static Stream<LawfulVariant> variants() {
        return LawfulVariants.all().stream()
                .filter(v -> v.provider().capabilities().contains(Capability.CONCURRENT_CALLERS));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void nothingIsHeldAgainstALawfulVariant(LawfulVariant variant) {
        assertThat(search(variant.provider(), variant.waivers(), SHORT).failure())
                .isNull();
    }

    @Test
    void programsAreDrawnFromTheirSeedAlone() {
        RacePrograms programs = new RacePrograms(new ReferenceProvider().capabilities());

        assertThat(programs.drawn(7)).isEqualTo(programs.drawn(7));
        assertThat(programs.drawn(7)).isNotEqualTo(programs.drawn(8));
    }

    @Test
    void whatAProgramIsAboutIsBrokenIfTheUnexplainedAnswerHasToDoWithIt() {
        assertThat(RaceProgram.broken(Req.DRC_142, Req.DRC_063, CATALOGUE)).isEqualTo(Req.DRC_142);
        assertThat(RaceProgram.broken(Req.DRC_142, Req.DRC_111, CATALOGUE)).isEqualTo(Req.DRC_111);
        assertThat(RaceProgram.broken(Req.DRC_141, Req.DRC_029, CATALOGUE)).isEqualTo(Req.DRC_141);
        assertThat(RaceProgram.broken(null, Req.DRC_029, CATALOGUE)).isEqualTo(Req.DRC_029);
    }
}
