package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
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

/** What others are told of a deregistration is missing, doubled, late, or untrue. */
final class MessageDefects {

    private MessageDefects() {}

    static List<Defect> all() {
        return List.of(
                silentRemoval(),
                tellsFirstObserverOnly(),
                lostNetworksNotTold(),
                keptNetworksNotTold(),
                tellsFirstNetworkOnly(),
                tellsEightNetworksOnly(),
                clientsWithRoutesNotTold(),
                youngerObserversNotTold(),
                callingProgramNotTold(),
                eventStaysSilent(),
                onlyFirstEventSignalled(),
                eventSilentBesideUnread(),
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
                silentIfLeaverHadNoEvent(),
                silentIfLeaverWasSingleRoute(),
                silentIfLeaverHadUnread(),
                deletedRoutesToldAgain(),
                formerRoutesToldOnceMore(),
                agedRoutesToldAgain(),
                leavingIsTold(),
                leavingRepeatsLastMessage(),
                removedRouteToldAsZeroes(),
                protocolDataMissingInMessages(),
                timeStampMissingInMessages(),
                previousRouteIsTheSuccessor(),
                earlierMessagesDropped(),
                earlierMessagesLoseTheirRoute(),
                messagesOneChangeLate(),
                messagesASecondLate(),
                secondLeaverInARowIsSilent(),
                secondLeaverToldFromFirst(),
                tellsBothFamilies(),
                tellsBothFamiliesOfLeaving());
    }

    private static Draft messages(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.MESSAGES);
    }

    private static Defect silentRemoval() {
        return messages("silent-removal", "Nobody is told of anything.", Req.DRC_070)
                .breaks(Req.DRC_071, Req.DRC_072, Req.DRC_074, Req.DRC_227)
                .shownBy(KEPT)
                .rules(Told.changes(changes -> List.of()));
    }

    private static Defect tellsFirstObserverOnly() {
        return messages(
                        "tells-first-observer-only",
                        "Only the observer that registered first is told.",
                        Req.DRC_070,
                        Req.DRC_227)
                .breaks(Req.DRC_071)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(TWO_OBSERVERS + "RtmDequeueRouteChangeMessage P\n")
                .rules(Told.to((client, leaver) -> observers(client.table()).get(0) == client));
    }

    private static List<Client> observers(Table table) {
        return table.clients().stream().filter(client -> client.event() != null).toList();
    }

    private static Defect lostNetworksNotTold() {
        return messages(
                        "lost-networks-not-told",
                        "Networks that lost all routes are not told.",
                        Req.DRC_070,
                        Req.DRC_071)
                .shownBy(LOST)
                .rules(Told.changes(changes -> changes.stream()
                        .filter(change -> change.after() != null)
                        .toList()));
    }

    private static Defect keptNetworksNotTold() {
        return messages(
                        "kept-networks-not-told",
                        "Networks in which another route takes over are not told.",
                        Req.DRC_070,
                        Req.DRC_072)
                .shownBy(KEPT)
                .rules(Told.changes(changes -> changes.stream()
                        .filter(change -> change.after() == null)
                        .toList()));
    }

    private static Defect tellsFirstNetworkOnly() {
        return messages("tells-first-network-only", "Of several networks only the first is told.", Req.DRC_070)
                .breaks(Req.DRC_071)
                .tagged(Tag.STOPS_AT_FIRST_FAILURE)
                .shownBy("O = RtmRegisterClient ip 8 event\nA = RtmRegisterClient ip 13\n" + Demos.routes("A", 2)
                        + Demos.times(2, "RtmDequeueRouteChangeMessage O\n") + "RtmDeregisterClient A\n"
                        + Demos.times(3, "RtmDequeueRouteChangeMessage O\n"))
                .rules(Told.changes(changes -> changes.stream().limit(1).toList()));
    }

    private static Defect tellsEightNetworksOnly() {
        return messages("tells-eight-networks-only", "Of many networks only the first eight are told.", Req.DRC_070)
                .breaks(Req.DRC_071)
                .tagged(Tag.VOLUME)
                .shownBy("O = RtmRegisterClient ip 8 event\nA = RtmRegisterClient ip 13\n" + Demos.routes("A", 9)
                        + Demos.times(9, "RtmDequeueRouteChangeMessage O\n") + "RtmDeregisterClient A\n"
                        + Demos.times(9, "RtmDequeueRouteChangeMessage O\n"))
                .rules(Told.changes(changes -> changes.stream().limit(8).toList()));
    }

    private static Defect clientsWithRoutesNotTold() {
        return messages(
                        "clients-with-routes-not-told",
                        "An observer that has routes of its own is not told.",
                        Req.DRC_070)
                .breaks(Req.DRC_071)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute O 10.9.0.0/16 via 192.0.2.9 if 1 metric 5
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDequeueRouteChangeMessage O
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(Told.to((client, leaver) -> client.size() == 0));
    }

    private static Defect youngerObserversNotTold() {
        return messages(
                        "younger-observers-not-told",
                        "Observers that registered after the leaver are not told.",
                        Req.DRC_070)
                .breaks(Req.DRC_071)
                .tagged(Tag.ORDER)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        O = RtmRegisterClient ip 8 event
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDequeueRouteChangeMessage O
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(Told.to((client, leaver) -> {
                    List<Client> clients = new ArrayList<>(client.table().clients());
                    return clients.indexOf(client) < clients.indexOf(leaver);
                }));
    }

    private static Defect callingProgramNotTold() {
        return messages(
                        "calling-program-not-told",
                        "No client of the program that deregisters one is told.",
                        Req.DRC_227,
                        Req.DRC_070)
                .breaks(Req.DRC_071)
                .shownBy(KEPT)
                .rules(() -> new Rules() {
                    private final Map<Client, Thread> programs = new ConcurrentHashMap<>();

                    @Override
                    public Client newClient(
                            Handle handle, Table table, int protocol, @Nullable ChangeEvent event, int flags) {
                        Client client = super.newClient(handle, table, protocol, event, flags);
                        programs.put(client, Thread.currentThread());
                        return client;
                    }

                    @Override
                    public boolean hears(Client client, Cause cause, @Nullable Client caller) {
                        boolean same = caller != null && programs.get(client) == programs.get(caller);
                        return super.hears(client, cause, caller) && !(cause == Cause.DEREGISTER && same);
                    }
                });
    }

    private static Defect eventStaysSilent() {
        return messages("event-stays-silent", "Messages are queued, but no event is signalled.", Req.DRC_074)
                .tagged(Tag.QUEUE)
                .shownBy(
                        KEPT.replace("RtmDeregisterClient A\n", "RtmDeregisterClient A\nWaitForSingleObject O.event\n"))
                .rules(() -> new LeavingRules() {
                    @Override
                    public void signal(Client recipient) {
                        if (!isLeaving()) {
                            super.signal(recipient);
                        }
                    }
                });
    }

    private static Defect onlyFirstEventSignalled() {
        return messages(
                        "only-first-event-signalled",
                        "All observers get messages, but only the event of the first is signalled.",
                        Req.DRC_074)
                .tagged(Tag.QUEUE)
                .shownBy(TWO_OBSERVERS + "WaitForSingleObject P.event\n")
                .rules(() -> new LeavingRules() {
                    @Override
                    public void signal(Client recipient) {
                        if (!isLeaving() || observers(recipient.table()).get(0) == recipient) {
                            super.signal(recipient);
                        }
                    }
                });
    }

    private static Defect eventSilentBesideUnread() {
        return messages(
                        "event-silent-beside-unread",
                        "An observer's event is not signalled if messages were waiting already.",
                        Req.DRC_074)
                .tagged(Tag.QUEUE, Tag.ORDER)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        ResetEvent O.event
                        RtmDeregisterClient A
                        WaitForSingleObject O.event
                        """)
                .rules(() -> new LeavingRules() {
                    @Override
                    public void signal(Client recipient) {
                        if (!isLeaving() || recipient.queue().size() <= 1) {
                            super.signal(recipient);
                        }
                    }
                });
    }

    private static Defect deletedInWrongBuffer() {
        return messages("deleted-in-wrong-buffer", "The removed route is delivered in CurBestRoute.", Req.DRC_071)
                .shownBy(LOST)
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
                .shownBy(LOST)
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
                .shownBy(LOST)
                .rules(Told.messages(change ->
                        List.of(change.after() == null ? ChangeMessage.of(null, change.before()) : change.message())));
    }

    private static Defect keptNetworkToldAsLostAndWon() {
        return messages(
                        "kept-network-told-as-lost-and-won",
                        "Where another route takes over, RTM_ROUTE_DELETED and RTM_ROUTE_ADDED are told.",
                        Req.DRC_072,
                        Req.DRC_220)
                .shownBy(KEPT)
                .rules(Told.messages(change -> change.after() == null
                        ? List.of(change.message())
                        : List.of(ChangeMessage.of(change.before(), null), ChangeMessage.of(null, change.after()))));
    }

    private static Defect keptNetworkToldAsLost() {
        return messages(
                        "kept-network-told-as-lost",
                        "Where another route takes over, only RTM_ROUTE_DELETED is told.",
                        Req.DRC_072)
                .shownBy(KEPT)
                .rules(Told.messages(change -> List.of(ChangeMessage.of(change.before(), null))));
    }

    private static Defect changedWithBuffersSwapped() {
        return messages(
                        "changed-with-buffers-swapped",
                        "RTM_ROUTE_CHANGED comes with the two routes in each other's place.",
                        Req.DRC_072)
                .shownBy(KEPT)
                .rules(Told.messages(change -> List.of(ChangeMessage.of(
                        change.after() == null ? change.before() : change.after(),
                        change.after() == null ? null : change.before()))));
    }

    private static Defect everyRemovedRouteTold() {
        return messages(
                        "every-removed-route-told",
                        "RTM_ROUTE_DELETED is told for removed routes that were not best as well.",
                        Req.DRC_073)
                .shownBy(BEHIND)
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
                .shownBy(BEHIND)
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
                .shownBy(KEPT + "RtmDequeueRouteChangeMessage O\n")
                .rules(Told.messages(change -> List.of(change.message(), change.message())));
    }

    private static Defect chainComesBackFromSurvivor() {
        return messages(
                        "chain-comes-back-from-survivor",
                        "The best route is told to go to the survivor, back, and to the survivor again.",
                        Req.DRC_220)
                .shownBy(KEPT + Demos.times(2, "RtmDequeueRouteChangeMessage O\n"))
                .rules(Told.messages(change -> List.of(
                        change.message(), ChangeMessage.of(change.after(), change.before()), change.message())));
    }

    private static Defect inventedNetwork() {
        return messages("invented-network", "A network that was never in the table is told as added.", Req.DRC_220)
                .breaks(Req.DRC_073)
                .shownBy(LOST + "RtmDequeueRouteChangeMessage O\n")
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
        Route route = change.before() != null ? change.before() : change.after();
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
        throw new IllegalArgumentException("not told");
    }

    private static Defect silentIfLeaverHadNoEvent() {
        return messages(
                        "silent-if-leaver-had-no-event",
                        "Nobody is told when a client leaves that had no event.",
                        Req.DRC_214)
                .breaks(Req.DRC_070, Req.DRC_071)
                .tagged(Tag.OPTION)
                .shownBy(KEPT)
                .rules(Told.to((client, leaver) -> leaver.event() != null));
    }

    private static Defect silentIfLeaverWasSingleRoute() {
        return messages(
                        "silent-if-leaver-was-single-route",
                        "Nobody is told when a client leaves that had the single-route option.",
                        Req.DRC_214)
                .breaks(Req.DRC_070, Req.DRC_071)
                .tagged(Tag.OPTION)
                .shownBy(KEPT.replace("ip 13", "ip 13 single-route"))
                .rules(Told.to((client, leaver) -> !leaver.isSingleRoute()));
    }

    private static Defect silentIfLeaverHadUnread() {
        return messages(
                        "silent-if-leaver-had-unread",
                        "Nobody is told when a client leaves with unread messages.",
                        Req.DRC_214)
                .breaks(Req.DRC_070, Req.DRC_071)
                .tagged(Tag.OPTION, Tag.QUEUE)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13 event
                        B = RtmRegisterClient ip 14
                        RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDequeueRouteChangeMessage O
                        RtmDequeueRouteChangeMessage O
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(Told.to((client, leaver) -> leaver.queue().isEmpty()));
    }

    private static Defect deletedRoutesToldAgain() {
        return messages(
                        "deleted-routes-told-again",
                        "Routes that the leaver had deleted itself are told as deleted again.",
                        Req.DRC_204)
                .shownBy(HISTORY.formatted("RtmDeleteRoute A 10.0.0.0/8 via 192.0.2.1 if 1"))
                .rules(() -> new FormerTold(false));
    }

    private static Defect formerRoutesToldOnceMore() {
        return messages(
                        "former-routes-told-once-more",
                        "Routes that the leaver had lost before it left, by deletion or by age, are told as deleted again.",
                        Req.DRC_204,
                        Req.DRC_043)
                .tagged(Tag.TIMING)
                .shownBy(HISTORY.formatted("RtmBlockDeleteRoutes A network 10.0.0.0/8"))
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
                .shownBy(ROUTELESS)
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
                .shownBy(LOST)
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
                .shownBy(LOST.replace("metric 5", "metric 5 psd 1,2,3,4"))
                .rules(Told.messages(change -> List.of(ChangeMessage.of(
                        change(change.before(), MessageDefects::withoutProtocolData), change.after()))));
    }

    private static Defect timeStampMissingInMessages() {
        return messages(
                        "time-stamp-missing-in-messages",
                        "The previous route comes without its time stamp.",
                        Req.DRC_081)
                .tagged(Tag.TIMING)
                .shownBy(LOST)
                .rules(Told.messages(change -> List.of(
                        ChangeMessage.of(change(change.before(), route -> route.withTimeStamp(0)), change.after()))));
    }

    private static Defect previousRouteIsTheSuccessor() {
        return messages(
                        "previous-route-is-the-successor",
                        "RTM_ROUTE_CHANGED comes with the successor's data as the previous route's as well, for it is read too late.",
                        Req.DRC_072,
                        Req.DRC_081)
                .shownBy(KEPT)
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
                .shownBy(UNREAD)
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
                .shownBy(UNREAD)
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

    private static Defect messagesOneChangeLate() {
        return messages(
                        "messages-one-change-late",
                        "What a deregistration changed is told when the table changes next.",
                        Req.DRC_070)
                .breaks(Req.DRC_071)
                .tagged(Tag.TIMING)
                .shownBy(KEPT)
                .rules(() -> new Rules() {
                    private List<BestRouteChange> held = List.of();

                    @Override
                    public List<BestRouteChange> told(
                            Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
                        List<BestRouteChange> told = new ArrayList<>(held);
                        List<BestRouteChange> now = super.told(table, cause, caller, changes);
                        held = cause == Cause.DEREGISTER ? now : List.of();
                        if (cause != Cause.DEREGISTER) {
                            told.addAll(now);
                        }
                        return told;
                    }
                });
    }

    private static Defect messagesASecondLate() {
        return messages(
                        "messages-a-second-late",
                        "Messages come a second after the call, though they are claimed to come at once.",
                        Req.DRC_070)
                .breaks(Req.DRC_071)
                .tagged(Tag.TIMING)
                .shownBy(KEPT)
                .rules(() -> new LeavingRules() {
                    @Override
                    public Duration delay() {
                        return isLeaving() ? Duration.ofSeconds(1) : super.delay();
                    }
                });
    }

    private static Defect secondLeaverInARowIsSilent() {
        return messages(
                        "second-leaver-in-a-row-is-silent",
                        "If two clients leave one after the other, the second is not told.",
                        Req.DRC_151)
                .breaks(Req.DRC_070, Req.DRC_071)
                .tagged(Tag.ORDER)
                .shownBy(ROW)
                .rules(() -> new Rules() {
                    private boolean afterLeaver;

                    @Override
                    public List<BestRouteChange> told(
                            Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
                        boolean skip = afterLeaver && cause == Cause.DEREGISTER;
                        afterLeaver = cause == Cause.DEREGISTER;
                        return skip ? List.of() : super.told(table, cause, caller, changes);
                    }
                });
    }

    private static Defect secondLeaverToldFromFirst() {
        return messages(
                        "second-leaver-told-from-first",
                        "If two clients leave a network one after the other, the second message starts from the first one's route.",
                        Req.DRC_151)
                .breaks(Req.DRC_070, Req.DRC_071)
                .tagged(Tag.ORDER, Tag.CACHES)
                .shownBy(ROW)
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

    private static Defect tellsBothFamilies() {
        return messages("tells-both-families", "Clients of both families are told of every change.", Req.DRC_082)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(OTHER_FAMILY)
                .rules(() -> new BothFamilies(Set.of(Cause.values())));
    }

    private static Defect tellsBothFamiliesOfLeaving() {
        return messages(
                        "tells-both-families-of-leaving",
                        "Clients of both families are told of what a deregistration changed.",
                        Req.DRC_082)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(OTHER_FAMILY)
                .rules(() -> new BothFamilies(Set.of(Cause.DEREGISTER)));
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

    /** Tells the clients of both tables. */
    private static final class BothFamilies extends LeavingRules {

        private final Set<Table> tables = ConcurrentHashMap.newKeySet();
        private final Set<Cause> causes;

        BothFamilies(Set<Cause> causes) {
            this.causes = causes;
        }

        @Override
        public Client newClient(Handle handle, Table table, int protocol, @Nullable ChangeEvent event, int flags) {
            tables.add(table);
            return super.newClient(handle, table, protocol, event, flags);
        }

        @Override
        public Collection<Client> audience(Table table) {
            return tables.stream().flatMap(each -> each.clients().stream()).toList();
        }

        @Override
        public boolean hears(Client client, Cause cause, @Nullable Client caller) {
            boolean foreign = caller != null && client.table() != caller.table();
            return super.hears(client, cause, caller) && (!foreign || causes.contains(cause));
        }
    }

    private static final String LOST = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;

    private static final String KEPT = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 9
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;

    private static final String TWO_OBSERVERS = """
            O = RtmRegisterClient ip 8 event
            P = RtmRegisterClient ip 9 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmDequeueRouteChangeMessage P
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;

    private static final String BEHIND = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 9
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient B
            RtmDequeueRouteChangeMessage O
            """;

    private static final String HISTORY = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            %s
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;

    private static final String ROUTELESS = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;

    private static final String UNREAD = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            RtmDequeueRouteChangeMessage O
            """;

    private static final String ROW = """
            O = RtmRegisterClient ip 8 event
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 9
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDequeueRouteChangeMessage O
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            RtmDeregisterClient B
            RtmDequeueRouteChangeMessage O
            """;

    private static final String OTHER_FAMILY = """
            O = RtmRegisterClient ipx 8 event
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            RtmDequeueRouteChangeMessage O
            """;
}
