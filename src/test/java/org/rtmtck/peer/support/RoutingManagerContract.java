package org.rtmtck.peer.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rtmtck.peer.support.Session.network;
import static org.rtmtck.peer.support.Session.route;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.api.Status;

/**
 * What an adapter owes whatever manager is behind it. Protocol 10006 (static) is preferred to 13 (OSPF), and that to 8
 * (RIP). Skipped, with the provider's own words, where the manager is not installed.
 */
public abstract class RoutingManagerContract {

    static final int STATIC = 10006;
    static final int OSPF = 13;
    static final int RIP = 8;

    private final RtmProvider provider;
    private Session session;

    protected RoutingManagerContract(RtmProvider provider) {
        this.provider = provider;
    }

    protected RtmProvider provider() {
        return provider;
    }

    protected Session session() {
        return session;
    }

    @BeforeEach
    void open() throws Exception {
        assumeTrue(
                provider.unavailable().isEmpty(), () -> provider.unavailable().orElseThrow());
        session = new Session(provider);
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
    }

    @Test
    void a_new_instance_is_empty() {
        assertThat(session.count()).isZero();
        assertThat(session.lastError()).isEqualTo(Status.NO_ERROR);
        assertThat(session.routes()).isEmpty();
        assertThat(session.best(network(1))).isNull();
    }

    @Test
    void an_added_route_is_read_back_with_all_its_members() {
        Handle client = session.register(STATIC);

        assertThat(session.addForFlags(client, route(1, 5))).isEqualTo(ChangeFlags.ROUTE_ADDED);

        IpRoute best = session.best(network(1));
        IpRoute expected = route(1, 5)
                .withRoutingProtocol(STATIC)
                .withPriority(best.familySpecificData().priority())
                .withTimeStamp(best.timeStamp());
        assertThat(best).isEqualTo(expected);
        assertThat(best.timeStamp()).isPositive();
        assertThat(session.rtm().getRouteAge(best)).isBetween(0, 60);
    }

    @Test
    void the_default_route_and_host_routes_are_carried() {
        Handle client = session.register(STATIC);
        IpNetwork all = new IpNetwork(0, 0);
        IpNetwork host = new IpNetwork(0x0A010203, -1);

        assertThat(session.add(client, to(all))).isEqualTo(Status.NO_ERROR);
        assertThat(session.add(client, to(host))).isEqualTo(Status.NO_ERROR);

        assertThat(session.best(all)).isNotNull();
        assertThat(session.best(host)).isNotNull();
        assertThat(session.count()).isEqualTo(2);
    }

    private static IpRoute to(IpNetwork network) {
        IpRoute r = route(1, 1);
        return new IpRoute(
                0, 0, r.interfaceId(), r.protocolSpecificData(), network, r.nextHop(), r.familySpecificData());
    }

    @Test
    void a_less_specific_network_is_no_answer_for_a_more_specific_one() {
        Handle client = session.register(STATIC);
        session.add(client, to(new IpNetwork(0x0A000000, 0xFF000000)));

        assertThat(session.best(network(1))).isNull();
    }

    @Test
    void when_the_owner_of_the_best_route_leaves_the_next_one_is_best() {
        Handle preferred = session.register(STATIC);
        Handle other = session.register(RIP);
        assertThat(session.addForFlags(other, route(1, 1))).isEqualTo(ChangeFlags.ROUTE_ADDED);
        assertThat(session.addForFlags(preferred, route(1, 9))).isEqualTo(ChangeFlags.ROUTE_CHANGED);
        session.add(other, route(2, 1));
        assertThat(session.best(network(1)).routingProtocol()).isEqualTo(STATIC);

        assertThat(session.rtm().deregisterClient(preferred)).isEqualTo(Status.NO_ERROR);

        assertThat(session.best(network(1)).routingProtocol()).isEqualTo(RIP);
        assertThat(session.count()).isEqualTo(2);
        assertThat(session.routes()).extracting(Route::routingProtocol).containsOnly(RIP);
    }

    @Test
    void enumerations_show_routes_that_are_not_best() {
        Handle preferred = session.register(STATIC);
        Handle other = session.register(RIP);
        session.add(preferred, route(1, 1));
        session.add(other, route(1, 1));
        session.add(other, route(2, 1));

        assertThat(session.routes()).extracting(Route::routingProtocol).containsExactlyInAnyOrder(STATIC, RIP, RIP);
        assertThat(session.count()).isEqualTo(2);
    }

    @Test
    void an_update_replaces_the_route() {
        Handle client = session.register(STATIC);
        session.add(client, route(1, 5));
        assertThat(session.addForFlags(client, route(1, 6))).isEqualTo(ChangeFlags.ROUTE_CHANGED);

        assertThat(session.routes()).hasSize(1);
        assertThat(session.best(network(1)).familySpecificData().metric()).isEqualTo(6);
    }

    @Test
    void a_deleted_route_is_gone() {
        Handle client = session.register(STATIC);
        session.add(client, route(1, 5));
        session.add(client, route(2, 5));

        assertThat(session.delete(client, route(1, 5))).isEqualTo(Status.NO_ERROR);
        assertThat(session.delete(client, route(1, 5))).isEqualTo(Status.ERROR_NO_SUCH_ROUTE);

        assertThat(session.best(network(1))).isNull();
        assertThat(session.count()).isEqualTo(1);
    }

    @Test
    void listeners_hear_of_added_changed_and_lost_best_routes() throws Exception {
        Handle listener = session.registerListener(OSPF);
        Handle preferred = session.register(STATIC);
        Handle other = session.register(RIP);
        session.add(other, route(1, 1));
        session.awaitQuiescence();
        session.add(preferred, route(1, 1));
        session.awaitQuiescence();
        session.rtm().deregisterClient(preferred);
        session.rtm().deregisterClient(other);

        assertThat(session.messages(listener))
                .containsExactly("1 >" + RIP, "3 " + RIP + ">" + STATIC, "3 " + STATIC + ">" + RIP, "2 " + RIP + ">");
    }

    @Test
    void a_client_is_not_told_what_it_did_itself() throws Exception {
        Handle client = session.registerListener(OSPF);
        Handle other = session.register(RIP);
        session.add(other, route(1, 1));
        session.awaitQuiescence();
        session.messages(client);

        session.add(client, route(1, 1));
        session.awaitQuiescence();
        session.delete(client, route(1, 1));
        session.awaitQuiescence();

        assertThat(session.messages(client)).isEmpty();
    }

    @Test
    void a_client_whose_own_route_becomes_best_by_another_ones_departure_is_told() throws Exception {
        Handle preferred = session.register(STATIC);
        Handle client = session.registerListener(OSPF);
        session.add(preferred, route(1, 1));
        session.add(client, route(1, 1));
        session.awaitQuiescence();
        session.messages(client);

        session.rtm().deregisterClient(preferred);

        assertThat(session.messages(client)).containsExactly("3 " + STATIC + ">" + OSPF);
    }

    @Test
    void a_block_delete_is_told_to_the_caller_too() throws Exception {
        Handle client = session.registerListener(OSPF);
        Handle other = session.register(RIP);
        session.add(client, route(1, 1));
        session.add(client, route(2, 1));
        session.add(other, route(2, 1));
        session.awaitQuiescence();
        session.messages(client);

        assertThat(session.rtm().blockDeleteRoutes(client, EnumerationFlags.ALL, route(0, 0)))
                .isEqualTo(Status.NO_ERROR);
        session.awaitQuiescence();

        assertThat(session.messages(client)).containsExactlyInAnyOrder("2 " + OSPF + ">", "3 " + OSPF + ">" + RIP);
    }

    @Test
    void a_refreshed_route_is_no_news() throws Exception {
        Handle listener = session.registerListener(OSPF);
        Handle client = session.register(STATIC);
        session.add(client, route(1, 1));
        session.awaitQuiescence();
        session.messages(listener);

        session.add(client, route(1, 1));
        session.awaitQuiescence();

        assertThat(session.messages(listener)).isEmpty();
    }

    @Test
    void a_late_listener_hears_only_of_later_changes() throws Exception {
        Handle client = session.register(STATIC);
        session.add(client, route(1, 1));
        session.awaitQuiescence();
        Handle listener = session.registerListener(OSPF);
        session.awaitQuiescence();
        assertThat(session.messages(listener)).isEmpty();

        session.rtm().deregisterClient(client);

        assertThat(session.messages(listener)).containsExactly("2 " + STATIC + ">");
    }

    @Test
    void a_protocol_can_register_again_and_finds_nothing_of_its_own() {
        for (int round = 0; round < 5; round++) {
            Handle client = session.register(STATIC);
            assertThat(client).isNotEqualTo(Handle.NULL);
            assertThat(session.register(STATIC)).isEqualTo(Handle.NULL);
            assertThat(session.lastError()).isEqualTo(Status.ERROR_CLIENT_ALREADY_EXISTS);
            assertThat(session.count()).isZero();
            session.add(client, route(round, 1));
            assertThat(session.best(network(round))).isNotNull();
            assertThat(session.rtm().deregisterClient(client)).isEqualTo(Status.NO_ERROR);
            assertThat(session.rtm().deregisterClient(client)).isEqualTo(Status.ERROR_INVALID_HANDLE);
        }
    }

    @Test
    void a_scan_yields_every_route_once_in_order() throws Exception {
        Handle a = session.register(STATIC);
        Handle b = session.register(RIP);
        for (int i = 0; i < 20; i++) {
            session.add(i % 2 == 0 ? a : b, route(i * 37 % 20, 1));
        }
        session.awaitQuiescence();
        RouteBuffer buffer = new RouteBuffer(route(0, 0));
        int count = 0;
        long last = -1;
        Status status = session.rtm().getFirstRoute(ProtocolFamily.IP, EnumerationFlags.ALL, buffer);
        while (status.isSuccess()) {
            long number = Integer.toUnsignedLong(buffer.get().network().number());
            assertThat(number).isGreaterThan(last);
            last = number;
            count++;
            status = session.rtm().getNextRoute(ProtocolFamily.IP, EnumerationFlags.ALL, buffer);
        }
        assertThat(status).isEqualTo(Status.ERROR_NO_ROUTES);
        assertThat(count).isEqualTo(20);
    }

    @Test
    void two_instances_at_once_share_nothing() throws Exception {
        try (Session second = new Session(provider)) {
            Handle here = session.register(STATIC);
            Handle there = second.register(STATIC);
            session.add(here, route(1, 1));
            second.add(there, route(2, 1));

            assertThat(session.routes()).extracting(Route::network).isEqualTo(List.of(network(1)));
            assertThat(second.routes()).extracting(Route::network).isEqualTo(List.of(network(2)));
        }
    }

    @Test
    void what_an_instance_leaves_is_not_found_by_the_next_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            Handle client = session.register(STATIC);
            session.add(client, route(1, 1));
            session.close();
            session = new Session(provider);
            assertThat(session.count()).isZero();
        }
    }

    @Test
    void routes_that_no_router_would_take_are_refused() {
        Handle client = session.register(STATIC);

        assertThat(List.of(0x7F000000, 0xE0000000, 0xA9FE0000, 0x00010000))
                .allSatisfy(number -> assertThat(session.add(client, to(new IpNetwork(number, 0xFFFF0000))))
                        .isEqualTo(Status.ERROR_INVALID_PARAMETER));
        assertThat(session.add(client, to(new IpNetwork(0x0A010203, 0xFFFF0000))))
                .isEqualTo(Status.ERROR_INVALID_PARAMETER);
        assertThat(session.count()).isZero();
    }

    @Test
    void one_route_for_each_client_and_network_is_all_that_is_carried() {
        Handle plain = session.register(STATIC);
        Handle single = session.rtm().registerClient(ProtocolFamily.IP, RIP, null, RegistrationFlags.SINGLE_ROUTE);
        IpRoute other = route(1, 5);
        IpRoute elsewhere = new IpRoute(
                0, 0, 8, other.protocolSpecificData(), other.network(), other.nextHop(), other.familySpecificData());

        assertThat(List.of(session.add(plain, other), session.add(plain, elsewhere)))
                .containsExactly(Status.NO_ERROR, Status.ERROR_INVALID_PARAMETER);
        assertThat(List.of(session.add(single, other), session.add(single, elsewhere)))
                .containsExactly(Status.NO_ERROR, Status.NO_ERROR);
        assertThat(session.routes()).hasSize(2);
    }

    @Test
    void many_routes_go_with_their_client_and_only_they() throws Exception {
        Handle leaver = session.register(STATIC);
        Handle stayer = session.register(RIP);
        Handle listener = session.registerListener(OSPF);
        for (int i = 0; i < 2000; i++) {
            session.add(i < 500 ? stayer : leaver, route(i * 7, 1));
        }
        session.awaitQuiescence();
        session.messages(listener);

        assertThat(session.rtm().deregisterClient(leaver)).isEqualTo(Status.NO_ERROR);

        assertThat(session.count()).isEqualTo(500);
        assertThat(session.messages(listener)).hasSize(1500).containsOnly("2 " + STATIC + ">");
    }

    @Test
    void clients_may_come_and_go_at_the_same_time() throws Exception {
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            int protocol = i;
            clients.add(CompletableFuture.runAsync(() -> comeAndGo(protocol)));
        }
        for (CompletableFuture<Void> client : clients) {
            client.get(60, TimeUnit.SECONDS);
        }
        assertThat(session.count()).isZero();
    }

    private void comeAndGo(int protocol) {
        for (int round = 0; round < 5; round++) {
            Handle client = session.register(protocol);
            for (int i = 0; i < 20; i++) {
                assertThat(session.add(client, route(i, 1))).isEqualTo(Status.NO_ERROR);
            }
            assertThat(session.best(network(3))).isNotNull();
            assertThat(session.rtm().deregisterClient(client)).isEqualTo(Status.NO_ERROR);
        }
    }

    @Test
    void calls_of_different_clients_keep_their_order() {
        Handle listener = session.registerListener(3);
        Handle first = session.register(RIP);
        Handle second = session.register(OSPF);
        for (int i = 0; i < 5; i++) {
            session.add(first, route(1, 1));
            session.add(second, route(1, 1));
            session.delete(first, route(1, 1));
            session.add(first, route(1, 1));
            session.delete(second, route(1, 1));
            session.delete(first, route(1, 1));
        }
        session.add(first, route(1, 1));
        session.add(second, route(1, 1));
        session.best(network(1));
        session.messages(listener);

        assertThat(session.rtm().deregisterClient(first)).isEqualTo(Status.NO_ERROR);

        assertThat(session.messages(listener)).isEmpty();
        assertThat(session.best(network(1)).routingProtocol()).isEqualTo(OSPF);
    }

    @Test
    void a_listener_that_changes_its_own_route_hears_nothing_of_it() throws Exception {
        Handle client = session.registerListener(OSPF);
        for (int metric = 1; metric < 50; metric++) {
            session.add(client, route(1, 100 - metric));
            session.add(client, route(1, 100 + metric));
            session.delete(client, route(1, 1));
        }
        session.awaitQuiescence();

        assertThat(session.messages(client)).isEmpty();
    }

    @Test
    void one_event_can_serve_two_clients() throws Exception {
        ChangeEvent event = new ChangeEvent(new Handle(4));
        Handle first = session.rtm().registerClient(ProtocolFamily.IP, RIP, event, 0);
        session.rtm().registerClient(ProtocolFamily.IP, OSPF, event, 0);
        Handle other = session.register(STATIC);
        session.rtm().deregisterClient(first);
        event.reset();

        session.add(other, route(1, 1));
        session.awaitQuiescence();

        assertThat(event.isSet()).isTrue();
    }
}
