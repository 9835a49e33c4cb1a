package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.BestRouteChange;
import org.rtmtck.reference.Cause;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** Of a deregistration not everybody is told, or not of everything, or not in time. */
final class RecipientDefects {

    private RecipientDefects() {}

    static List<Defect> all() {
        return List.of(
                silentRemoval(),
                tellsFirstObserverOnly(),
                tellsFourObserversOnly(),
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
                silentIfLeaverHadNoEvent(),
                silentIfLeaverWasSingleRoute(),
                silentIfLeaverHadUnread(),
                messagesOneChangeLate(),
                messagesASecondLate(),
                secondLeaverInARowIsSilent(),
                tellsBothFamilies(),
                tellsBothFamiliesOfLeaving());
    }

    private static Draft messages(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.MESSAGES);
    }

    private static Defect silentRemoval() {
        return messages("silent-removal", "Nobody is told of anything.", Req.DRC_070)
                .breaks(Req.DRC_071, Req.DRC_072, Req.DRC_074, Req.DRC_227)
                .shownBy(MessageDemos.KEPT)
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
                .shownBy(MessageDemos.TWO_OBSERVERS + "RtmDequeueRouteChangeMessage P\n")
                .rules(Told.to((client, leaver) -> observers(client.table()).get(0) == client));
    }

    private static Defect tellsFourObserversOnly() {
        return messages(
                        "tells-four-observers-only",
                        "Only the four observers that registered first are told.",
                        Req.DRC_070,
                        Req.DRC_071,
                        Req.DRC_074)
                .tagged(Tag.VOLUME)
                .shownBy("""
                        O1 = RtmRegisterClient ip 101 event
                        O2 = RtmRegisterClient ip 102 event
                        O3 = RtmRegisterClient ip 103 event
                        O4 = RtmRegisterClient ip 104 event
                        O5 = RtmRegisterClient ip 105 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        settle
                        RtmDequeueRouteChangeMessage O5
                        RtmDeregisterClient A
                        settle
                        RtmDequeueRouteChangeMessage O5
                        """)
                .rules(Told.to((client, leaver) -> observers(client.table()).indexOf(client) < 4));
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
                .shownBy(MessageDemos.LOST)
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
                .shownBy(MessageDemos.KEPT)
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
                .shownBy(MessageDemos.KEPT)
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
                .shownBy(MessageDemos.KEPT.replace(
                        "RtmDeregisterClient A\n", "RtmDeregisterClient A\nWaitForSingleObject O.event\n"))
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
                .shownBy(MessageDemos.TWO_OBSERVERS + "WaitForSingleObject P.event\n")
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

    private static Defect silentIfLeaverHadNoEvent() {
        return messages(
                        "silent-if-leaver-had-no-event",
                        "Nobody is told when a client leaves that had no event.",
                        Req.DRC_214)
                .breaks(Req.DRC_070, Req.DRC_071)
                .tagged(Tag.OPTION)
                .shownBy(MessageDemos.KEPT)
                .rules(Told.to((client, leaver) -> leaver.event() != null));
    }

    private static Defect silentIfLeaverWasSingleRoute() {
        return messages(
                        "silent-if-leaver-was-single-route",
                        "Nobody is told when a client leaves that had the single-route option.",
                        Req.DRC_214)
                .breaks(Req.DRC_070, Req.DRC_071)
                .tagged(Tag.OPTION)
                .shownBy(MessageDemos.KEPT.replace("ip 13", "ip 13 single-route"))
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

    private static Defect messagesOneChangeLate() {
        return messages(
                        "messages-one-change-late",
                        "What a deregistration changed is told when the table changes next.",
                        Req.DRC_070)
                .breaks(Req.DRC_071)
                .tagged(Tag.TIMING)
                .shownBy(MessageDemos.KEPT)
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
                .shownBy(MessageDemos.KEPT)
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
                .shownBy(MessageDemos.ROW)
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

    private static Defect tellsBothFamilies() {
        return messages("tells-both-families", "Clients of both families are told of every change.", Req.DRC_082)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(MessageDemos.OTHER_FAMILY)
                .rules(() -> new BothFamilies(Set.of(Cause.values())));
    }

    private static Defect tellsBothFamiliesOfLeaving() {
        return messages(
                        "tells-both-families-of-leaving",
                        "Clients of both families are told of what a deregistration changed.",
                        Req.DRC_082)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(MessageDemos.OTHER_FAMILY)
                .rules(() -> new BothFamilies(Set.of(Cause.DEREGISTER)));
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
}
