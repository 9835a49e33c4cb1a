package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Limits;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;

/** A lack of resources beyond the limits that an implementation declares is no fault of it (DRC-219). */
class DeclaredLimitsTest {

    private static final int NONE = Integer.MAX_VALUE;

    private static final String THIRD_CLIENT = """
            A = RtmRegisterClient ip 8 -> 0x10
            B = RtmRegisterClient ip 9 -> 0x14
            C = RtmRegisterClient ip 10 -> NULL ERROR_NO_SYSTEM_RESOURCES
            """;

    private static final String THIRD_ROUTE = """
            A = RtmRegisterClient ip 8 -> 0x10
            RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 1 no-current no-previous -> NO_ERROR ADDED
            RtmAddRoute A 10.1.0.0/16 via 192.0.2.2 if 1 metric 2 no-current no-previous -> NO_ERROR NO_CHANGE
            RtmAddRoute A 10.1.0.0/16 via 192.0.2.3 if 1 metric 3 no-current no-previous -> ERROR_NOT_ENOUGH_MEMORY
            """;

    private record Bounded(Limits limits) implements RtmProvider {

        @Override
        public String name() {
            return "bounded";
        }

        @Override
        public RoutingTableManager open(Environment environment) {
            throw new IllegalStateException("not opened here");
        }
    }

    private static boolean isHeldAgainst(Limits limits, String trace) throws ScriptException {
        Policy policy = new Policy(Catalogue.load(), Set.of(), true);
        Subject subject = Subject.of(new Bounded(limits), policy, Duration.ofSeconds(1));
        OfflineJudge.Opinion opinion = OfflineJudge.judge(ScriptParser.parse("trace", trace), subject);
        if (opinion.finding() == null) {
            return false;
        }
        assertThat(opinion.finding().principal()).isEqualTo(Req.DRC_219);
        return true;
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void a_client_more_than_declared_may_be_refused(int clients, boolean held) throws ScriptException {
        assertThat(isHeldAgainst(new Limits(clients, NONE, NONE, -1, true), THIRD_CLIENT))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void a_route_more_than_declared_may_be_refused(int routes, boolean held) throws ScriptException {
        assertThat(isHeldAgainst(new Limits(NONE, NONE, routes, -1, true), THIRD_ROUTE))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void a_route_to_a_network_more_than_declared_may_be_refused(int routes, boolean held) throws ScriptException {
        assertThat(isHeldAgainst(new Limits(NONE, routes, NONE, -1, true), THIRD_ROUTE))
                .isEqualTo(held);
    }

    @Test
    void where_each_client_can_have_few_routes_to_a_network_it_can_still_register() throws ScriptException {
        String trace = THIRD_ROUTE.lines().limit(3).reduce("", (text, line) -> text + line + "\n")
                + "B = RtmRegisterClient ip 9 -> NULL ERROR_NO_SYSTEM_RESOURCES\n";

        assertThat(isHeldAgainst(new Limits(NONE, 2, NONE, -1, true), trace)).isTrue();
    }
}
