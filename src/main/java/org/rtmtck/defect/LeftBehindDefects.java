package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rtmtck.api.Network;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Entry;

/** Some of the leaver's routes stay, by their number, their place or their rank. */
final class LeftBehindDefects {

    private LeftBehindDefects() {}

    static List<Defect> all() {
        return List.of(
                removesNothing(),
                keepsFirstRoute(),
                keepsLastRoute(),
                removesEveryOtherRoute(),
                stopsAfter32Routes(),
                removesWholeBlocksOnly(),
                removesFirstNetworkOnly(),
                removesBestOnly(),
                stopsAtFirstNotBest(),
                keepsRoutesBehindOthers(),
                removesOneRoutePerNetwork(),
                keepsTheMiddleOfThree(),
                keepsOtherInterfacesToANextHop(),
                keepsRoutesToSharedNetworks(),
                keepsRoutesOfLastClient(),
                keepsRoutesOfYoungerClients(),
                keepsRoutesOfObservers(),
                keepsRoutesBesideUnreadMessages(),
                forgetsEveryTenthRoute());
    }

    private static Draft left(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.LEFT_BEHIND);
    }

    private static Defect removesNothing() {
        return left("removes-nothing", "Deregistration ends the registration and leaves all routes.", Req.DRC_030)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.entries(entry -> true));
    }

    private static Defect keepsFirstRoute() {
        return left("keeps-first-route", "Of several routes the one that was added first stays.", Req.DRC_030)
                .tagged(Tag.ORDER)
                .shownBy(TWO_NETWORKS)
                .rules(Stay.chosenInOrder(all -> all.size() > 1 ? all.subList(1, all.size()) : all));
    }

    private static Defect keepsLastRoute() {
        return left("keeps-last-route", "Of several routes the one that was added last stays.", Req.DRC_030)
                .tagged(Tag.ORDER)
                .shownBy(TWO_NETWORKS)
                .rules(Stay.chosenInOrder(all -> all.size() > 1 ? all.subList(0, all.size() - 1) : all));
    }

    private static Defect removesEveryOtherRoute() {
        return left("removes-every-other-route", "Every second route of the leaver is passed over.", Req.DRC_030)
                .shownBy(TWO_NETWORKS)
                .rules(Stay.chosenInOrder(all -> IntStream.range(0, all.size())
                        .filter(i -> i % 2 == 0)
                        .mapToObj(all::get)
                        .toList()));
    }

    private static Defect stopsAfter32Routes() {
        return left("stops-after-32-routes", "Removal stops after 32 routes.", Req.DRC_030)
                .tagged(Tag.VOLUME)
                .shownBy("A = RtmRegisterClient ip 13\n" + Demos.routes("A", 33) + "RtmDeregisterClient A\n"
                        + Demos.look(1))
                .rules(Stay.chosenInOrder(all -> all.subList(0, Math.min(all.size(), 32))));
    }

    private static Defect removesWholeBlocksOnly() {
        return left(
                        "removes-whole-blocks-only",
                        "Routes go in blocks of ten; after a full block an incomplete one is forgotten.",
                        Req.DRC_030)
                .tagged(Tag.VOLUME)
                .shownBy("A = RtmRegisterClient ip 13\n" + Demos.routes("A", 11) + "RtmDeregisterClient A\n"
                        + Demos.look(1))
                .rules(Stay.chosenInOrder(all -> all.size() < 10 ? all : all.subList(0, all.size() / 10 * 10)));
    }

    private static Defect removesFirstNetworkOnly() {
        return left("removes-first-network-only", "Only routes to the network of the oldest one go.", Req.DRC_030)
                .shownBy(TWO_NETWORKS)
                .rules(Stay.chosenInOrder(all -> all.stream()
                        .filter(entry -> entry.node() == all.get(0).node())
                        .toList()));
    }

    private static Defect removesBestOnly() {
        return left("removes-best-only", "Only routes that are best to their networks go.", Req.DRC_039)
                .breaks(Req.DRC_035)
                .tagged(Tag.BEST_ONLY)
                .shownBy(TWO_ROUTES)
                .rules(Stay.entries(entry -> !entry.isBest()));
    }

    private static Defect stopsAtFirstNotBest() {
        return left("stops-at-first-not-best", "Removal stops at the first route that is not best.", Req.DRC_039)
                .breaks(Req.DRC_035)
                .tagged(Tag.BEST_ONLY, Tag.STOPS_AT_FIRST_FAILURE)
                .shownBy(TWO_ROUTES)
                .rules(Stay.chosenInOrder(
                        all -> all.stream().takeWhile(Entry::isBest).toList()));
    }

    private static Defect keepsRoutesBehindOthers() {
        return left(
                        "keeps-routes-behind-others",
                        "A route to a network whose best route is another client's stays.",
                        Req.DRC_039)
                .tagged(Tag.BEST_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
                        RtmDeregisterClient B
                        """ + Demos.look(2))
                .rules(Stay.entries(LeftBehindDefects::isBehindAnother));
    }

    private static boolean isBehindAnother(Entry entry) {
        Entry best = entry.node().best();
        return best != null && best.owner() != entry.owner();
    }

    private static Defect removesOneRoutePerNetwork() {
        return left("removes-one-route-per-network", "Of several routes to one network only one goes.", Req.DRC_035)
                .breaks(Req.DRC_039)
                .shownBy(TWO_ROUTES)
                .rules(Stay.chosenInOrder(all -> {
                    Set<Network> seen = new HashSet<>();
                    return all.stream()
                            .filter(entry -> seen.add(entry.route().network()))
                            .toList();
                }));
    }

    private static Defect keepsTheMiddleOfThree() {
        return left(
                        "keeps-the-middle-of-three",
                        "Of three or more routes to one network only the oldest and the newest go.",
                        Req.DRC_035)
                .breaks(Req.DRC_039)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.2 if 1 metric 6
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.3 if 1 metric 7
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.entries(LeftBehindDefects::isInTheMiddle));
    }

    private static boolean isInTheMiddle(Entry entry) {
        List<Entry> siblings = entry.node().entries().stream()
                .filter(other -> other.owner() == entry.owner())
                .toList();
        int place = siblings.indexOf(entry);
        return place > 0 && place < siblings.size() - 1;
    }

    private static Defect keepsOtherInterfacesToANextHop() {
        return left(
                        "keeps-other-interfaces-to-a-next-hop",
                        "Of routes to one network and next hop only the one through the oldest interface goes.",
                        Req.DRC_035)
                .breaks(Req.DRC_039)
                .breaks(Req.DRC_047)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 2 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.chosenInOrder(all -> {
                    Set<List<Object>> seen = new HashSet<>();
                    return all.stream()
                            .filter(entry -> seen.add(List.of(
                                    entry.route().network(), entry.route().nextHop())))
                            .toList();
                }));
    }

    private static Defect keepsRoutesToSharedNetworks() {
        return left(
                        "keeps-routes-to-shared-networks",
                        "Routes to networks to which another client has a route as well stay.",
                        Req.DRC_030)
                .shownBy(SHARED_NETWORK)
                .rules(Stay.entries(LeftBehindDefects::isShared));
    }

    private static boolean isShared(Entry entry) {
        return entry.node().entries().stream().anyMatch(other -> other.owner() != entry.owner());
    }

    private static Defect keepsRoutesOfLastClient() {
        return left("keeps-routes-of-last-client", "The routes of the last client of a family stay.", Req.DRC_030)
                .tagged(Tag.ORDER)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.allOf(client -> client.table().clients().size() == 1));
    }

    private static Defect keepsRoutesOfYoungerClients() {
        return left(
                        "keeps-routes-of-younger-clients",
                        "Routes stay if an older client is registered when their client leaves.",
                        Req.DRC_030,
                        Req.DRC_150)
                .tagged(Tag.ORDER)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient B
                        """ + Demos.look(1))
                .rules(Stay.allOf(client -> client.table().clients().iterator().next() != client));
    }

    private static Defect keepsRoutesOfObservers() {
        return left("keeps-routes-of-observers", "Routes of a client that registered an event stay.", Req.DRC_030)
                .tagged(Tag.OPTION)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.allOf(client -> client.event() != null));
    }

    private static Defect keepsRoutesBesideUnreadMessages() {
        return left(
                        "keeps-routes-beside-unread-messages",
                        "Routes of a client that leaves messages unread stay.",
                        Req.DRC_030)
                .tagged(Tag.QUEUE)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(2))
                .rules(Stay.allOf(client -> !client.queue().isEmpty()));
    }

    private static Defect forgetsEveryTenthRoute() {
        return left("forgets-every-tenth-route", "Every tenth route is passed over.", Req.DRC_030)
                .tagged(Tag.VOLUME)
                .shownBy("A = RtmRegisterClient ip 13\n" + Demos.routes("A", 10) + "RtmDeregisterClient A\n"
                        + Demos.look(1))
                .rules(Stay.chosenInOrder(all -> IntStream.range(0, all.size())
                        .filter(i -> i % 10 != 9)
                        .mapToObj(all::get)
                        .toList()));
    }

    private static final String TWO_NETWORKS = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            """ + Demos.look(1);

    private static final String TWO_ROUTES = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.2 if 1 metric 6
            RtmDeregisterClient A
            """ + Demos.look(1);

    private static final String SHARED_NETWORK = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            """ + Demos.look(2);
}
