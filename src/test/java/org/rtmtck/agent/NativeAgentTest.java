package org.rtmtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rtmtck.api.Capability;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

/** The agent in C, with the library in C and with some that are wrong on purpose. */
@Timeout(30)
class NativeAgentTest {

    private final Desk desk = new Desk();

    private static IpRoute route(int metric) {
        return new IpRoute(
                0,
                0,
                1,
                ProtocolSpecificData.ZERO,
                new IpNetwork(0x0A000000, 0xFF000000),
                IpNextHop.host(0xC0000201),
                IpSpecificData.ofMetric(metric));
    }

    private static Status add(RoutingTableManager rtm, Handle client, TimeToLive lifetime) {
        return rtm.addRoute(client, route(5), lifetime, new FlagsBuffer(0), new RouteBuffer(), new RouteBuffer());
    }

    private void with(AgentProvider provider, Function<RoutingTableManager, ?> body) {
        try (provider;
                RoutingTableManager rtm = provider.open(desk)) {
            body.apply(rtm);
        }
    }

    @Test
    void the_agent_finds_out_what_the_library_offers() {
        try (AgentProvider provider = Native.agent("librtm.so", "--without", "single-route", "--version", "1.0")) {
            assertThat(provider.unavailable()).isEmpty();
            assertThat(provider.name()).isEqualTo("librtm");
            assertThat(provider.version()).isEqualTo("1.0");
            assertThat(provider.capabilities())
                    .contains(Capability.IP, Capability.IPX, Capability.VIRTUAL_TIME, Capability.CONCURRENT_CALLERS)
                    .doesNotContain(Capability.SINGLE_ROUTE, Capability.ASYNCHRONOUS_NOTIFICATION);
        }
    }

    @Test
    void a_library_that_cannot_be_loaded_makes_the_agent_unavailable() {
        AgentProvider missing =
                AgentProvider.command(List.of(Native.file("rtm-agent").toString(), "no-such.so"));
        AgentProvider strange =
                AgentProvider.command(List.of(Native.file("rtm-agent").toString(), "libc.so.6"));
        try (missing;
                strange) {
            assertThat(missing.unavailable())
                    .hasValueSatisfying(why -> assertThat(why).contains("no-such.so"));
            assertThat(strange.unavailable())
                    .hasValueSatisfying(why -> assertThat(why).contains("does not export: RtmRegisterClient"));
        }
    }

    @Test
    void a_route_ages_and_its_event_is_signalled_when_the_kits_clock_moves() {
        with(Native.agent("librtm.so"), rtm -> {
            ChangeEvent event = new ChangeEvent(new Handle(0x7fff0004));
            rtm.registerClient(ProtocolFamily.IP, 8, event, 0);
            add(rtm, rtm.registerClient(ProtocolFamily.IP, 13, null, 0), new TimeToLive(60));
            event.reset();

            desk.advance(Duration.ofSeconds(59));
            assertThat(event.isSet()).isFalse();
            assertThat(rtm.getNetworkCount(ProtocolFamily.IP)).isEqualTo(1);
            desk.advance(Duration.ofSeconds(1));
            assertThat(event.isSet()).isTrue();
            return assertThat(rtm.getNetworkCount(ProtocolFamily.IP)).isZero();
        });
    }

    @Test
    void every_allocation_of_a_call_can_be_made_to_fail() {
        List<Status> answers = new ArrayList<>();
        for (int k = 1; answers.isEmpty() || !answers.get(answers.size() - 1).isSuccess(); k++) {
            Countdown countdown = new Countdown();
            desk.meter = countdown;
            with(Native.agent("librtm.so"), rtm -> {
                Handle observer = rtm.registerClient(ProtocolFamily.IP, 8, new ChangeEvent(new Handle(0x40)), 0);
                Handle client = rtm.registerClient(ProtocolFamily.IP, 13, null, 0);
                countdown.left = answers.size() + 1;
                answers.add(add(rtm, client, TimeToLive.INFINITE));
                boolean added = answers.get(answers.size() - 1).isSuccess();
                assertThat(rtm.getNetworkCount(ProtocolFamily.IP)).isEqualTo(added ? 1 : 0);
                return assertThat(observer.isNull()).isFalse();
            });
        }

        assertThat(answers).hasSizeGreaterThan(2);
        assertThat(answers.subList(0, answers.size() - 1)).containsOnly(Status.ERROR_NOT_ENOUGH_MEMORY);
    }

    /** Refuses one acquisition. */
    private static final class Countdown implements ResourceMeter {

        private int left;

        @Override
        public boolean tryAcquire(String resource) {
            return left-- != 1;
        }

        @Override
        public int nextRefusal() {
            return Math.max(left, 0);
        }
    }

    @Test
    void of_many_threads_that_deregister_one_client_one_succeeds() throws Exception {
        int count = 6;
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier barrier = new CyclicBarrier(count);
        try (AgentProvider provider = Native.agent("librtm.so");
                RoutingTableManager rtm = provider.open(desk)) {
            Handle client = rtm.registerClient(ProtocolFamily.IP, 13, null, 0);
            Callable<Status> deregister = () -> {
                barrier.await();
                return rtm.deregisterClient(client);
            };

            List<Status> answers = new ArrayList<>();
            for (Future<Status> answer : threads.invokeAll(Collections.nCopies(count, deregister))) {
                answers.add(answer.get());
            }

            assertThat(answers).containsOnlyOnce(Status.NO_ERROR);
            assertThat(answers).filteredOn(Status.ERROR_INVALID_HANDLE::equals).hasSize(count - 1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_agent_counts_what_the_library_holds() {
        assertThat(heldMoreAfterTwoCycles("librtm.so")).isZero();
        assertThat(heldMoreAfterTwoCycles("defects/leaks-client.so")).isEqualTo(2);
    }

    private long heldMoreAfterTwoCycles(String library) {
        try (AgentProvider provider = Native.agent(library);
                RoutingTableManager rtm = provider.open(desk)) {
            rtm.registerClient(ProtocolFamily.IP, 8, null, 0);
            long before = provider.held(rtm).orElseThrow();
            for (int i = 0; i < 2; i++) {
                rtm.deregisterClient(rtm.registerClient(ProtocolFamily.IP, 13, null, 0));
            }
            return provider.held(rtm).orElseThrow() - before;
        }
    }

    @Test
    void a_write_past_the_end_of_a_route_is_reported_and_the_agent_goes_on() {
        with(Native.agent("defects/writes-past-route.so"), rtm -> {
            Handle client = rtm.registerClient(ProtocolFamily.IP, 13, null, 0);

            Throwable thrown = catchThrowable(() -> add(rtm, client, TimeToLive.INFINITE));

            assertThat(thrown)
                    .isInstanceOf(ReportedMisbehaviour.class)
                    .hasMessage("RtmAddRoute wrote outside of CurBestRoute");
            return assertThat(rtm.getNetworkCount(ProtocolFamily.IP)).isEqualTo(1);
        });
    }

    @Test
    void a_crash_is_reported_with_the_function_and_what_was_noticed() {
        with(Native.agent("defects/frees-client-twice.so"), rtm -> {
            Handle client = rtm.registerClient(ProtocolFamily.IP, 13, null, 0);
            rtm.deregisterClient(client);

            Throwable thrown = catchThrowable(() -> rtm.deregisterClient(client));

            assertThat(thrown).isInstanceOfSatisfying(AgentFailure.class, e -> {
                assertThat(e.cause()).isEqualTo(AgentFailure.Cause.EXITED);
                assertThat(e.errorLines()).contains("rtm-agent: memory was freed twice, in: RtmDeregisterClient");
            });
            return assertThat(thrown).hasMessageContaining("signal 6");
        });
    }

    @Test
    void a_closed_event_is_seen() {
        with(Native.agent("defects/closes-event-of-caller.so"), rtm -> {
            ChangeEvent event = new ChangeEvent(new Handle(0x7fff0004));
            rtm.deregisterClient(rtm.registerClient(ProtocolFamily.IP, 8, event, 0));
            return assertThat(event.isClosed()).isTrue();
        });
    }
}
