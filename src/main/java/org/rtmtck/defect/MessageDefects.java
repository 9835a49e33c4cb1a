package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.BestRouteChange;
import org.rtmtck.reference.Cause;
import org.rtmtck.reference.ChangeMessage;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** What others are told of a deregistration is doubled or untrue, or was told before. */
final class MessageDefects {

    private MessageDefects() {}

    static List<Defect> all() {
        return List.of(
                deletedInWrongBuffer(),
                lostNetworkToldAsChanged(),
                lostNetworkToldAsAdded(),
                keptNetworkToldAsLostAndWon(),
                keptNetworkToldAsLost(),
                changedWithBuffersSwapped(),
                everyRemovedRouteTold(),
                noChangeToldAsChanged(),
                messagesDoubled(),
                chainComesBackFromSurvivor(),
                inventedNetwork(),
                deletedRoutesToldAgain(),
                formerRoutesToldOnceMore(),
                agedRoutesToldAgain(),
                leavingIsTold(),
                leavingRepeatsLastMessage(),
                removedRouteToldAsZeroes(),
                protocolDataMissingInMessages(),
                protocolDataOfSuccessorMissingInMessages(),
                timeStampMissingInMessages(),
                previousRouteIsTheSuccessor(),
                earlierMessagesDropped(),
                earlierMessagesLoseTheirRoute(),
                secondLeaverToldFromFirst());
    }

    private static Draft messages(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.MESSAGES);
    }

    private static Defect deletedInWrongBuffer() {
        return messages("deleted-in-wrong-buffer", "The removed route is delivered in CurBestRoute.", Req.DRC_071)
                .shownBy(MessageDemos.LOST)
                .rules(Told.messages(change -> List.of(
                        change.after() == null
                                ? new ChangeMessage(ChangeFlags.ROUTE_DELETED, change.before(), null)
                                : change.message())));
    }

    private static Defect lostNetworkToldAsChanged() {
        return messages(
                        "lost-network-told-as-changed",
                        "A lost network is told as RTM_ROUTE_CHANGED to a route of zeroes.",
                        Req.DRC_071)
                .shownBy(MessageDemos.LOST)
                .rules(Told.messages(change -> List.of(
                        change.after() == null && change.before() != null
                                ? new ChangeMessage(ChangeFlags.ROUTE_CHANGED, blank(change.before()), change.before())
                                : change.message())));
    }

    private static Defect lostNetworkToldAsAdded() {
        return messages(
                        "lost-network-told-as-added",
                        "A lost network is told as RTM_ROUTE_ADDED with the removed route.",
                        Req.DRC_071,
                        Req.DRC_220)
                .shownBy(MessageDemos.LOST)
                .rules(Told.messages(change ->
                        List.of(change.after() == null ? ChangeMessage.of(null, change.before()) : change.message())));
    }

    private static Defect keptNetworkToldAsLostAndWon() {
        return messages(
                        "kept-network-told-as-lost-and-won",
                        "Where another route takes over, RTM_ROUTE_DELETED and RTM_ROUTE_ADDED are told.",
                        Req.DRC_072,
                        Req.DRC_220)
                .shownBy(MessageDemos.KEPT)
                .rules(Told.messages(change -> change.after() == null
                        ? List.of(change.message())
                        : List.of(ChangeMessage.of(change.before(), null), ChangeMessage.of(null, change.after()))));
    }

    private static Defect keptNetworkToldAsLost() {
        return messages(
                        "kept-network-told-as-lost",
                        "Where another route takes over, only RTM_ROUTE_DELETED is told.",
                        Req.DRC_072)
                .shownBy(MessageDemos.KEPT)
                .rules(Told.messages(change -> List.of(ChangeMessage.of(change.before(), null))));
    }

    private static Defect changedWithBuffersSwapped() {
        return messages(
                        "changed-with-buffers-swapped",
                        "RTM_ROUTE_CHANGED comes with the two routes in each other's place.",
                        Req.DRC_072)
                .breaks(Req.DRC_081)
                .shownBy(MessageDemos.KEPT)
                .rules(Told.messages(change -> List.of(ChangeMessage.of(
                        change.after() == null ? change.before() : change.after(),
                        change.after() == null ? null : change.before()))));
    }

    private static Defect everyRemovedRouteTold() {
        return messages(
                        "every-removed-route-told",
                        "RTM_ROUTE_DELETED is told for removed routes that were not best as well.",
                        Req.DRC_073)
                .shownBy(MessageDemos.BEHIND)
                .rules(() -> new RemovedRules() {
                    @Override
                    Stream<BestRouteChange> more(Entry removed) {
                        return Stream.of(new BestRouteChange(removed.node().network(), removed.route(), null));
                    }
                });
    }

    private static Defect noChangeToldAsChanged() {
        return messages(
                        "no-change-told-as-changed",
                        "Removing a route that was not best is told as a change of the best one to itself.",
                        Req.DRC_073)
                .shownBy(MessageDemos.BEHIND)
                .rules(() -> new RemovedRules() {
                    @Override
                    Stream<BestRouteChange> more(Entry removed) {
                        Entry best = removed.node().best();
                        return best == null
                                ? Stream.of()
                                : Stream.of(new BestRouteChange(removed.node().network(), best.route(), best.route()));
                    }
                });
    }

    private static Defect messagesDoubled() {
        return messages("messages-doubled", "Each message comes twice.", Req.DRC_080, Req.DRC_220)
                .shownBy(MessageDemos.KEPT + "RtmDequeueRouteChangeMessage O\n")
                .rules(Told.messages(change -> List.of(change.message(), change.message())));
    }

    private static Defect chainComesBackFromSurvivor() {
        return messages(
                        "chain-comes-back-from-survivor",
                        "The best route is told to go to the survivor, back, and to the survivor again.",
                        Req.DRC_220)
                .shownBy(MessageDemos.KEPT + Demos.times(2, "RtmDequeueRouteChangeMessage O\n"))
                .rules(Told.messages(change -> List.of(
                        change.message(), ChangeMessage.of(change.after(), change.before()), change.message())));
    }

    private static Defect inventedNetwork() {
        return messages("invented-network", "A network that was never in the table is told as added.", Req.DRC_220)
                .breaks(Req.DRC_073)
                .shownBy(MessageDemos.LOST + "RtmDequeueRouteChangeMessage O\n")
                .rules(Told.changes(changes -> {
                    List<BestRouteChange> more = new ArrayList<>(changes);
                    changes.stream()
                            .limit(1)
                            .map(MessageDefects::elsewhere)
                            .forEach(route -> more.add(new BestRouteChange(route.network(), null, route)));
                    return more;
                }));
    }

    private static Route elsewhere(BestRouteChange change) {
        Route route = Objects.requireNonNull(change.before() != null ? change.before() : change.after());
        if (route instanceof IpRoute ip) {
            return new IpRoute(
                    ip.timeStamp(),
                    ip.routingProtocol(),
                    ip.interfaceId(),
                    ip.protocolSpecificData(),
                    new IpNetwork(0x0BAD0000, 0xFFFF0000),
                    ip.nextHop(),
                    ip.familySpecificData());
        }
        return new IpxRoute(
                route.timeStamp(),
                route.routingProtocol(),
                route.interfaceId(),
                route.protocolSpecificData(),
                new IpxNetwork(0x0BAD0000),
                ((IpxRoute) route).nextHop(),
                ((IpxRoute) route).familySpecificData());
    }

    private static Defect deletedRoutesToldAgain() {
        return messages(
                        "deleted-routes-told-again",
                        "Routes that the leaver had deleted itself, or that had aged out, are told as deleted again.",
                        Req.DRC_204,
                        Req.DRC_043)
                .shownBy(MessageDemos.HISTORY.formatted("RtmDeleteRoute A 10.0.0.0/8 via 192.0.2.1 if 1"))
                .rules(() -> new FormerTold(false));
    }

    private static Defect formerRoutesToldOnceMore() {
        return messages(
                        "former-routes-told-once-more",
                        "Routes that the leaver had lost before it left, by deletion or by age, are told as deleted again.",
                        Req.DRC_204,
                        Req.DRC_043)
                .tagged(Tag.TIMING)
                .shownBy(MessageDemos.HISTORY.formatted("RtmBlockDeleteRoutes A network 10.0.0.0/8"))
                .rules(() -> new FormerTold(false));
    }

    private static Defect agedRoutesToldAgain() {
        return messages(
                        "aged-routes-told-again",
                        "Routes of the leaver that had aged out are told as deleted again.",
                        Req.DRC_043)
                .tagged(Tag.TIMING)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 60
                        RtmDequeueRouteChangeMessage O
                        clock +2m
                        RtmIsRoute ip 10.0.0.0/8
                        RtmDequeueRouteChangeMessage O
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(() -> new FormerTold(true));
    }

    private static Defect leavingIsTold() {
        return messages(
                        "leaving-is-told",
                        "A client without routes is told as a message of RTM_NO_CHANGE.",
                        Req.DRC_083)
                .breaks(Req.DRC_078, Req.DRC_225)
                .shownBy(MessageDemos.ROUTELESS)
                .rules(() -> new Rules() {
                    @Override
                    public List<BestRouteChange> told(
                            Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
                        if (cause == Cause.DEREGISTER && changes.isEmpty()) {
                            table.clients().stream()
                                    .filter(client -> client.event() != null && client != caller)
                                    .forEach(client -> {
                                        enqueue(client, new ChangeMessage(ChangeFlags.NO_CHANGE, null, null));
                                        signal(client);
                                    });
                        }
                        return super.told(table, cause, caller, changes);
                    }
                });
    }

    private static Defect leavingRepeatsLastMessage() {
        return messages(
                        "leaving-repeats-last-message",
                        "When a client without routes leaves, the last message of others is told again.",
                        Req.DRC_083)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 14
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDequeueRouteChangeMessage O
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(() -> new Rules() {
                    private List<BestRouteChange> last = List.of();

                    @Override
                    public List<BestRouteChange> told(
                            Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
                        List<BestRouteChange> told = super.told(table, cause, caller, changes);
                        if (cause == Cause.DEREGISTER && told.isEmpty()) {
                            return last;
                        }
                        last = told;
                        return told;
                    }
                });
    }

    private static Defect removedRouteToldAsZeroes() {
        return messages(
                        "removed-route-told-as-zeroes",
                        "RTM_ROUTE_DELETED comes with a previous route of zeroes.",
                        Req.DRC_081)
                .shownBy(MessageDemos.LOST)
                .rules(Told.messages(change -> List.of(
                        change.after() == null && change.before() != null
                                ? ChangeMessage.of(blank(change.before()), null)
                                : change.message())));
    }

    private static Defect protocolDataMissingInMessages() {
        return messages(
                        "protocol-data-missing-in-messages",
                        "The previous route comes without its protocol-specific data.",
                        Req.DRC_081)
                .shownBy(MessageDemos.LOST.replace("metric 5", "metric 5 psd 1,2,3,4"))
                .rules(Told.messages(change -> List.of(ChangeMessage.of(
                        change(change.before(), MessageDefects::withoutProtocolData), change.after()))));
    }

    private static Defect protocolDataOfSuccessorMissingInMessages() {
        return messages(
                        "protocol-data-of-successor-missing-in-messages",
                        "The route that is best now comes without its protocol-specific data.",
                        Req.DRC_081)
                .shownBy(MessageDemos.KEPT.replace("metric 5", "metric 5 psd 1,2,3,4"))
                .rules(Told.messages(change -> List.of(ChangeMessage.of(
                        change.before(), change(change.after(), MessageDefects::withoutProtocolData)))));
    }

    private static Defect timeStampMissingInMessages() {
        return messages(
                        "time-stamp-missing-in-messages",
                        "The previous route comes without its time stamp.",
                        Req.DRC_081)
                .tagged(Tag.TIMING)
                .shownBy(MessageDemos.LOST)
                .rules(Told.messages(change -> List.of(
                        ChangeMessage.of(change(change.before(), route -> route.withTimeStamp(0)), change.after()))));
    }

    private static Defect previousRouteIsTheSuccessor() {
        return messages(
                        "previous-route-is-the-successor",
                        "RTM_ROUTE_CHANGED comes with the successor's data as the previous route's as well, for it is read too late.",
                        Req.DRC_072,
                        Req.DRC_081)
                .shownBy(MessageDemos.KEPT)
                .rules(Told.messages(change -> List.of(
                        change.after() == null ? change.message() : ChangeMessage.of(change.after(), change.after()))));
    }

    private static @Nullable Route change(@Nullable Route route, UnaryOperator<Route> changing) {
        return route == null ? null : changing.apply(route);
    }

    private static Route withoutProtocolData(Route route) {
        return route instanceof IpRoute ip
                ? new IpRoute(
                        ip.timeStamp(),
                        ip.routingProtocol(),
                        ip.interfaceId(),
                        ProtocolSpecificData.ZERO,
                        ip.network(),
                        ip.nextHop(),
                        ip.familySpecificData())
                : route;
    }

    /** A route of zeroes to the network of another one. */
    private static Route blank(Route route) {
        return route instanceof IpRoute ip
                ? new IpRoute(
                        0,
                        0,
                        0,
                        ProtocolSpecificData.ZERO,
                        ip.network(),
                        new IpNextHop(0, 0),
                        new IpSpecificData(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                : route.withTimeStamp(0).withRoutingProtocol(0);
    }

    private static Defect earlierMessagesDropped() {
        return messages(
                        "earlier-messages-dropped",
                        "Unread messages of others about the leaver's routes are dropped, and the deletion is told all the same.",
                        Req.DRC_080)
                .tagged(Tag.QUEUE)
                .shownBy(MessageDemos.UNREAD)
                .rules(() -> new Rules() {
                    @Override
                    public List<Entry> leaving(Client client) {
                        client.table().clients().forEach(other -> other.queue().clear());
                        return super.leaving(client);
                    }
                });
    }

    private static Defect earlierMessagesLoseTheirRoute() {
        return messages(
                        "earlier-messages-lose-their-route",
                        "Unread messages about the leaver's routes come with zeroes in place of the route.",
                        Req.DRC_080)
                .tagged(Tag.QUEUE)
                .shownBy(MessageDemos.UNREAD)
                .rules(() -> new Rules() {
                    @Override
                    public List<Entry> leaving(Client client) {
                        for (Client other : client.table().clients()) {
                            for (int i = other.queue().size(); i > 0; i--) {
                                ChangeMessage message = other.queue().poll();
                                if (message != null) {
                                    other.queue().add(blanked(message, client));
                                }
                            }
                        }
                        return super.leaving(client);
                    }
                });
    }

    private static ChangeMessage blanked(ChangeMessage message, Client leaver) {
        Route current = message.current();
        boolean own = current != null && current.routingProtocol() == leaver.protocol();
        return own && current != null
                ? new ChangeMessage(message.flags(), blank(current), message.previous())
                : message;
    }

    private static Defect secondLeaverToldFromFirst() {
        return messages(
                        "second-leaver-told-from-first",
                        "If two clients leave a network one after the other, the second message starts from the first one's route.",
                        Req.DRC_151)
                .breaks(Req.DRC_070, Req.DRC_071)
                .tagged(Tag.ORDER, Tag.CACHES)
                .shownBy(MessageDemos.ROW)
                .rules(() -> new Rules() {
                    private final Map<Network, Route> first = new ConcurrentHashMap<>();

                    @Override
                    public List<BestRouteChange> told(
                            Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
                        List<BestRouteChange> told = super.told(table, cause, caller, changes);
                        return cause == Cause.DEREGISTER
                                ? told.stream().map(this::fromFirst).toList()
                                : told;
                    }

                    private BestRouteChange fromFirst(BestRouteChange change) {
                        Route before = change.before();
                        Route known = before == null ? null : first.putIfAbsent(change.network(), before);
                        return known == null ? change : new BestRouteChange(change.network(), known, change.after());
                    }
                });
    }

    /** Tells of removed routes that the leaver's departure left without a message. */
    private abstract static class RemovedRules extends LeavingRules {

        private final List<Entry> removed = new ArrayList<>();

        abstract Stream<BestRouteChange> more(Entry removed);

        @Override
        public List<Entry> leaving(Client client) {
            removed.clear();
            client.entries().stream().filter(entry -> !entry.isBest()).forEach(removed::add);
            return super.leaving(client);
        }

        @Override
        public List<BestRouteChange> told(
                Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
            List<BestRouteChange> told = super.told(table, cause, caller, changes);
            return cause == Cause.DEREGISTER
                    ? Stream.concat(told.stream(), removed.stream().flatMap(this::more))
                            .toList()
                    : told;
        }
    }

    /** Tells what the leaver had and lost before it left. */
    private static final class FormerTold extends HistoryRules {

        private final boolean agedOnly;
        private final Set<Route> aged = new HashSet<>();

        FormerTold(boolean agedOnly) {
            this.agedOnly = agedOnly;
        }

        @Override
        public List<Entry> ageing(Table table, Entry due) {
            aged.add(due.route());
            return super.ageing(table, due);
        }

        @Override
        public List<BestRouteChange> told(
                Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
            List<BestRouteChange> told = super.told(table, cause, caller, changes);
            if (cause != Cause.DEREGISTER || caller == null) {
                return told;
            }
            Stream<Route> again = formerRoutes(caller).stream().filter(route -> !agedOnly || aged.contains(route));
            return Stream.concat(told.stream(), again.map(route -> new BestRouteChange(route.network(), route, null)))
                    .toList();
        }
    }
}
