package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rtmtck.api.Capability;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.Route;
import org.rtmtck.reference.ClientChoice.Handles;
import org.rtmtck.reference.HandleSource.Kind;

class SmallPartsTest {

    @Test
    void file_time_counts_from_1601_in_100_nanoseconds() {
        assertThat(FileTime.of(Instant.parse("1601-01-01T00:00:00Z"))).isZero();
        assertThat(FileTime.of(Instant.parse("1970-01-01T00:00:00.0000001Z"))).isEqualTo(116_444_736_000_000_001L);
        assertThat(FileTime.secondsBetween(0, Instant.parse("1601-01-01T00:00:01.999Z")))
                .isEqualTo(1);
    }

    @Test
    void route_order_compares_networks_by_number_then_mask() {
        assertThat(RouteOrder.NETWORKS.compare(new IpNetwork(1, -1), new IpNetwork(-1, 0)))
                .isNegative();
        assertThat(RouteOrder.NETWORKS.compare(new IpNetwork(1, 1), new IpNetwork(1, -1)))
                .isNegative();
        assertThat(RouteOrder.NETWORKS.compare(new IpxNetwork(-1), new IpxNetwork(1)))
                .isPositive();
    }

    @Test
    void route_order_calls_ipx_routes_equal_only_if_they_are_the_same_route() {
        assertThat(RouteOrder.ROUTES.compare(Fixture.ipxRoute(1, 5, 1), Fixture.ipxRoute(1, 5, 2)))
                .isZero();
        assertThat(RouteOrder.ROUTES.compare(Fixture.ipxRoute(1, 5, 1), Fixture.ipxRoute(1, 6, 1)))
                .isNegative();
    }

    @Test
    void priorities_fall_back_to_the_one_for_others() {
        ProtocolPriorities priorities = new ProtocolPriorities(Map.of(13, 1), 9);

        assertThat(priorities.of(13)).isEqualTo(1);
        assertThat(priorities.of(14)).isEqualTo(9);
        assertThat(ProtocolPriorities.allEqual(5).of(13)).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void handles_of_one_kind_never_collide_and_are_neither_null_nor_invalid(Handles choice) {
        HandleSource source = HandleSource.of(choice);
        Set<Handle> live = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            Handle handle = source.next(Kind.CLIENT);
            assertThat(live.add(handle)).isTrue();
            if (i % 3 == 0) {
                live.remove(handle);
                source.free(Kind.CLIENT, handle);
            }
        }
        assertThat(live).doesNotContain(Handle.NULL, Handle.INVALID);
    }

    @Test
    void a_rule_that_is_overridden_is_a_departure() {
        Fixture fixture = new Fixture(new Rules() {
            @Override
            public List<Entry> leaving(Client client) {
                return super.leaving(client).stream().filter(Entry::isBest).toList();
            }
        });
        Handle client = fixture.register(13);
        fixture.add(client, Fixture.route(Fixture.N1, 5));
        fixture.add(client, Fixture.route(Fixture.N1, 6));

        fixture.rtm.deregisterClient(client);

        assertThat(fixture.routes()).containsExactly("13 a010000 if1 6 m6");
    }

    @Test
    void criteria_name_their_network_only_if_they_are_restricted_to_it() {
        Route route = Fixture.route(Fixture.N1, 5);

        assertThat(new RouteCriteria(EnumerationFlags.ONLY_THIS_NETWORK, route).network())
                .isEqualTo(route.network());
        assertThat(new RouteCriteria(EnumerationFlags.ONLY_THIS_PROTOCOL, route).network())
                .isNull();
        assertThat(new RouteCriteria(0, null).network()).isNull();
    }

    @Test
    void the_provider_offers_the_reference_as_it_stands() {
        ReferenceProvider provider = new ReferenceProvider();

        assertThat(provider.name()).isEqualTo("reference");
        assertThat(provider.description()).contains("reference implementation");
        assertThat(provider.capabilities())
                .contains(Capability.IPX, Capability.VIRTUAL_TIME)
                .doesNotContain(Capability.ASYNCHRONOUS_NOTIFICATION);
        assertThat(provider.open(new FakeEnvironment())).isInstanceOf(ReferenceRtm.class);
    }
}
