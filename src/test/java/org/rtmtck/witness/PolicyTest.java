package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.Finding;
import org.rtmtck.script.Script;

class PolicyTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Policy CORE = new Policy(CATALOGUE, Set.of(), false);
    private static final Policy WITHOUT_A8 = new Policy(CATALOGUE, Set.of(Assumption.A8), true);

    @Test
    void what_the_pages_leave_open_is_never_judged() {
        assertThat(Lab.POLICY.isJudged(Req.DRC_131)).isFalse();
        assertThat(Lab.POLICY.isJudged(Req.DRC_030)).isTrue();
    }

    @Test
    void the_core_judges_nothing_that_needs_an_assumption() {
        assertThat(CORE.isJudged(Req.DRC_028)).isFalse();
        assertThat(CORE.isJudged(Req.DRC_030)).isTrue();
        assertThat(CORE.assumes(Assumption.A1)).isFalse();
    }

    @Test
    void a_waived_assumption_takes_its_requirements_along() {
        assertThat(WITHOUT_A8.isJudged(Req.DRC_023)).isFalse();
        assertThat(WITHOUT_A8.isWaived(Req.DRC_023)).isTrue();
        assertThat(WITHOUT_A8.isJudged(Req.DRC_030)).isTrue();
        assertThat(WITHOUT_A8.assumes(Assumption.A1)).isTrue();
    }

    @Test
    void a_finding_that_needs_a_waived_assumption_is_no_failure() {
        Finding lost = new Finding(List.of(Req.DRC_070), "a message", "none", Set.of(Assumption.A11), true);
        Policy withoutA11 = new Policy(CATALOGUE, Set.of(Assumption.A11), true);

        assertThat(Lab.POLICY.isJudged(lost)).isTrue();
        assertThat(withoutA11.isJudged(lost)).isFalse();
        assertThat(CORE.isJudged(lost)).isFalse();
    }

    @Test
    void a_waived_deviation_is_counted_and_ends_the_run_without_a_verdict() {
        Evidence evidence = new Evidence();
        Policy withoutA1 = new Policy(CATALOGUE, Set.of(Assumption.A1), true);
        Subject wrong = Subject.of(Lab.subject(WrongRtm.DeregistersTwice::new).provider(), withoutA1);

        GuardedRun.run(wrong, evidence, w -> Lab.script("""
                A = RtmRegisterClient ip 13
                RtmDeregisterClient A
                RtmDeregisterClient A
                RtmGetNetworkCount ip
                """).forEach(w::execute));

        assertThat(evidence.waived()).containsEntry(Req.DRC_028, 1L);
        assertThat(evidence.callCount()).isEqualTo(3);
    }

    @Test
    void failures_of_one_kind_are_examined_once() {
        Evidence evidence = new Evidence();
        Failure failure = failure();

        Failure first = evidence.failureOf(List.of(Req.DRC_030), () -> failure);
        Failure second = evidence.failureOf(List.of(Req.DRC_030), () -> {
            throw new AssertionError("examined again");
        });

        assertThat(second).isSameAs(first);
        assertThat(evidence.failures()).containsExactly(failure);
    }

    @Test
    void evidence_counts_what_was_exercised_and_keeps_what_was_observed_apart() {
        Evidence evidence = new Evidence();

        evidence.exercised(List.of(Req.DRC_030, Req.DRC_031));
        evidence.exercised(List.of(Req.DRC_030));
        evidence.observed(Req.DRC_114, "a new handle value");
        evidence.observed(Req.DRC_114, "a new handle value");

        assertThat(evidence.exercisedCount(Req.DRC_030)).isEqualTo(2);
        assertThat(evidence.exercisedCount(Req.DRC_032)).isZero();
        assertThat(evidence.observed().get(Req.DRC_114)).containsEntry("a new handle value", 2L);
        assertThat(evidence.latestCall()).isNull();
    }

    private static Failure failure() {
        Script none = Script.of(List.of());
        return new Failure(Req.DRC_030, Set.of(Req.DRC_030), "nothing", "a route", none, none, true, "the check");
    }
}
