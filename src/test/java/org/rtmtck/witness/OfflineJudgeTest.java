package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;

class OfflineJudgeTest {

    private static final Policy POLICY = Policy.standard(Catalogue.load());
    private static final EnumSet<Capability> CAPABILITIES =
            EnumSet.complementOf(EnumSet.of(Capability.ASYNCHRONOUS_NOTIFICATION));

    @Test
    void a_trace_of_one_thread_is_judged_call_by_call() throws ScriptException {
        OfflineJudge.Opinion opinion = judge("""
                A = RtmRegisterClient ip 13 -> 0x10
                RtmDeregisterClient A -> NO_ERROR
                RtmDeregisterClient A -> ERROR_INVALID_HANDLE
                """);

        assertThat(opinion.finding()).isNull();
        assertThat(opinion.reason()).isNull();
        assertThat(opinion.calls()).isEqualTo(3);
        assertThat(opinion.exercised()).containsKey(Req.DRC_028);
    }

    @Test
    void the_first_line_that_is_not_permitted_is_named() throws ScriptException {
        OfflineJudge.Opinion opinion = judge("""
                A = RtmRegisterClient ip 13 -> 0x10
                RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl infinite no-current no-previous -> NO_ERROR ADDED
                RtmDeregisterClient A -> NO_ERROR
                RtmGetNetworkCount ip -> 1
                RtmDeregisterClient A -> NO_ERROR
                """);

        assertThat(opinion.finding()).isNotNull();
        assertThat(opinion.at()).isNotNull();
        assertThat(opinion.at().number()).isEqualTo(4);
        assertThat(opinion.calls()).isEqualTo(3);
    }

    @Test
    void overlapping_calls_may_have_taken_effect_in_any_order() throws ScriptException {
        OfflineJudge.Opinion opinion = judge("""
                A = RtmRegisterClient ip 13 -> 0x10
                @t1 RtmDeregisterClient A
                @t2 RtmDeregisterClient A
                @t1 -> ERROR_INVALID_HANDLE
                @t2 -> NO_ERROR
                """);

        assertThat(opinion.finding()).isNull();
        assertThat(opinion.calls()).isEqualTo(3);
    }

    @Test
    void overlapping_calls_that_fit_no_order_are_not_permitted() throws ScriptException {
        OfflineJudge.Opinion opinion = judge("""
                A = RtmRegisterClient ip 13 -> 0x10
                @t1 RtmDeregisterClient A
                @t2 RtmDeregisterClient A
                @t1 -> NO_ERROR
                @t2 -> NO_ERROR
                """);

        assertThat(opinion.finding()).isNotNull();
    }

    @Test
    void a_call_that_returned_before_another_began_took_effect_before_it() throws ScriptException {
        OfflineJudge.Opinion opinion = judge("""
                A = RtmRegisterClient ip 13 -> 0x10
                @t1 RtmDeregisterClient A
                @t1 -> ERROR_INVALID_HANDLE
                @t2 RtmDeregisterClient A
                @t2 -> NO_ERROR
                """);

        assertThat(opinion.finding()).isNotNull();
        assertThat(opinion.at().number()).isEqualTo(2);
    }

    @Test
    void after_a_reply_that_was_lost_nothing_is_judged() throws ScriptException {
        OfflineJudge.Opinion opinion = judge("""
                A = RtmRegisterClient ip 13 event -> 0x10
                @t1 RtmDequeueRouteChangeMessage A
                RtmDeregisterClient A -> NO_ERROR
                """);

        assertThat(opinion.finding()).isNull();
        assertThat(opinion.isUnknown()).isFalse();
        assertThat(opinion.reason()).contains("reply");
        assertThat(opinion.at().number()).isEqualTo(2);
        assertThat(opinion.calls()).isEqualTo(1);
    }

    @Test
    void a_call_that_never_returned_may_have_taken_effect_or_not() throws ScriptException {
        String pending = """
                A = RtmRegisterClient ip 13 -> 0x10
                @t1 RtmDeregisterClient A
                """;

        assertThat(judge(pending + "RtmDeregisterClient A -> NO_ERROR\n"))
                .extracting(OfflineJudge.Opinion::finding, OfflineJudge.Opinion::reason, OfflineJudge.Opinion::calls)
                .containsExactly(null, null, 2);
        assertThat(judge(pending + "RtmDeregisterClient A -> ERROR_INVALID_HANDLE\n"))
                .extracting(OfflineJudge.Opinion::finding, OfflineJudge.Opinion::reason, OfflineJudge.Opinion::calls)
                .containsExactly(null, null, 2);
    }

    @Test
    void it_is_unknown_whether_a_trace_is_permitted_when_the_budget_ends_first() throws ScriptException {
        StringBuilder trace = new StringBuilder("A = RtmRegisterClient ip 13 -> 0x10\n");
        for (int i = 1; i <= 8; i++) {
            trace.append("@t" + i + " RtmDeregisterClient A\n");
        }
        for (int i = 1; i <= 8; i++) {
            trace.append("@t" + i + " -> " + (i == 8 ? "NO_ERROR" : "ERROR_INVALID_HANDLE") + "\n");
        }
        Script script = ScriptParser.parse("trace", trace.toString());

        OfflineJudge.Opinion brief = OfflineJudge.judge(script, POLICY, CAPABILITIES, 3);
        assertThat(brief.isUnknown()).isTrue();
        assertThat(brief.finding()).isNull();
        assertThat(brief.reason()).contains("too many orders");
        assertThat(judge(trace.toString()).reason()).isNull();
    }

    @Test
    void the_longest_part_that_an_order_explains_is_told_in_that_order() throws ScriptException {
        OfflineJudge.Opinion opinion = judge("""
                A = RtmRegisterClient ip 13 -> 0x10
                @t1 RtmDeregisterClient A
                @t2 RtmDeregisterClient A
                @t1 -> ERROR_INVALID_HANDLE
                @t2 -> NO_ERROR
                RtmDeregisterClient A -> NO_ERROR
                """);

        assertThat(opinion.explained()).extracting(Script.Line::number).containsExactly(1, 3, 2);
        assertThat(opinion.at().number()).isEqualTo(6);
    }

    @Test
    void a_long_trace_needs_no_deep_stack() throws ScriptException {
        StringBuilder trace = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            trace.append("RtmGetNetworkCount ip -> 0 NO_ERROR\n");
        }

        assertThat(judge(trace.toString()).calls()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @CsvSource({"IP, RtmGetNetworkCount ip -> 7", "IPX, RtmGetNetworkCount ipx -> 7"})
    void a_family_is_judged_only_if_it_is_offered(Capability family, String line) throws ScriptException {
        assertThat(judge(line + "\n", CAPABILITIES).finding()).isNotNull();
        assertThat(judge(line + "\n", without(family)).finding()).isNull();
    }

    @Test
    void what_an_observer_is_told_is_judged_only_if_changes_are_told_at_all() throws ScriptException {
        String silent = """
                A = RtmRegisterClient ip 13 event -> 0x10
                RtmDequeueRouteChangeMessage A -> ERROR_INVALID_HANDLE
                """;

        assertThat(judge(silent, CAPABILITIES).finding()).isNotNull();
        assertThat(judge(silent, without(Capability.CHANGE_NOTIFICATION)).finding())
                .isNull();
    }

    @Test
    void lifetimes_end_only_where_routes_age() throws ScriptException {
        String outlived = """
                A = RtmRegisterClient ip 13 -> 0x10
                RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 5 no-current no-previous -> NO_ERROR ADDED
                clock +10s
                settle
                RtmGetNetworkCount ip -> 1
                """;

        assertThat(judge(outlived, CAPABILITIES).finding()).isNotNull();
        assertThat(judge(outlived, without(Capability.AGEING)).finding()).isNull();
    }

    private static Set<Capability> without(Capability one) {
        Set<Capability> capabilities = EnumSet.copyOf(CAPABILITIES);
        capabilities.remove(one);
        return capabilities;
    }

    private static OfflineJudge.Opinion judge(String trace) throws ScriptException {
        return judge(trace, CAPABILITIES);
    }

    private static OfflineJudge.Opinion judge(String trace, Set<Capability> capabilities) throws ScriptException {
        Script script = ScriptParser.parse("trace", trace);
        return OfflineJudge.judge(script, POLICY, capabilities);
    }
}
