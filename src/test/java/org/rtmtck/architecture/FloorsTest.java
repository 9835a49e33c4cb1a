package org.rtmtck.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class FloorsTest {

    /** Raise it as the kit grows: a scan that finds fewer classes has looked in the wrong place. */
    private static final int FEWEST_CLASSES = 30;

    private static final JavaClasses KIT = Kit.classes();

    private static final JavaClasses VIOLATIONS = Kit.violations();

    @Test
    void the_kit_is_really_scanned() {
        assertThat(KIT.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
        assertThat(KIT.contain("org.rtmtck.api.RoutingTableManager")).isTrue();
    }

    @Test
    void packages_import_only_from_floors_below() {
        downwardsUnder(Kit.ROOT).check(KIT);
    }

    @Test
    void packages_form_no_cycle() {
        noCyclesUnder(Kit.ROOT).check(KIT);
    }

    @Test
    void an_import_from_a_floor_above_is_noticed() {
        assertThat(violations(downwardsUnder(Kit.VIOLATIONS)))
                .contains("UpwardsAndSideways.look", "certify.Certifier")
                .doesNotContain("Certifier.certify(");
    }

    @Test
    void an_import_from_a_neighbour_is_noticed() {
        assertThat(violations(downwardsUnder(Kit.VIOLATIONS))).contains("UpwardsAndSideways.look", "rtm2.Neighbour");
    }

    @Test
    void a_package_on_no_floor_is_noticed() {
        assertThat(violations(downwardsUnder(Kit.VIOLATIONS))).contains("cellar.Forgotten is on no floor");
    }

    @Test
    void a_cycle_is_noticed() {
        assertThat(violations(noCyclesUnder(Kit.VIOLATIONS))).contains("Cycle detected");
    }

    private static ArchRule downwardsUnder(String root) {
        return classes().should(new Floors(root).dependOnlyDownwards());
    }

    private static ArchRule noCyclesUnder(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static String violations(ArchRule rule) {
        return rule.evaluate(VIOLATIONS).getFailureReport().toString();
    }
}
