package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Level;
import org.rtmtck.catalogue.Req;
import org.rtmtck.catalogue.Requirement;
import org.rtmtck.witness.Policy;

class LatticeTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);
    private static final Requirement JUDGED = CATALOGUE.get(Req.DRC_030);
    private static final Requirement UNTESTABLE = CATALOGUE.get(Req.DRC_001);
    private static final Requirement OPEN = CATALOGUE.get(Req.DRC_005);
    private static final Requirement ASSUMING = first(Level.DERIVED_M);
    private static final Assumption ASSUMPTION =
            ASSUMING.assumptions().iterator().next();

    private final Lattice lattice = new Lattice(Policy.standard(CATALOGUE), ALL);

    @Test
    void what_was_exercised_and_never_broken_has_passed() {
        assertThat(lattice.verdict(JUDGED, Set.of(), 1, false)).isEqualTo(Verdict.PASSED);
    }

    @Test
    void what_was_not_exercised_has_not_passed() {
        assertThat(lattice.verdict(JUDGED, Set.of(), 0, false)).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(lattice.verdict(JUDGED, Set.of(), 0, true)).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(lattice.mustBeExercised(JUDGED)).isTrue();
    }

    @Test
    void what_a_failure_names_has_failed_however_often_it_was_exercised() {
        assertThat(lattice.verdict(JUDGED, EnumSet.of(Req.DRC_030), 1000, false))
                .isEqualTo(Verdict.FAILED);
        assertThat(lattice.verdict(JUDGED, EnumSet.of(Req.DRC_031), 1000, false))
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void what_cannot_be_tested_is_never_exercised() {
        assertThat(lattice.verdict(UNTESTABLE, Set.of(), 5, false)).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(lattice.mustBeExercised(UNTESTABLE)).isFalse();
    }

    @Test
    void what_needs_a_capability_that_is_not_offered_is_not_supported() {
        Requirement needy = CATALOGUE.all().stream()
                .filter(r -> r.capabilities().contains(Capability.CHANGE_NOTIFICATION)
                        && r.req().testable()
                        && r.req().level().isJudged())
                .findFirst()
                .orElseThrow();
        Lattice poor = new Lattice(Policy.standard(CATALOGUE), EnumSet.of(Capability.IP));

        assertThat(poor.verdict(needy, Set.of(), 3, false)).isEqualTo(Verdict.NOT_SUPPORTED);
        assertThat(poor.mustBeExercised(needy)).isFalse();
    }

    @Test
    void what_the_documents_leave_open_is_observed_and_cannot_fail() {
        assertThat(lattice.verdict(OPEN, Set.of(), 0, true)).isEqualTo(Verdict.OBSERVED);
        assertThat(lattice.verdict(OPEN, EnumSet.of(Req.DRC_005), 1, true)).isEqualTo(Verdict.OBSERVED);
        assertThat(lattice.verdict(OPEN, Set.of(), 0, false)).isEqualTo(Verdict.NOT_EXERCISED);
        assertThat(lattice.mustBeExercised(OPEN)).isFalse();
    }

    @Test
    void what_rests_on_a_waived_assumption_is_observed() {
        Lattice waiving = new Lattice(new Policy(CATALOGUE, EnumSet.of(ASSUMPTION), true), ALL);

        assertThat(waiving.verdict(ASSUMING, Set.of(ASSUMING.req()), 4, false)).isEqualTo(Verdict.OBSERVED);
        assertThat(lattice.verdict(ASSUMING, Set.of(CATALOGUE.judgedAs(ASSUMING.req())), 4, false))
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void profile_core_only_observes_what_rests_on_assumptions() {
        Lattice core = new Lattice(Profile.CORE.policy(CATALOGUE, Set.of()), ALL);

        assertThat(core.verdict(ASSUMING, Set.of(), 4, false)).isEqualTo(Verdict.OBSERVED);
        assertThat(core.verdict(JUDGED, EnumSet.of(Req.DRC_030), 4, false)).isEqualTo(Verdict.FAILED);
    }

    private static Requirement first(Level level) {
        return CATALOGUE.all().stream()
                .filter(r -> r.req().level() == level
                        && r.req().testable()
                        && r.sameAs().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
