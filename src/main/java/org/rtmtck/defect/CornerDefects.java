package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.BestRouteChange;
import org.rtmtck.reference.Cause;
import org.rtmtck.reference.ChangeMessage;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.NetworkNode;
import org.rtmtck.reference.Registry;
import org.rtmtck.reference.RouteEnumeration;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** What goes wrong where two things meet that seldom do, each of which is right by itself. */
final class CornerDefects {

    private static final int FAILURES = 3;

    private CornerDefects() {}

    static List<Defect> all() {
        return List.of(
                enumerationResumesAfterItsEnd(),
                scanByInterfaceEndsAtOnce(),
                singleRouteLeaversEventIsSignalled(),
                sameProtocolOfOtherFamilyIsTold(),
                ipxEnumerationHandleIsClosed(),
                queueComesBackWithTheEvent(),
                thirdLackFreesTheSlot(),
                lackEndsLifetimes(),
                bestRouteStaysIfDataAreAlike(),
                nullBuffersRepeatAMessage());
    }

    private static Defect enumerationResumesAfterItsEnd() {
        return defect(
                        "enumeration-resumes-after-its-end",
                        "An enumeration that has come to its end returns its last route again once a client has left.")
                .breaks(Req.DRC_102)
                .tagged(Tag.ENUMERATIONS)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        E = RtmCreateEnumerationHandle ip all
                        RtmEnumerateGetNextRoute E
                        RtmEnumerateGetNextRoute E
                        RtmDeregisterClient A
                        RtmEnumerateGetNextRoute E
                        """)
                .opens(environment -> new Aftermath(environment) {
                    private final Map<Handle, Route> last = new ConcurrentHashMap<>();
                    private final Map<Handle, Integer> ended = new ConcurrentHashMap<>();

                    @Override
                    public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
                        Status status = super.enumerateGetNextRoute(enumeration, route);
                        Route returned = route.get();
                        if (status.isSuccess() && returned != null) {
                            last.put(enumeration, returned);
                        }
                        Route again = last.get(enumeration);
                        if (status.equals(Status.ERROR_NO_MORE_ROUTES) && again != null) {
                            Integer before = ended.put(enumeration, left());
                            if (before != null && before < left()) {
                                route.set(again);
                                return Status.NO_ERROR;
                            }
                        }
                        return status;
                    }
                });
    }

    private static Defect scanByInterfaceEndsAtOnce() {
        return defect(
                        "scan-by-interface-ends-at-once",
                        "After a deregistration an ordered scan of one interface finds nothing.")
                .breaks(Req.DRC_211)
                .tagged(Tag.ENUMERATIONS)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        RtmGetFirstRoute ip interface if 1
                        """)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        return left() > 0 && enumerationFlags == EnumerationFlags.ONLY_THIS_INTERFACE
                                ? Status.ERROR_NO_ROUTES
                                : super.getFirstRoute(family, enumerationFlags, route);
                    }
                });
    }

    private static Defect singleRouteLeaversEventIsSignalled() {
        return defect(
                        "single-route-leavers-event-is-signalled",
                        "The event of a single-route client that has left is signalled with those of others.")
                .breaks(Req.DRC_092)
                .tagged(Tag.MESSAGES, Tag.OPTION)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13 event single-route
                        B = RtmRegisterClient ip 14
                        RtmDeregisterClient A
                        settle
                        ResetEvent A.event
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        settle
                        WaitForSingleObject A.event
                        """)
                .rules(() -> new Rules() {
                    private final Set<ChangeEvent> kept = ConcurrentHashMap.newKeySet();

                    @Override
                    public void release(Client client, Registry registry) {
                        ChangeEvent event = client.event();
                        if (event != null && client.isSingleRoute()) {
                            kept.add(event);
                        }
                        super.release(client, registry);
                    }

                    @Override
                    public void signal(Client recipient) {
                        super.signal(recipient);
                        kept.forEach(ChangeEvent::set);
                    }
                });
    }

    private static Defect sameProtocolOfOtherFamilyIsTold() {
        return defect(
                        "same-protocol-of-other-family-is-told",
                        "The client of the leaver's protocol number in the other family is told what the leaver's family is told.")
                .breaks(Req.DRC_082)
                .tagged(Tag.MESSAGES)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        X = RtmRegisterClient ipx 13 event
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage X
                        """)
                .opens(environment -> {
                    Wide rules = new Wide();
                    OddRtm rtm = new OddRtm(environment, rules, OddRtm::properly);
                    rules.rtm = rtm;
                    return rtm;
                });
    }

    /** Tells others than those of the table. */
    private static final class Wide extends Rules {

        private @Nullable OddRtm rtm;

        @Override
        public List<BestRouteChange> told(
                Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
            List<BestRouteChange> told = super.told(table, cause, caller, changes);
            OddRtm all = rtm;
            if (all != null && caller != null && cause == Cause.DEREGISTER) {
                all.clients().stream()
                        .filter(client -> client.table() != table
                                && client.protocol() == caller.protocol()
                                && client.event() != null)
                        .forEach(client -> {
                            told.forEach(change -> enqueue(client, change.message()));
                            signal(client);
                        });
            }
            return told;
        }
    }

    private static Defect ipxEnumerationHandleIsClosed() {
        return defect(
                        "ipx-enumeration-handle-is-closed",
                        "The handle of an enumeration of IPX routes is answered rightly, and closes the enumeration.")
                .breaks(Req.DRC_025, Req.DRC_029, Req.DRC_057)
                .tagged(Tag.HANDLES, Tag.IPX_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ipx 13
                        RtmAddRoute A ipx:0000000a via 00-00-5e-00-53-01 if 1 ticks 2 hops 1
                        E = RtmCreateEnumerationHandle ipx all
                        RtmDeregisterClient E
                        RtmEnumerateGetNextRoute E
                        """)
                .deregisters((rtm, handle) -> {
                    RouteEnumeration open = rtm.handles().enumeration(handle);
                    Status status = rtm.properly(handle);
                    if (open != null && open.table().family().equals(ProtocolFamily.IPX)) {
                        rtm.closeEnumerationHandle(handle);
                    }
                    return status;
                });
    }

    private static Defect queueComesBackWithTheEvent() {
        return defect(
                        "queue-comes-back-with-the-event",
                        "A client that brings the event of one that has left finds the messages that were not read.")
                .breaks(Req.DRC_112, Req.DRC_090)
                .tagged(Tag.MESSAGES, Tag.REUSE)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        C = RtmRegisterClient ip 13 event:A
                        RtmDequeueRouteChangeMessage C
                        """)
                .opens(environment -> new Aftermath(environment) {
                    private final IdentityHashMap<ChangeEvent, List<ChangeMessage>> unread = new IdentityHashMap<>();

                    @Override
                    void beforeLeaving(Client client) {
                        ChangeEvent event = client.event();
                        if (event != null) {
                            unread.put(event, drained(client));
                        }
                    }

                    @Override
                    public Handle registerClient(
                            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                        Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
                        Client client = client(handle);
                        List<ChangeMessage> messages = changeEvent == null ? null : unread.get(changeEvent);
                        if (client != null && messages != null) {
                            messages.forEach(client.queue()::add);
                        }
                        return handle;
                    }
                });
    }

    private static Defect thirdLackFreesTheSlot() {
        return defect(
                        "third-lack-frees-the-slot",
                        "The third failure of a deregistration makes room for another client of the protocol, while the old one goes on.")
                .breaks(Req.DRC_217, Req.DRC_110)
                .tagged(Tag.RESOURCES, Tag.SECOND_CALL)
                .shownBy("A = RtmRegisterClient ip 13\n"
                        + Demos.times(FAILURES, "fail-resource 1\nRtmDeregisterClient A\n")
                        + """
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        B = RtmRegisterClient ip 13
                        """)
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    private final IdentityHashMap<Client, Integer> failures = new IdentityHashMap<>();

                    @Override
                    public Status deregisterClient(Handle client) {
                        Client live = client(client);
                        Status status = super.deregisterClient(client);
                        if (live != null
                                && status.equals(Status.ERROR_NO_SYSTEM_RESOURCES)
                                && failures.merge(live, 1, Integer::sum) == FAILURES) {
                            handles().free(live);
                        }
                        return status;
                    }
                });
    }

    private static Defect lackEndsLifetimes() {
        return defect(
                        "lack-ends-lifetimes",
                        "A deregistration that fails for lack of resources makes the client's routes last for ever.")
                .breaks(Req.DRC_216)
                .tagged(Tag.RESOURCES, Tag.TIMING)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 60
                        fail-resource 1
                        RtmDeregisterClient A
                        clock +62s
                        """ + Demos.look(1))
                .rules(() -> new Rules() {
                    private final Set<Client> failed = ConcurrentHashMap.newKeySet();

                    @Override
                    public List<Entry> goneInSpiteOfLack(Client client) {
                        failed.add(client);
                        return super.goneInSpiteOfLack(client);
                    }

                    @Override
                    public List<Entry> ageing(Table table, Entry due) {
                        return failed.contains(due.owner()) ? List.of() : super.ageing(table, due);
                    }
                });
    }

    private static Defect bestRouteStaysIfDataAreAlike() {
        return defect(
                        "best-route-stays-if-data-are-alike",
                        "Where a route of equal protocol-specific data is left, the removed route stays the best one.")
                .breaks(Req.DRC_060, Req.DRC_031, Req.DRC_061)
                .tagged(Tag.BEST_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 psd 1,2,3,4
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 psd 1,2,3,4
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new Rules() {
                    @Override
                    public boolean reselects(NetworkNode node) {
                        Entry old = node.best();
                        if (old == null || !old.isRemoved() || node.isEmpty()) {
                            return super.reselects(node);
                        }
                        ProtocolSpecificData data = old.route().protocolSpecificData();
                        boolean alike = node.entries().stream()
                                .anyMatch(entry ->
                                        entry.route().protocolSpecificData().equals(data));
                        return data.equals(ProtocolSpecificData.ZERO) || !alike;
                    }
                });
    }

    private static Defect nullBuffersRepeatAMessage() {
        return defect(
                        "null-buffers-repeat-a-message",
                        "NULL for both buffers while several messages wait reads the first without taking it.")
                .breaks(Req.DRC_084, Req.DRC_078, Req.DRC_080)
                .tagged(Tag.MESSAGES)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
                        RtmDequeueRouteChangeMessage O no-current no-previous
                        RtmDequeueRouteChangeMessage O
                        """)
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    @Override
                    public Status dequeueRouteChangeMessage(
                            Handle client,
                            FlagsBuffer flags,
                            @Nullable RouteBuffer currentBest,
                            @Nullable RouteBuffer previousBest) {
                        Client live = client(client);
                        if (live != null
                                && currentBest == null
                                && previousBest == null
                                && live.queue().size() > 1) {
                            List<ChangeMessage> all = drained(live);
                            live.queue().add(all.get(0));
                            all.forEach(live.queue()::add);
                        }
                        return super.dequeueRouteChangeMessage(client, flags, currentBest, previousBest);
                    }
                });
    }

    private static List<ChangeMessage> drained(Client client) {
        List<ChangeMessage> messages = new ArrayList<>();
        for (ChangeMessage message = client.queue().poll();
                message != null;
                message = client.queue().poll()) {
            messages.add(message);
        }
        return messages;
    }
}
