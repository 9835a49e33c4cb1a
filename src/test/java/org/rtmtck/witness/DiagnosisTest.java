package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Environment;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.ReferenceRtm;

class DiagnosisTest {

    private static final int LONGEST = 6;

    private static final String BUSY = """
            O = RtmRegisterClient ip 4 event
            A = RtmRegisterClient ip 13 event
            B = RtmRegisterClient ip 8 single-route
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.9 if 7 metric 30 ttl 3600
            RtmDequeueRouteChangeMessage O
            RtmAddRoute A 172.16.0.0/12 via 192.0.2.9 if 7 metric 30
            RtmDequeueRouteChangeMessage O
            RtmAddRoute B 192.168.0.0/16 via 192.0.2.3 if 3 metric 4
            RtmDequeueRouteChangeMessage O
            RtmGetNetworkCount ip
            clock +5s
            """;

    @Test
    void a_route_left_behind_is_told_by_the_table_and_not_by_its_symptoms() {
        Failure failure = failure(WrongRtm.LeavesTheLastRoute::new, BUSY + """
                RtmDeregisterClient A
                RtmGetNetworkCount ip
                """);

        assertThat(failure.principal()).isEqualTo(Req.DRC_030);
        assertThat(failure.requirements()).containsExactly(Req.DRC_030);
        assertThat(failure.script().callCount()).isEqualTo(LONGEST);
        assertThat(failure.script().toString())
                .contains("RtmEnumerateGetNextRoute")
                .doesNotContain("clock", "Count");
    }

    @Test
    void a_route_of_another_client_that_goes_is_told_in_five_calls() {
        Failure failure = failure(WrongRtm.RemovesAnothersRoute::new, BUSY + """
                RtmDeregisterClient A
                E = RtmCreateEnumerationHandle ip all
                RtmEnumerateGetNextRoute E
                """);

        assertThat(failure.principal()).isEqualTo(Req.DRC_032);
        assertThat(failure.requirements()).containsExactly(Req.DRC_032);
        assertThat(failure.script().callCount()).isEqualTo(5);
    }

    @Test
    void a_second_deregistration_that_succeeds_needs_three_calls() {
        Failure failure = failure(WrongRtm.DeregistersTwice::new, BUSY + """
                RtmDeregisterClient A
                RtmDeregisterClient A
                """);

        assertThat(failure.principal()).isEqualTo(Req.DRC_028);
        assertThat(failure.script().callCount()).isEqualTo(3);
    }

    @Test
    void a_stale_best_route_of_a_lost_network_needs_four_calls() {
        Failure failure = failure(e -> new WrongRtm.AnswersTheDepartedRoute(e, false), BUSY + """
                RtmDeregisterClient A
                RtmIsRoute ip 10.0.0.0/8
                """);

        assertThat(failure.principal()).isEqualTo(Req.DRC_061);
        assertThat(failure.script().callCount()).isEqualTo(4);
    }

    @Test
    void a_survivor_that_the_fault_does_not_need_is_left_out() {
        Failure failure = failure(e -> new WrongRtm.AnswersTheDepartedRoute(e, false), BUSY + """
                RtmAddRoute B 10.0.0.0/8 via 192.0.2.3 if 3 metric 40
                RtmDeregisterClient A
                RtmIsRoute ip 10.0.0.0/8
                """);

        assertThat(failure.principal()).isEqualTo(Req.DRC_061);
        assertThat(failure.script().callCount()).isEqualTo(4);
    }

    @Test
    void a_stale_best_route_beside_a_survivor_is_told_as_such() {
        Failure failure = failure(e -> new WrongRtm.AnswersTheDepartedRoute(e, true), BUSY + """
                RtmAddRoute B 10.0.0.0/8 via 192.0.2.3 if 3 metric 40
                RtmDeregisterClient A
                RtmIsRoute ip 10.0.0.0/8
                """);

        assertThat(failure.principal()).isEqualTo(Req.DRC_060);
        assertThat(failure.script().callCount()).isLessThanOrEqualTo(LONGEST);
    }

    @Test
    void messages_that_others_caused_are_lost_as_well_and_named_first() {
        Failure failure = failure(WrongRtm.LosesTheMessages::new, BUSY + """
                RtmDeregisterClient A
                RtmDequeueRouteChangeMessage O
                """);

        assertThat(failure.requirements()).containsExactly(Req.DRC_080);
        assertThat(failure.script().callCount()).isLessThanOrEqualTo(LONGEST);
    }

    @Test
    void a_failure_is_told_with_its_script_and_what_would_have_been_permitted() {
        Failure failure = failure(WrongRtm.DeregistersTwice::new, BUSY + """
                RtmDeregisterClient A
                RtmDeregisterClient A
                """);

        assertThat(failure.reproducible()).isTrue();
        assertThat(failure.check()).isEqualTo("the check");
        assertThat(failure.describe())
                .contains("DRC-028", "ERROR_INVALID_HANDLE", "3 calls", "RtmDeregisterClient A -> NO_ERROR");
    }

    @Test
    void a_fault_that_does_not_come_again_is_kept_with_the_script_that_showed_it() {
        Subject subject = Lab.subject(WrongRtm.DeregistersTwice::new);
        Violation violation = violation(subject, BUSY + """
                RtmDeregisterClient A
                RtmDeregisterClient A
                """);

        Failure failure = Diagnosis.of(Lab.subject(ReferenceRtm::new), violation, "the check");

        assertThat(failure.reproducible()).isFalse();
        assertThat(failure.principal()).isEqualTo(Req.DRC_028);
        assertThat(failure.script().callCount()).isEqualTo(12);
    }

    private static Failure failure(Function<Environment, RoutingTableManager> wrong, String script) {
        Subject subject = Lab.subject(wrong);
        return Diagnosis.of(subject, violation(subject, script), "the check");
    }

    private static Violation violation(Subject subject, String script) {
        return Objects.requireNonNull(
                GuardedRun.replay(subject, Lab.script(script)).violation());
    }
}
