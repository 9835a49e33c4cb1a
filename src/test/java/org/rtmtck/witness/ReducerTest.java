package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

class ReducerTest {

    private static final String LEAVE_TWICE = """
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            RtmDeregisterClient A
            """;

    @Test
    void only_the_calls_that_the_fault_needs_are_left() {
        List<Statement> shortest = reduced("""
                B = RtmRegisterClient ip 8 event
                A = RtmRegisterClient ip 13 event single-route
                RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1
                E = RtmCreateEnumerationHandle ip all
                clock +1h
                RtmEnumerateGetNextRoute E
                RtmDequeueRouteChangeMessage A
                RtmDeregisterClient A
                RtmGetNetworkCount ip
                WaitForSingleObject B.event
                RtmDeregisterClient A
                """);

        assertThat(text(shortest)).isEqualTo(LEAVE_TWICE);
    }

    @Test
    void calls_about_ipx_become_calls_about_ip_where_the_family_does_not_matter() {
        List<Statement> shortest = reduced("""
                A = RtmRegisterClient ipx 13
                RtmDeregisterClient A
                RtmDeregisterClient A
                """);

        assertThat(text(shortest)).isEqualTo(LEAVE_TWICE);
    }

    @Test
    void a_script_that_cannot_be_made_shorter_stays_as_it_is() {
        assertThat(text(reduced(LEAVE_TWICE))).isEqualTo(LEAVE_TWICE);
    }

    @Test
    void the_reducer_stops_when_its_runs_are_used_up() {
        Trial trial = new Trial(Lab.subject(WrongRtm.DeregistersTwice::new), 0, Duration.ofSeconds(10));
        List<Statement> script = Lab.script("RtmGetNetworkCount ip\n" + LEAVE_TWICE);

        assertThat(new Reducer(trial, v -> true).reduce(script)).isEqualTo(script);
    }

    @Test
    void with_a_call_go_those_that_use_what_it_returned() {
        List<Statement> script = Lab.script("""
                A = RtmRegisterClient ip 13 event
                B = RtmRegisterClient ip 8 event:A
                R = RtmIsRoute ip 10.0.0.0/8
                RtmGetRouteAge R
                ResetEvent A.event
                RtmDeregisterClient B
                RtmGetNetworkCount ip
                """);

        assertThat(text(Reducer.without(script, 0, 1))).isEqualTo(text(Lab.script("""
                R = RtmIsRoute ip 10.0.0.0/8
                RtmGetRouteAge R
                RtmGetNetworkCount ip
                """)));
    }

    @Test
    void plainer_forms_of_a_registration_have_fewer_options() {
        List<Statement> plainer = Simpler.of(
                Lab.script("A = RtmRegisterClient ip 13 event single-route").get(0));

        assertThat(text(plainer)).isEqualTo("""
                A = RtmRegisterClient ip 13
                A = RtmRegisterClient ip 13 event
                A = RtmRegisterClient ip 13 single-route
                """);
    }

    @Test
    void plainer_forms_of_other_statements_are_smaller() {
        Statement clock = Lab.script("clock +60s").get(0);
        Statement fault = Lab.script("fail-resource 7").get(0);

        assertThat(text(Simpler.of(clock))).isEqualTo("clock +30s\n");
        assertThat(text(Simpler.of(fault))).isEqualTo("fail-resource 1\n");
        assertThat(Simpler.of(Lab.script("settle").get(0))).isEmpty();
    }

    @Test
    void a_count_has_more_direct_windows_and_a_deregistration_has_none() {
        List<Statement> count = Lab.script("RtmGetNetworkCount ip");
        List<Statement> leave = Lab.script("RtmDeregisterClient NULL");

        assertThat(RootCause.moreDirect(count))
                .hasSize(4)
                .allSatisfy(s -> assertThat(text(s)).doesNotContain("Count"))
                .first()
                .satisfies(s -> assertThat(text(s)).startsWith("Z = RtmCreateEnumerationHandle ip all"));
        assertThat(RootCause.moreDirect(leave)).isEmpty();
    }

    @Test
    void a_route_that_stays_is_contrasted_with_one_that_has_a_lifetime() {
        List<Statement> script = Lab.script("""
                A = RtmRegisterClient ip 13
                RtmAddRoute A 10.0.0.0/8
                RtmDeregisterClient A
                """);

        List<Contrast> contrasts = Contrast.of(Req.DRC_030, script);

        assertThat(contrasts).extracting(Contrast::about).containsExactly(Req.DRC_040, Req.DRC_047);
        assertThat(text(contrasts.get(0).variant())).contains("ttl 3600");
        assertThat(text(contrasts.get(1).variant())).contains("if 1");
    }

    @Test
    void a_refused_client_is_contrasted_with_one_that_has_routes_and_one_that_has_an_event() {
        List<Contrast> contrasts = Contrast.of(Req.DRC_002, Lab.script(LEAVE_TWICE));

        assertThat(contrasts).extracting(Contrast::about).containsExactly(Req.DRC_009, Req.DRC_010);
        assertThat(text(contrasts.get(0).variant())).contains("RtmAddRoute A");
        assertThat(text(contrasts.get(1).variant())).contains("RtmRegisterClient ip 13 event");
    }

    private static List<Statement> reduced(String script) {
        Trial trial = new Trial(Lab.subject(WrongRtm.DeregistersTwice::new), 4000, Duration.ofSeconds(10));
        return new Reducer(trial, v -> v.finding().principal() == Req.DRC_028).reduce(Lab.script(script));
    }

    private static String text(List<Statement> statements) {
        return Objects.toString(Script.of(statements));
    }
}
