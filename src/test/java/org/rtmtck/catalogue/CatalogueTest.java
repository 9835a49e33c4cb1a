package org.rtmtck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmtck.catalogue.Req.DRC_030;
import static org.rtmtck.catalogue.Req.DRC_031;
import static org.rtmtck.catalogue.Req.DRC_032;
import static org.rtmtck.catalogue.Req.DRC_033;
import static org.rtmtck.catalogue.Req.DRC_034;
import static org.rtmtck.catalogue.Req.DRC_040;
import static org.rtmtck.catalogue.Req.DRC_056;
import static org.rtmtck.catalogue.Req.DRC_070;
import static org.rtmtck.catalogue.Req.DRC_090;
import static org.rtmtck.catalogue.Req.DRC_104;
import static org.rtmtck.catalogue.Req.DRC_123;
import static org.rtmtck.catalogue.Req.DRC_154;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Capability;
import org.rtmtck.api.RtmFunction;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void holds_every_requirement_in_the_order_of_identifiers() {
        assertThat(catalogue.all()).extracting(Requirement::req).containsExactly(Req.values());
        assertThat(catalogue.all()).hasSize(146);
    }

    @Test
    void counts_by_level_are_those_of_the_specification() {
        Map<Level, Long> counts = catalogue.all().stream()
                .map(requirement -> requirement.req().level())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts)
                .isEqualTo(Map.of(
                        Level.DOCUMENTED, 12L, Level.DERIVED_S, 81L, Level.DERIVED_M, 27L, Level.UNSPECIFIED, 26L));
    }

    @Test
    void a_requirement_comes_with_all_that_is_said_about_it() {
        Requirement requirement = catalogue.get(DRC_056);

        assertThat(requirement.capabilities()).containsExactly(Capability.IP, Capability.IPX);
        assertThat(requirement.functions()).contains(RtmFunction.DEREGISTER_CLIENT);
        assertThat(requirement.sources())
                .extracting(source -> source.page().key())
                .contains("REG", "TBL");
        assertThat(requirement.parts()).extracting(Part::name).containsExactly("independent", "both-accepted");
        assertThat(requirement.parts()).extracting(Part::level).containsExactly(Level.DERIVED_S, Level.UNSPECIFIED);
        assertThat(requirement.wrong()).isNotEmpty();
        assertThat(requirement.correction()).isPresent();
    }

    @Test
    void assumptions_are_constants() {
        assertThat(catalogue.get(DRC_090).assumptions()).containsExactly(Assumption.A1, Assumption.A8);
        assertThat(catalogue.get(DRC_070).parts().get(1).assumptions()).containsExactly(Assumption.A11, Assumption.A15);
    }

    @Test
    void what_cannot_be_tested_says_why() {
        assertThat(catalogue.all())
                .allMatch(requirement ->
                        requirement.req().testable() == requirement.reason().isEmpty());
        assertThat(DRC_154.testable()).isFalse();
    }

    @Test
    void generalisations_are_followed_to_the_end() {
        assertThat(catalogue.generalisations(DRC_034)).isEqualTo(Set.of(DRC_032, DRC_033));
        assertThat(catalogue.generalisations(DRC_104)).contains(DRC_030, DRC_031);
        assertThat(catalogue.generalisations(DRC_030)).isEmpty();
    }

    @Test
    void a_special_case_is_related_to_what_it_refines() {
        assertThat(catalogue.related(DRC_040, DRC_030)).isTrue();
        assertThat(catalogue.related(DRC_030, DRC_040)).isTrue();
        assertThat(catalogue.related(DRC_040, DRC_040)).isTrue();
        assertThat(catalogue.related(DRC_040, DRC_032)).isFalse();
    }

    @Test
    void what_says_the_same_is_judged_once() {
        assertThat(catalogue.judgedAs(DRC_123)).isEqualTo(DRC_090);
        assertThat(catalogue.judgedAs(DRC_090)).isEqualTo(DRC_090);
        assertThat(catalogue.related(DRC_123, DRC_090)).isTrue();
    }

    @Test
    void the_digest_is_the_same_for_every_load() {
        assertThat(catalogue.digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Catalogue.load().digest());
    }

    @Test
    void requirements_are_akin_if_they_are_special_cases_of_the_same() {
        assertThat(catalogue.akin(Req.DRC_142, Req.DRC_063)).isTrue();
        assertThat(catalogue.akin(Req.DRC_030, Req.DRC_142)).isTrue();
        assertThat(catalogue.akin(Req.DRC_142, Req.DRC_030)).isTrue();
        assertThat(catalogue.akin(Req.DRC_030, Req.DRC_030)).isTrue();
        assertThat(catalogue.akin(Req.DRC_142, Req.DRC_111)).isFalse();
    }
}
