package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.NetworkNode;
import org.rtmtck.reference.Registry;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** Something of another client goes, or changes, when a client leaves. */
final class OtherClientDefects {

    private OtherClientDefects() {}

    static List<Defect> all() {
        return List.of(
                flushesTable(),
                flushesTableOfManyClients(),
                removesByNetwork(),
                removesRoutesBehindItsBest(),
                removesRoutesOfEqualPlace(),
                keyLacksProtocol(),
                removesByInterface(),
                removesByNextHop(),
                removesWhatLiesBehindLostNetworks(),
                blockDeletesOthersByTwoCriteria(),
                removesRoutesOfTheNextClient(),
                removesSingleRoutesOfOthers(),
                removesWorseRoutesOfOthers(),
                raisesMetricOfSurvivors(),
                clearsProtocolDataOfSurvivors(),
                handsRoutesToAnotherClient(),
                endsAllClientsOfTheFamily(),
                endsTheNextClient(),
                freesSlotsOfOthers(),
                forgetsEventsOfOthers(),
                forgetsSingleRouteOfOthers(),
                sharedEventDropsBoth(),
                sharedEventStaysSilent(),
                playsOldDeletesBack());
    }

    private static Draft others(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.OTHER_CLIENT);
    }

    private static Defect flushesTable() {
        return others("flushes-table", "All routes of the family go, whoever added them.", Req.DRC_032)
                .shownBy(APART + Demos.look(1))
                .rules(Others.go((leaver, entry) -> true));
    }

    private static Defect flushesTableOfManyClients() {
        return others(
                        "flushes-table-of-many-clients",
                        "With five clients or more all routes of the family go.",
                        Req.DRC_032)
                .tagged(Tag.VOLUME)
                .shownBy(Demos.clients(5) + """
                        RtmAddRoute C2 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient C1
                        """ + Demos.look(1))
                .rules(Others.go((leaver, entry) -> leaver.table().clients().size() >= 5));
    }

    private static Defect removesByNetwork() {
        return others("removes-by-network", "All routes to the leaver's networks go.", Req.DRC_033)
                .shownBy(TOGETHER + Demos.look(1))
                .rules(Others.goWith((own, entry) -> own.node() == entry.node()));
    }

    private static Defect removesRoutesBehindItsBest() {
        return others(
                        "removes-routes-behind-its-best",
                        "Where the leaver's route was best, the routes behind it go too.",
                        Req.DRC_033)
                .tagged(Tag.BEST_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 2 metric 5
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """ + Demos.look(1))
                .rules(Others.goWith((own, entry) -> own.node() == entry.node() && own.isBest()));
    }

    private static Defect removesRoutesOfEqualPlace() {
        return others(
                        "removes-routes-of-equal-place",
                        "Routes of others with equal network, interface and next hop go too.",
                        Req.DRC_034)
                .shownBy(EQUAL + Demos.look(1))
                .rules(Others.goWith((own, entry) -> own.node() == entry.node()
                        && own.route().interfaceId() == entry.route().interfaceId()
                        && own.route().nextHop().equals(entry.route().nextHop())));
    }

    private static Defect keyLacksProtocol() {
        return others(
                        "key-lacks-protocol",
                        "A route of equal network, interface and next hop updates the one of another protocol.",
                        Req.DRC_034)
                .shownBy(EQUAL + Demos.look(1))
                .rules(() -> new Rules() {
                    @Override
                    public boolean isSameRoute(Entry entry, Client owner, Route route) {
                        return entry.route().interfaceId() == route.interfaceId()
                                && entry.route().nextHop().equals(route.nextHop());
                    }
                });
    }

    private static Defect removesByInterface() {
        return others("removes-by-interface", "All routes through the leaver's interfaces go.", Req.DRC_032)
                .shownBy(APART + Demos.look(1))
                .rules(Others.goWith((own, entry) ->
                        own.route().interfaceId() == entry.route().interfaceId()));
    }

    private static Defect removesByNextHop() {
        return others("removes-by-next-hop", "All routes through the leaver's next hops go.", Req.DRC_032)
                .shownBy(APART + Demos.look(1))
                .rules(Others.goWith((own, entry) ->
                        own.route().nextHop().equals(entry.route().nextHop())));
    }

    private static Defect removesWhatLiesBehindLostNetworks() {
        return others(
                        "removes-what-lies-behind-lost-networks",
                        "Routes of others go whose next hop lies in a network that the leaver had a route to.",
                        Req.DRC_032)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 192.0.2.0/24 via 198.51.100.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Others.goWith((own, entry) -> own.route().network() instanceof IpNetwork network
                        && network.mask() != 0
                        && entry.route().nextHop() instanceof IpNextHop hop
                        && (hop.number() & network.mask()) == network.number()));
    }

    private static Defect blockDeletesOthersByTwoCriteria() {
        int both = EnumerationFlags.ONLY_THIS_NETWORK | EnumerationFlags.ONLY_THIS_PROTOCOL;
        return others(
                        "block-deletes-others-by-two-criteria",
                        "A block deletion by network and by protocol takes routes of whatever protocol it names.",
                        Req.DRC_210,
                        Req.DRC_032)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmBlockDeleteRoutes B network+protocol 10.0.0.0/8 proto 13
                        """ + Demos.look(1))
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    @Override
                    public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
                        Client live = client(client);
                        if (live != null && enumerationFlags == both) {
                            live.table()
                                    .routes()
                                    .remove(live.table().clients().stream()
                                            .filter(other -> other != live)
                                            .flatMap(other -> other.entries().stream())
                                            .filter(entry ->
                                                    entry.route().network().equals(criteria.network())
                                                            && entry.owner().protocol() == criteria.routingProtocol())
                                            .toList());
                        }
                        return super.blockDeleteRoutes(client, enumerationFlags, criteria);
                    }
                });
    }

    private static Defect removesRoutesOfTheNextClient() {
        return others(
                        "removes-routes-of-the-next-client",
                        "The routes of the client that registered after the leaver go too.",
                        Req.DRC_032)
                .tagged(Tag.ORDER)
                .shownBy(APART + Demos.look(1))
                .rules(Others.go((leaver, entry) -> {
                    List<Client> clients = new ArrayList<>(leaver.table().clients());
                    return clients.indexOf(entry.owner()) == clients.indexOf(leaver) + 1;
                }));
    }

    private static Defect removesSingleRoutesOfOthers() {
        return others(
                        "removes-single-routes-of-others",
                        "Routes of clients with the single-route option go with any client.",
                        Req.DRC_032)
                .tagged(Tag.OPTION)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8 single-route
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Others.go((leaver, entry) -> entry.owner().isSingleRoute()));
    }

    private static Defect removesWorseRoutesOfOthers() {
        return others(
                        "removes-worse-routes-of-others",
                        "Routes of others to the leaver's networks that have a higher metric go.",
                        Req.DRC_033)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 2 metric 6
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Others.goWith((own, entry) -> own.node() == entry.node() && metric(own) < metric(entry)));
    }

    private static int metric(Entry entry) {
        return entry.route().familySpecificData() instanceof IpSpecificData data ? data.metric() : 0;
    }

    /** Does something to each route of others to the leaver's networks before the leaver's routes go. */
    private static Supplier<Rules> touching(BiConsumer<NetworkNode, Entry> touch) {
        return Stay.chosen(client -> {
            client.entries().stream()
                    .map(Entry::node)
                    .distinct()
                    .forEach(node -> node.entries().stream()
                            .filter(entry -> entry.owner() != client)
                            .forEach(entry -> touch.accept(node, entry)));
            return client.entries();
        });
    }

    private static Defect raisesMetricOfSurvivors() {
        return others(
                        "raises-metric-of-survivors",
                        "The metric of others' routes to the leaver's networks rises by one.",
                        Req.DRC_032)
                .shownBy(TOGETHER + "RtmIsRoute ip 10.0.0.0/8\n")
                .rules(touching((node, entry) -> {
                    if (entry.route() instanceof IpRoute ip) {
                        IpSpecificData d = ip.familySpecificData();
                        entry.update(with(
                                ip,
                                ip.protocolSpecificData(),
                                new IpSpecificData(
                                        d.type(),
                                        d.policy(),
                                        d.nextHopAs(),
                                        d.priority(),
                                        d.metric() + 1,
                                        d.metric1(),
                                        d.metric2(),
                                        d.metric3(),
                                        d.metric4(),
                                        d.metric5(),
                                        d.flags())));
                    }
                }));
    }

    private static Defect clearsProtocolDataOfSurvivors() {
        return others(
                        "clears-protocol-data-of-survivors",
                        "The protocol-specific data of others' routes to the leaver's networks are zeroed.",
                        Req.DRC_032)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 2 metric 5 psd 1,2,3,4
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(touching((node, entry) -> {
                    if (entry.route() instanceof IpRoute ip) {
                        entry.update(with(ip, ProtocolSpecificData.ZERO, ip.familySpecificData()));
                    }
                }));
    }

    private static IpRoute with(IpRoute route, ProtocolSpecificData psd, IpSpecificData data) {
        return new IpRoute(
                route.timeStamp(),
                route.routingProtocol(),
                route.interfaceId(),
                psd,
                route.network(),
                route.nextHop(),
                data);
    }

    private static Defect handsRoutesToAnotherClient() {
        return others(
                        "hands-routes-to-another-client",
                        "The leaver's routes are not removed but go over to the oldest client that is left.",
                        Req.DRC_203,
                        Req.DRC_030)
                .tagged(Tag.LEFT_BEHIND)
                .shownBy(APART + Demos.look(2))
                .rules(Stay.chosen(client -> {
                    Client heir = client.table().clients().stream()
                            .filter(other -> other != client)
                            .findFirst()
                            .orElse(null);
                    if (heir == null) {
                        return client.entries();
                    }
                    client.entries().forEach(entry -> entry.update(entry.route().withRoutingProtocol(heir.protocol())));
                    return List.of();
                }));
    }

    private static Defect endsAllClientsOfTheFamily() {
        return others(
                        "ends-all-clients-of-the-family",
                        "All clients of the family are ended; their routes stay.",
                        Req.DRC_201)
                .shownBy(APART + "RtmAddRoute B 10.2.0.0/16 via 192.0.2.1 if 1 metric 5\n")
                .rules(afterwards((client, registry) ->
                        List.copyOf(client.table().clients()).forEach(registry::forget)));
    }

    private static Defect endsTheNextClient() {
        return others(
                        "ends-the-next-client",
                        "The client that registered after the leaver is ended as well.",
                        Req.DRC_201)
                .tagged(Tag.ORDER)
                .shownBy(APART + "RtmAddRoute B 10.2.0.0/16 via 192.0.2.1 if 1 metric 5\n")
                .rules(before((client, registry) -> {
                    List<Client> clients = new ArrayList<>(client.table().clients());
                    int next = clients.indexOf(client) + 1;
                    if (next < clients.size()) {
                        registry.forget(clients.get(next));
                    }
                }));
    }

    private static Defect freesSlotsOfOthers() {
        return others(
                        "frees-slots-of-others",
                        "The protocols of all other clients of the family can be registered again.",
                        Req.DRC_201,
                        Req.DRC_110)
                .shownBy(APART + "C = RtmRegisterClient ip 8\n")
                .rules(afterwards((client, registry) -> client.table().clients().forEach(registry::free)));
    }

    private static Defect forgetsEventsOfOthers() {
        return others("forgets-events-of-others", "No client that is left hears of later changes.", Req.DRC_201)
                .tagged(Tag.QUEUE, Tag.OPTION)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 14
                        RtmDeregisterClient A
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(() -> new LeavingRules() {
                    @Override
                    public Collection<Client> audience(Table table) {
                        return left() > 0 ? List.of() : super.audience(table);
                    }
                });
    }

    private static Defect forgetsSingleRouteOfOthers() {
        return others(
                        "forgets-single-route-of-others",
                        "Once a client has left, the single-route option of others has no effect any more.",
                        Req.DRC_201)
                .tagged(Tag.OPTION)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8 single-route
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
                        """ + Demos.look(2))
                .rules(() -> new LeavingRules() {
                    @Override
                    public @Nullable Entry replaced(Client owner, Route route) {
                        return left() > 0 ? owner.table().routes().find(owner, route) : super.replaced(owner, route);
                    }
                });
    }

    private static Defect sharedEventDropsBoth() {
        return others(
                        "shared-event-drops-both",
                        "Clients that registered the leaver's event hear nothing any more.",
                        Req.DRC_223)
                .breaks(Req.DRC_201)
                .tagged(Tag.QUEUE, Tag.OPTION)
                .shownBy(SHARED_EVENT + "RtmDequeueRouteChangeMessage B\n")
                .rules(() -> new SharedEventRules() {
                    @Override
                    public Collection<Client> audience(Table table) {
                        return super.audience(table).stream()
                                .filter(client -> !isDropped(client))
                                .toList();
                    }
                });
    }

    private static Defect sharedEventStaysSilent() {
        return others(
                        "shared-event-stays-silent",
                        "Clients that registered the leaver's event get messages but no signal any more.",
                        Req.DRC_223)
                .tagged(Tag.QUEUE, Tag.OPTION)
                .shownBy(SHARED_EVENT + "WaitForSingleObject B.event\n")
                .rules(() -> new SharedEventRules() {
                    @Override
                    public void signal(Client recipient) {
                        if (!isDropped(recipient)) {
                            super.signal(recipient);
                        }
                    }
                });
    }

    private static Defect playsOldDeletesBack() {
        return others(
                        "plays-old-deletes-back",
                        "Networks that the leaver once had a route to lose all routes.",
                        Req.DRC_204,
                        Req.DRC_032)
                .shownBy(HISTORY + "RtmIsRoute ip 10.0.0.0/8\n")
                .rules(() -> new HistoryRules() {
                    @Override
                    public List<Entry> leaving(Client client) {
                        return Others.and(
                                client,
                                entry -> formerNetworks(client)
                                        .contains(entry.node().network()));
                    }
                });
    }

    private static Supplier<Rules> afterwards(BiConsumer<Client, Registry> also) {
        return () -> new Rules() {
            @Override
            public void release(Client client, Registry registry) {
                super.release(client, registry);
                also.accept(client, registry);
            }
        };
    }

    private static Supplier<Rules> before(BiConsumer<Client, Registry> also) {
        return () -> new Rules() {
            @Override
            public void release(Client client, Registry registry) {
                also.accept(client, registry);
                super.release(client, registry);
            }
        };
    }

    /** Remembers the events of clients that have left. */
    private static class SharedEventRules extends Rules {

        private final Set<Object> dropped = ConcurrentHashMap.newKeySet();

        @Override
        public void release(Client client, Registry registry) {
            if (client.event() != null) {
                dropped.add(client.event());
            }
            super.release(client, registry);
        }

        final boolean isDropped(Client client) {
            return client.event() != null && dropped.contains(client.event());
        }
    }

    private static final String APART = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            """;

    private static final String TOGETHER = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 2 metric 5
            RtmDeregisterClient A
            """;

    private static final String EQUAL = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            """;

    private static final String SHARED_EVENT = """
            A = RtmRegisterClient ip 13 event
            B = RtmRegisterClient ip 8 event:A
            C = RtmRegisterClient ip 14
            RtmDeregisterClient A
            RtmAddRoute C 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            """;

    private static final String HISTORY = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeleteRoute A 10.0.0.0/8 via 192.0.2.1 if 1
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            """;
}
