package org.rtmtck.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.catalogue.Level;
import org.rtmtck.catalogue.Req;
import org.rtmtck.catalogue.Theme;

class DefectsTest {

    private static final int AT_LEAST = 200;
    private static final int FOR_EACH_REQUIREMENT = 2;

    @Test
    void everyNameIsUsedOnce() {
        assertThat(Defects.all()).extracting(Defect::name).doesNotHaveDuplicates();
    }

    @Test
    void thereAreEnough() {
        assertThat(Defects.all()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @Test
    void everyFamilyOfFaultsOccurs() {
        Set<Tag> seen = EnumSet.noneOf(Tag.class);
        Defects.all().forEach(defect -> seen.addAll(defect.tags()));

        assertThat(seen).containsExactlyInAnyOrder(Tag.values());
    }

    @Test
    void everyRequirementThatOneThreadCanBreakIsBrokenTwice() {
        List<Req> judged =
                Arrays.stream(Req.values()).filter(DefectsTest::canBeBroken).toList();

        assertThat(judged)
                .isNotEmpty()
                .allSatisfy(req -> assertThat(Defects.all())
                        .filteredOn(defect -> breaks(defect, req))
                        .as(req.id() + " " + req.title())
                        .hasSizeGreaterThanOrEqualTo(FOR_EACH_REQUIREMENT));
    }

    private static boolean canBeBroken(Req req) {
        return req.testable() && req.level() != Level.UNSPECIFIED && req.theme() != Theme.CONCURRENCY;
    }

    private static boolean breaks(Defect defect, Req req) {
        return defect.requirements().stream()
                .anyMatch(broken -> Judge.CATALOGUE.judgedAs(broken) == Judge.CATALOGUE.judgedAs(req));
    }

    @Test
    void namesFindTheirDefects() {
        assertThat(Defects.all())
                .allSatisfy(defect -> assertThat(Defects.named(defect.name())).contains(defect));
        assertThat(Defects.named("no-such-defect")).isEmpty();
    }

    @Test
    void providersAreNamedAfterTheirDefects() {
        assertThat(Defects.all()).allSatisfy(defect -> {
            assertThat(defect.provider().name()).isEqualTo("defect:" + defect.name());
            assertThat(defect.provider().description()).isEqualTo(defect.wrong());
        });
    }

    @Test
    void everySentenceEndsAsOne() {
        assertThat(Defects.all()).extracting(Defect::wrong).allMatch(sentence -> sentence.endsWith("."));
    }
}
