package org.rtmtck.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmtck.migration.V1Lab.NET;
import static org.rtmtck.migration.V1Lab.OTHER_NET;
import static org.rtmtck.migration.V1Lab.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.migration.V1Lab.Change;
import org.rtmtck.rtm2.EntityInfo;
import org.rtmtck.rtm2.NetAddress;
import org.rtmtck.rtm2.NextHopInfo;
import org.rtmtck.rtm2.PrefInfo;
import org.rtmtck.rtm2.Registration;
import org.rtmtck.rtm2.RouteFunctions;
import org.rtmtck.rtm2.RouteInfo;
import org.rtmtck.rtm2.Rtm2;
import org.rtmtck.rtm2.View;

class V1OverV2Test {

    private final V1Lab lab = new V1Lab(new V1OverV2Provider());
    private final V1OverV2 manager = lab.manager();
    private final ChangeEvent event = V1Lab.event();

    @Test
    void a_second_client_of_a_protocol_is_refused_until_the_first_has_gone() {
        Handle first = lab.register(13);

        assertThat(lab.register(13)).isEqualTo(Handle.NULL);
        assertThat(lab.lastError().get()).isEqualTo(Status.ERROR_CLIENT_ALREADY_EXISTS);
        assertThat(manager.deregisterClient(first)).isEqualTo(Status.NO_ERROR);
        assertThat(lab.register(13)).isNotIn(Handle.NULL, first);
    }

    @Test
    void ipx_and_odd_flags_are_refused() {
        assertThat(manager.registerClient(ProtocolFamily.IPX, 13, null, 0)).isEqualTo(Handle.NULL);
        assertThat(lab.lastError().get()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(manager.registerClient(ProtocolFamily.IP, 13, null, 2)).isEqualTo(Handle.NULL);
        assertThat(lab.lastError().get()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(manager.getNetworkCount(ProtocolFamily.IPX)).isZero();
    }

    @Test
    void deregistration_removes_all_routes_of_the_client_and_no_others() {
        Handle leaver = lab.register(13);
        Handle stayer = lab.register(8);
        lab.add(leaver, route(NET, 1, 5));
        lab.add(leaver, route(NET, 2, 6));
        lab.add(leaver, route(OTHER_NET, 1, 5));
        lab.add(stayer, route(NET, 1, 7));

        assertThat(manager.deregisterClient(leaver)).isEqualTo(Status.NO_ERROR);

        assertThat(lab.routes()).containsExactly("8: a000000 via 1 metric 7");
        assertThat(lab.count()).isEqualTo(1);
        assertThat(lab.isRoute(OTHER_NET)).isFalse();
        assertThat(lab.lastError().get()).isEqualTo(Status.NO_ERROR);
    }

    @Test
    void deregistration_leaves_nothing_behind_in_version_2() {
        Handle client = lab.register(13, event);
        lab.add(client, route(NET, 1, 5));
        lab.add(client, route(OTHER_NET, 2, 5), new TimeToLive(60));
        lab.advance(90);

        manager.deregisterClient(client);
        manager.close();

        assertThat(manager.rtm().audit().departures()).hasSize(2);
        assertThat(manager.rtm().audit().leaks()).isEmpty();
    }

    @Test
    void a_handle_is_invalid_after_deregistration_and_version_2_never_sees_it() {
        Handle client = lab.register(13, event);
        manager.deregisterClient(client);

        assertThat(manager.deregisterClient(client)).isEqualTo(Status.ERROR_INVALID_HANDLE);
        assertThat(lab.add(client, route(NET, 1, 5)).status()).isEqualTo(Status.ERROR_INVALID_HANDLE);
        assertThat(lab.delete(client, route(NET, 1, 5)).status()).isEqualTo(Status.ERROR_INVALID_HANDLE);
    }

    @Test
    void adding_tells_how_the_best_route_changed() {
        Handle client = lab.register(13);

        assertThat(lab.add(client, route(NET, 1, 5)))
                .isEqualTo(new Change(Status.NO_ERROR, "ADDED", "13: a000000 via 1 metric 5", "-"));
        assertThat(lab.add(client, route(NET, 2, 6)).flags()).isEqualTo("NO_CHANGE");
        assertThat(lab.add(client, route(NET, 2, 4)))
                .isEqualTo(new Change(
                        Status.NO_ERROR, "CHANGED", "13: a000000 via 2 metric 4", "13: a000000 via 1 metric 5"));
        assertThat(lab.add(client, route(NET, 2, 4)).flags()).isEqualTo("NO_CHANGE");
    }

    @Test
    void deleting_tells_how_the_best_route_changed() {
        Handle client = lab.register(13);
        lab.add(client, route(NET, 1, 5));
        lab.add(client, route(NET, 2, 6));

        assertThat(lab.delete(client, route(NET, 1, 5)))
                .isEqualTo(new Change(Status.NO_ERROR, "CHANGED", "13: a000000 via 2 metric 6", "-"));
        assertThat(lab.delete(client, route(NET, 2, 5)).flags()).isEqualTo("DELETED");
        assertThat(lab.delete(client, route(NET, 2, 5)).status()).isEqualTo(Status.ERROR_NO_SUCH_ROUTE);
    }

    @Test
    void what_version_2_cannot_express_is_an_invalid_parameter() {
        Handle client = lab.register(13);

        assertThat(lab.add(client, route(new IpNetwork(0x0A000000, 0xFF00FF00), 1, 5))
                        .status())
                .isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(lab.add(client, route(new IpNetwork(0x0A000001, 0xFF000000), 1, 5))
                        .status())
                .isEqualTo(Status.ERROR_INVALID_PARAMETER);
    }

    @Test
    void a_single_route_client_has_one_entry_for_a_network() {
        Handle client = manager.registerClient(ProtocolFamily.IP, 13, null, RegistrationFlags.SINGLE_ROUTE);
        lab.add(client, route(NET, 1, 5));
        lab.add(client, route(NET, 2, 9));

        assertThat(lab.routes()).containsExactly("13: a000000 via 2 metric 9");
        manager.deregisterClient(client);
        assertThat(lab.routes()).isEmpty();
    }

    @Test
    void others_are_told_of_a_change_and_the_causer_is_not() {
        Handle causer = lab.register(13, event);
        ChangeEvent otherEvent = V1Lab.event();
        Handle other = lab.register(8, otherEvent);

        lab.add(causer, route(NET, 1, 5));
        lab.delete(causer, route(NET, 1, 5));

        assertThat(event.isSet()).isFalse();
        assertThat(lab.drain(causer)).isEmpty();
        assertThat(otherEvent.isSet()).isTrue();
        assertThat(lab.drain(other))
                .containsExactly(
                        new Change(Status.ERROR_MORE_MESSAGES, "ADDED", "13: a000000 via 1 metric 5", "-"),
                        new Change(Status.NO_ERROR, "DELETED", "-", "13: a000000 via 1 metric 5"));
        assertThat(otherEvent.isSet()).isFalse();
    }

    @Test
    void an_observer_hears_of_a_deregistration_as_of_deletions() {
        Handle leaver = lab.register(13);
        Handle stayer = lab.register(9);
        lab.add(leaver, route(NET, 1, 5));
        lab.add(stayer, route(NET, 1, 7));
        lab.add(leaver, route(OTHER_NET, 1, 5));
        Handle observer = lab.register(8, event);

        manager.deregisterClient(leaver);

        assertThat(lab.drain(observer))
                .containsExactly(
                        new Change(
                                Status.ERROR_MORE_MESSAGES,
                                "CHANGED",
                                "9: a000000 via 1 metric 7",
                                "13: a000000 via 1 metric 5"),
                        new Change(Status.NO_ERROR, "DELETED", "-", "13: ac100000 via 1 metric 5"));
    }

    @Test
    void the_caller_of_a_block_deletion_is_told_too() {
        Handle client = lab.register(13, event);
        lab.add(client, route(NET, 1, 5));
        lab.add(client, route(OTHER_NET, 1, 5));

        assertThat(manager.blockDeleteRoutes(client, EnumerationFlags.ONLY_THIS_NETWORK, route(NET, 1, 5)))
                .isEqualTo(Status.NO_ERROR);

        assertThat(lab.drain(client)).extracting(Change::flags).containsExactly("DELETED");
        assertThat(lab.routes()).containsExactly("13: ac100000 via 1 metric 5");
        assertThat(manager.blockDeleteRoutes(client, EnumerationFlags.ONLY_THIS_NETWORK, route(NET, 1, 5)))
                .isEqualTo(Status.ERROR_NO_ROUTES);
        assertThat(manager.blockDeleteRoutes(client, 16, route(NET, 1, 5))).isEqualTo(Status.ERROR_INVALID_PARAMETER);
    }

    @Test
    void a_client_without_an_event_has_no_messages() {
        assertThat(lab.drain(lab.register(13)).get(0).status()).isEqualTo(Status.ERROR_INVALID_HANDLE);
    }

    @Test
    void lifetimes_are_seconds() {
        Handle client = lab.register(13);
        Handle observer = lab.register(8, event);
        lab.add(client, route(NET, 1, 5), new TimeToLive(180));

        lab.advance(179);
        assertThat(lab.isRoute(NET)).isTrue();
        lab.advance(1);
        assertThat(lab.isRoute(NET)).isFalse();
        assertThat(lab.drain(observer)).extracting(Change::flags).containsExactly("ADDED", "DELETED");
    }

    @Test
    void the_age_of_a_route_counts_from_its_last_addition() {
        Handle client = lab.register(13);
        lab.add(client, route(NET, 1, 5));
        lab.advance(30);
        lab.add(client, route(NET, 1, 5));
        lab.advance(12);
        RouteBuffer best = new RouteBuffer();
        manager.isRoute(ProtocolFamily.IP, NET, best);

        assertThat(best.get()).isNotNull();
        assertThat(manager.getRouteAge(Objects.requireNonNull(best.get()))).isEqualTo(12);
        assertThat(manager.getRouteAge(route(NET, 1, 5))).isEqualTo(-1);
        assertThat(lab.lastError().get()).isEqualTo(Status.ERROR_INVALID_PARAMETER);
    }

    @Test
    void an_enumeration_returns_every_route_that_meets_the_criteria() {
        Handle client = lab.register(13);
        lab.add(client, route(NET, 1, 5));
        lab.add(client, route(NET, 2, 6));
        lab.add(client, route(OTHER_NET, 1, 5));

        assertThat(enumerate(EnumerationFlags.ALL)).hasSize(3);
        assertThat(enumerate(EnumerationFlags.ONLY_THIS_NETWORK)).hasSize(2);
        assertThat(enumerate(EnumerationFlags.ONLY_BEST_ROUTES))
                .containsExactlyInAnyOrder("13: a000000 via 1 metric 5", "13: ac100000 via 1 metric 5");
    }

    private List<String> enumerate(int flags) {
        Handle handle = manager.createEnumerationHandle(ProtocolFamily.IP, flags, route(NET, 1, 5));
        List<String> all = new ArrayList<>();
        RouteBuffer buffer = new RouteBuffer();
        while (manager.enumerateGetNextRoute(handle, buffer).isSuccess()) {
            all.add(V1Lab.text(buffer));
        }
        assertThat(manager.closeEnumerationHandle(handle)).isEqualTo(Status.NO_ERROR);
        assertThat(manager.closeEnumerationHandle(handle)).isEqualTo(Status.ERROR_INVALID_HANDLE);
        return all;
    }

    @Test
    void an_enumeration_of_nothing_is_refused_at_once() {
        assertThat(manager.createEnumerationHandle(ProtocolFamily.IP, 0, route(NET, 1, 5)))
                .isEqualTo(Handle.NULL);
        assertThat(lab.lastError().get()).isEqualTo(Status.ERROR_NO_ROUTES);
    }

    @Test
    void routes_of_a_native_version_2_entity_are_seen() {
        Rtm2 rtm = manager.rtm();
        var entity = rtm.entities()
                .registerEntity(Registration.of(EntityInfo.ipv4(14, 0)))
                .get();
        var hop = rtm.nextHops()
                .addNextHop(entity, new NextHopInfo(NetAddress.host(0xC0000207), 3))
                .get();
        rtm.routes()
                .addRouteToDest(
                        entity,
                        new NetAddress(NET.number(), 8),
                        new RouteInfo(hop, PrefInfo.ofMetric(2), View.ALL, "its own business", List.of(hop)),
                        RouteFunctions.INFINITE,
                        Set.of());

        assertThat(lab.routes()).containsExactly("14: a000000 via 7 metric 2");
    }
}
