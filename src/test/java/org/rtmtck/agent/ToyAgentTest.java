package org.rtmtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.script.Statement;

class ToyAgentTest {

    private static final IpRoute ROUTE = new IpRoute(
            0,
            0,
            1,
            ProtocolSpecificData.ZERO,
            new IpNetwork(0x0A000000, 0xFF000000),
            IpNextHop.host(0xC0000201),
            IpSpecificData.ofMetric(5));

    private static AgentProvider provider;
    private final Desk desk = new Desk();
    private RoutingTableManager rtm;

    @BeforeAll
    static void start() throws URISyntaxException {
        assumeTrue(hasPython(), "there is no python3 here");
        Path agent =
                Path.of(ToyAgentTest.class.getResource("/agent/toy_agent.py").toURI());
        provider = AgentProvider.command(List.of("python3", "-B", agent.toString()));
        assertThat(provider.unavailable()).isEmpty();
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterAll
    static void stop() {
        if (provider != null) {
            provider.close();
        }
    }

    @BeforeEach
    void open() {
        rtm = provider.open(desk);
    }

    @AfterEach
    void close() {
        rtm.close();
    }

    private Handle register(int protocol) {
        return rtm.registerClient(ProtocolFamily.IP, protocol, null, 0);
    }

    @Test
    void handles_and_routes_travel_both_ways() {
        Handle client = register(13);
        FlagsBuffer flags = new FlagsBuffer(-1);
        RouteBuffer best = new RouteBuffer();

        assertThat(rtm.addRoute(client, ROUTE, TimeToLive.INFINITE, flags, null, null))
                .isEqualTo(Status.NO_ERROR);
        assertThat(flags.get()).isEqualTo(ChangeFlags.ROUTE_ADDED);
        assertThat(rtm.isRoute(ProtocolFamily.IP, ROUTE.network(), best)).isTrue();
        assertThat(best.get()).isInstanceOfSatisfying(IpRoute.class, route -> {
            assertThat(route.timeStamp()).isPositive();
            assertThat(route.withTimeStamp(0).withPriority(0)).isEqualTo(ROUTE.withRoutingProtocol(13));
        });
        assertThat(rtm.deregisterClient(client)).isEqualTo(Status.NO_ERROR);
        assertThat(rtm.deregisterClient(client)).isEqualTo(Status.ERROR_INVALID_HANDLE);
    }

    @Test
    void the_last_error_is_that_of_the_agent() {
        desk.set(new Status(4711));
        assertThat(register(13).isNull()).isFalse();
        assertThat(register(13).isNull()).isTrue();
        assertThat(desk.get()).isEqualTo(Status.ERROR_CLIENT_ALREADY_EXISTS);

        desk.set(new Status(4711));
        assertThat(rtm.getNetworkCount(ProtocolFamily.IP)).isZero();
        assertThat(desk.get()).isEqualTo(Status.NO_ERROR);
    }

    @Test
    void a_marker_that_the_agent_leaves_alone_is_still_there_after_a_deregistration() {
        Handle client = register(13);
        desk.set(new Status(4711));

        rtm.deregisterClient(client);

        assertThat(desk.get()).isEqualTo(new Status(4711));
    }

    @Test
    void an_event_is_signalled_and_reset_on_both_sides() {
        ChangeEvent event = new ChangeEvent(new Handle(0x7001));
        Handle observer = rtm.registerClient(ProtocolFamily.IP, 8, event, 0);
        Handle client = register(13);
        FlagsBuffer flags = new FlagsBuffer(-1);

        rtm.addRoute(client, ROUTE, TimeToLive.INFINITE, flags, null, null);
        assertThat(event.isSet()).isTrue();
        event.reset();
        rtm.deregisterClient(client);
        assertThat(event.isSet()).isTrue();
        assertThat(rtm.dequeueRouteChangeMessage(observer, flags, null, null)).isEqualTo(Status.ERROR_MORE_MESSAGES);
        assertThat(flags.get()).isEqualTo(ChangeFlags.ROUTE_ADDED);
        assertThat(rtm.dequeueRouteChangeMessage(observer, flags, null, null)).isEqualTo(Status.NO_ERROR);
        assertThat(flags.get()).isEqualTo(ChangeFlags.ROUTE_DELETED);
        assertThat(event.isSet()).isFalse();
    }

    @Test
    void the_handle_of_an_event_is_replaced_by_the_agents_own() {
        ChangeEvent event = new ChangeEvent(new Handle(0x110));
        rtm.registerClient(ProtocolFamily.IP, 8, event, 0);

        assertThat(rtm.deregisterClient(event.handle())).isEqualTo(Status.ERROR_INVALID_HANDLE);
    }

    @Test
    void enumerations_and_scans_work() {
        Handle client = register(13);
        rtm.addRoute(client, ROUTE, TimeToLive.INFINITE, new FlagsBuffer(0), null, null);
        Handle enumeration = rtm.createEnumerationHandle(ProtocolFamily.IP, EnumerationFlags.ALL, ROUTE);
        RouteBuffer buffer = new RouteBuffer();

        assertThat(rtm.enumerateGetNextRoute(enumeration, buffer)).isEqualTo(Status.NO_ERROR);
        assertThat(rtm.enumerateGetNextRoute(enumeration, buffer)).isEqualTo(Status.ERROR_NO_MORE_ROUTES);
        assertThat(rtm.closeEnumerationHandle(enumeration)).isEqualTo(Status.NO_ERROR);
        RouteBuffer position = new RouteBuffer(ROUTE);
        assertThat(rtm.getFirstRoute(ProtocolFamily.IP, EnumerationFlags.ALL, position))
                .isEqualTo(Status.NO_ERROR);
        assertThat(rtm.getNextRoute(ProtocolFamily.IP, EnumerationFlags.ALL, position))
                .isEqualTo(Status.ERROR_NO_ROUTES);
    }

    @Test
    void an_instance_begins_empty() {
        register(13);
        rtm.close();

        rtm = provider.open(desk);

        assertThat(register(13).isNull()).isFalse();
    }

    @Test
    void a_whole_script_comes_back_as_a_trace() throws ScriptException {
        Script script = ScriptParser.parse("test", """
                A = RtmRegisterClient ip 13
                O = RtmRegisterClient ip 8 event
                RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl infinite
                WaitForSingleObject O.event
                settle
                RtmDeregisterClient A
                RtmDeregisterClient A
                """);
        try (BatchRunner runner = provider.openBatchRunner()) {
            List<Statement> trace = runner.run(script.statements(), Instant.EPOCH);

            assertThat(Script.of(trace).toString())
                    .containsSubsequence(
                            "-> 0x110\n",
                            "-> 0x120\n",
                            "-> NO_ERROR ADDED current {10.0.0.0/8",
                            "WaitForSingleObject O.event -> WAIT_OBJECT_0\nsettle\n",
                            "RtmDeregisterClient A -> NO_ERROR\n",
                            "RtmDeregisterClient A -> ERROR_INVALID_HANDLE\n");
        }
    }
}
