package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;

/** Random calls, after each of which all read paths and all messages must agree with a plain list of routes. */
class RandomCallsTest extends Fixture {

    private static final int[] PROTOCOLS = {OSPF, RIP, BGP};

    private final Observer observer = observe(99);
    private final Map<Integer, Handle> clients = new HashMap<>();
    private final List<IpRoute> expected = new ArrayList<>();
    private final Map<Network, String> told = new HashMap<>();

    @Test
    void read_paths_and_messages_agree_with_a_plain_list() {
        Random random = new Random(20_030_328);
        for (int i = 0; i < 3_000; i++) {
            int protocol = PROTOCOLS[random.nextInt(PROTOCOLS.length)];
            Handle client = clients.computeIfAbsent(protocol, this::register);
            IpRoute route = route(
                            (1 + random.nextInt(4)) << 16, random.nextInt(2), random.nextInt(2), random.nextInt(3))
                    .withRoutingProtocol(protocol);
            switch (random.nextInt(12)) {
                case 0 -> {
                    rtm.deregisterClient(client);
                    clients.remove(protocol);
                    expected.removeIf(known -> known.routingProtocol() == protocol);
                }
                case 1 -> {
                    rtm.blockDeleteRoutes(client, 1, route);
                    expected.removeIf(known -> known.routingProtocol() == protocol
                            && known.network().equals(route.network()));
                }
                case 2, 3, 4 -> {
                    delete(client, route);
                    expected.removeIf(known -> RouteOrder.ROUTES.compare(known, route) == 0);
                }
                default -> {
                    add(client, route);
                    expected.removeIf(known -> RouteOrder.ROUTES.compare(known, route) == 0);
                    expected.add(route);
                }
            }
            checkReadPaths();
            checkMessages();
        }
    }

    private void checkReadPaths() {
        assertThat(routes())
                .isEqualTo(expected.stream().map(Fixture::brief).sorted().toList());
        assertThat(scan(0, route(0, 0)))
                .isEqualTo(expected.stream()
                        .sorted(RouteOrder.ROUTES)
                        .map(Fixture::brief)
                        .toList());
        assertThat(count()).isEqualTo((int)
                expected.stream().map(Route::network).distinct().count());
    }

    private Map<Network, String> expectedBest() {
        Comparator<IpRoute> better = Comparator.<IpRoute>comparingInt(
                        route -> ProtocolPriorities.DEFAULT.of(route.routingProtocol()))
                .thenComparing(route -> route.familySpecificData().metric())
                .thenComparing(RouteOrder.ROUTES);
        Map<Network, String> best = new HashMap<>();
        expected.stream().sorted(better).forEach(route -> best.putIfAbsent(route.network(), brief(route)));
        return best;
    }

    private void checkMessages() {
        RouteBuffer current = new RouteBuffer();
        RouteBuffer previous = new RouteBuffer();
        FlagsBuffer flags = new FlagsBuffer(0);
        Status status = Status.ERROR_MORE_MESSAGES;
        while (status.equals(Status.ERROR_MORE_MESSAGES)) {
            status = rtm.dequeueRouteChangeMessage(observer.handle, flags, current, previous);
            if (!status.equals(Status.ERROR_NO_MESSAGES)) {
                follow(flags.get(), current.get(), previous.get());
            }
        }
        assertThat(told).isEqualTo(expectedBest());
    }

    private void follow(int flags, @Nullable Route current, @Nullable Route previous) {
        Route before = (flags & ChangeFlags.ROUTE_DELETED) == 0 ? null : previous;
        Route after = (flags & ChangeFlags.ROUTE_ADDED) == 0 ? null : current;
        Network network = Objects.requireNonNull(after != null ? after : before).network();
        assertThat(told.get(network)).isEqualTo(before == null ? null : brief(before));
        if (after == null) {
            told.remove(network);
        } else {
            told.put(network, brief(after));
        }
    }
}
