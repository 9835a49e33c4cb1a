package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** Faults that need a history, a neighbour, bad luck, or that end in no answer at all. */
final class OrderDefects {

    private OrderDefects() {}

    static List<Defect> all() {
        return List.of(
                secondLeaverKeepsSharedNetworks(),
                thirdLeaverKeepsRoutes(),
                keepsRoutesAfterARefusedCall(),
                keepsRoutesUnderEnumeration(),
                slotsSharedBetweenInstances(),
                countSharedBetweenInstances(),
                handlesSharedBetweenInstances(),
                leavesRoutesOnceInAHundred(),
                refusesOnceInFifty(),
                silentOnceInTwenty(),
                losesBestOnceInThirty(),
                throwsWithRoutes(),
                throwsAfterRemoval(),
                recursionOverflowsTheStack(),
                noResult(),
                waitsForOwnQueue(),
                waitsForFullQueueOfAnother(),
                countDriftsWithEachCycle());
    }

    private static Defect secondLeaverKeepsSharedNetworks() {
        return defect(
                        "second-leaver-keeps-shared-networks",
                        "Of two clients with routes to one network the one that leaves last keeps its route.")
                .breaks(Req.DRC_150, Req.DRC_030)
                .tagged(Tag.ORDER, Tag.LEFT_BEHIND)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
                        RtmDeregisterClient A
                        RtmDeregisterClient B
                        """ + Demos.look(1))
                .rules(() -> new Rules() {
                    private final Set<Network> left = new HashSet<>();

                    @Override
                    public List<Entry> leaving(Client client) {
                        List<Entry> going = client.entries().stream()
                                .filter(entry -> !left.contains(entry.node().network()))
                                .toList();
                        client.entries().forEach(entry -> left.add(entry.node().network()));
                        return going;
                    }
                });
    }

    private static Defect thirdLeaverKeepsRoutes() {
        return defect("third-leaver-keeps-routes", "The routes of every third client that leaves stay.")
                .breaks(Req.DRC_030, Req.DRC_150)
                .tagged(Tag.ORDER, Tag.VOLUME, Tag.LEFT_BEHIND)
                .shownBy(Demos.clients(3) + """
                        RtmAddRoute C3 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient C1
                        RtmDeregisterClient C2
                        RtmDeregisterClient C3
                        """ + Demos.look(1))
                .rules(() -> new LeavingRules() {
                    @Override
                    public List<Entry> leaving(Client client) {
                        List<Entry> all = super.leaving(client);
                        return left() % 3 == 2 ? List.of() : all;
                    }
                });
    }

    private static Defect keepsRoutesAfterARefusedCall() {
        return defect(
                        "keeps-routes-after-a-refused-call",
                        "After a call with an invalid handle the next client that leaves keeps its routes.")
                .breaks(Req.DRC_030)
                .tagged(Tag.ORDER, Tag.LEFT_BEHIND, Tag.STATE_ON_ERROR)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient NULL
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .opens(environment -> {
                    AtomicInteger refused = new AtomicInteger();
                    return new OddRtm(
                            environment,
                            Stay.chosen(client -> refused.getAndSet(0) > 0 ? List.of() : client.entries())
                                    .get(),
                            (rtm, handle) -> {
                                Status status = rtm.properly(handle);
                                if (status.equals(Status.ERROR_INVALID_HANDLE)) {
                                    refused.set(1);
                                }
                                return status;
                            });
                });
    }

    private static Defect keepsRoutesUnderEnumeration() {
        return defect("keeps-routes-under-enumeration", "Routes that an open enumeration has not returned yet stay.")
                .breaks(Req.DRC_030)
                .tagged(Tag.ORDER, Tag.LEFT_BEHIND, Tag.ENUMERATIONS)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        F = RtmCreateEnumerationHandle ip all
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .opens(environment -> {
                    ConcurrentHashMap<String, OddRtm> self = new ConcurrentHashMap<>();
                    OddRtm rtm = new OddRtm(
                            environment,
                            Stay.chosen(client -> self.values().stream().anyMatch(OddRtm::isEnumerating)
                                            ? List.of()
                                            : client.entries())
                                    .get(),
                            OddRtm::properly);
                    self.put("self", rtm);
                    return rtm;
                });
    }

    private static Defect slotsSharedBetweenInstances() {
        return defect(
                        "slots-shared-between-instances",
                        "A protocol that is registered in one instance is taken in every other one.")
                .breaks(Req.DRC_110, Req.DRC_111)
                .tagged(Tag.SHARED_STATE)
                .shownWithin(2, "A = RtmRegisterClient ip 13\n")
                .opensTogether(() -> {
                    Set<Object> taken = ConcurrentHashMap.newKeySet();
                    return environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                        @Override
                        public Handle registerClient(
                                ProtocolFamily family,
                                int routingProtocol,
                                @Nullable ChangeEvent changeEvent,
                                int flags) {
                            Object slot = rules().slot(family, routingProtocol);
                            if (taken.contains(slot)) {
                                environment.lastError().set(Status.ERROR_CLIENT_ALREADY_EXISTS);
                                return Handle.NULL;
                            }
                            Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
                            if (!handle.isNull()) {
                                taken.add(slot);
                            }
                            return handle;
                        }

                        @Override
                        public Status deregisterClient(Handle handle) {
                            Client client = client(handle);
                            Status status = properly(handle);
                            if (client != null && status.isSuccess()) {
                                taken.remove(rules().slot(client.table().family(), client.protocol()));
                            }
                            return status;
                        }
                    };
                });
    }

    private static Defect countSharedBetweenInstances() {
        return defect("count-shared-between-instances", "The networks of all instances are counted together.")
                .breaks(Req.DRC_063, Req.DRC_064)
                .tagged(Tag.SHARED_STATE, Tag.CACHES)
                .shownWithin(2, """
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmGetNetworkCount ip
                        """)
                .opensTogether(() -> {
                    Map<OddRtm, Integer> counts = new ConcurrentHashMap<>();
                    return environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                        @Override
                        public int getNetworkCount(ProtocolFamily family) {
                            int count = super.getNetworkCount(family);
                            counts.put(this, count);
                            return counts.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum();
                        }
                    };
                });
    }

    private static Defect handlesSharedBetweenInstances() {
        return defect(
                        "handles-shared-between-instances",
                        "A handle that was deregistered in one instance is invalid in every other one.")
                .breaks(Req.DRC_002)
                .tagged(Tag.SHARED_STATE, Tag.HANDLES)
                .shownWithin(2, "A = RtmRegisterClient ip 13\nRtmDeregisterClient A\n")
                .opensTogether(() -> {
                    Set<Handle> gone = ConcurrentHashMap.newKeySet();
                    return environment -> new OddRtm(environment, new Rules(), (rtm, handle) -> {
                        if (gone.contains(handle)) {
                            return Status.ERROR_INVALID_HANDLE;
                        }
                        Status status = rtm.properly(handle);
                        if (status.isSuccess()) {
                            gone.add(handle);
                        }
                        return status;
                    });
                });
    }

    private static boolean strikes(int oneIn) {
        return ThreadLocalRandom.current().nextInt(oneIn) == 0;
    }

    private static Defect leavesRoutesOnceInAHundred() {
        return defect(
                        "leaves-routes-once-in-a-hundred",
                        "One deregistration in a hundred leaves the routes where they are.")
                .breaks(Req.DRC_030)
                .tagged(Tag.NONDETERMINISTIC, Tag.LEFT_BEHIND)
                .shownWithin(
                        2000,
                        "A = RtmRegisterClient ip 13\nRtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5\nRtmDeregisterClient A\n"
                                + Demos.look(1))
                .rules(Stay.allOf(client -> strikes(100)));
    }

    private static Defect refusesOnceInFifty() {
        return defect("refuses-once-in-fifty", "One deregistration in fifty is answered with 6.")
                .breaks(Req.DRC_002)
                .tagged(Tag.NONDETERMINISTIC, Tag.CODE)
                .shownWithin(1000, "A = RtmRegisterClient ip 13\nRtmDeregisterClient A\n")
                .deregisters((rtm, handle) -> strikes(50) ? Status.ERROR_INVALID_HANDLE : rtm.properly(handle));
    }

    private static Defect silentOnceInTwenty() {
        return defect("silent-once-in-twenty", "One deregistration in twenty is not told.")
                .breaks(Req.DRC_070, Req.DRC_071)
                .tagged(Tag.NONDETERMINISTIC, Tag.MESSAGES)
                .shownWithin(500, """
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDequeueRouteChangeMessage O
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(Told.changes(changes -> strikes(20) ? List.of() : changes));
    }

    private static Defect losesBestOnceInThirty() {
        return defect(
                        "loses-best-once-in-thirty",
                        "One deregistration in thirty takes the routes of another client to the same network along.")
                .breaks(Req.DRC_033)
                .tagged(Tag.NONDETERMINISTIC, Tag.OTHER_CLIENT)
                .breaks(Req.DRC_032, Req.DRC_060, Req.DRC_065)
                .shownWithin(600, """
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 2 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.chosen(client -> strikes(30)
                        ? Others.and(
                                client, entry -> client.entries().stream().anyMatch(own -> own.node() == entry.node()))
                        : client.entries()));
    }

    private static Defect throwsWithRoutes() {
        return defect("throws-with-routes", "Deregistering a client that has routes makes the call throw.")
                .breaks(Req.DRC_006, Req.DRC_003, Req.DRC_002)
                .tagged(Tag.ABNORMAL)
                .shownBy(ONE)
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    if (client != null && client.size() > 0) {
                        throw new UnsupportedOperationException("routes");
                    }
                    return rtm.properly(handle);
                });
    }

    private static Defect throwsAfterRemoval() {
        return defect("throws-after-removal", "Deregistering a client without an event does its work and then throws.")
                .breaks(Req.DRC_010, Req.DRC_003, Req.DRC_002)
                .tagged(Tag.ABNORMAL, Tag.OPTION)
                .shownBy("A = RtmRegisterClient ip 13\nRtmDeregisterClient A\n")
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    Status status = rtm.properly(handle);
                    if (client != null && client.event() == null) {
                        throw new NullPointerException("event");
                    }
                    return status;
                });
    }

    private static Defect recursionOverflowsTheStack() {
        return defect(
                        "recursion-overflows-the-stack",
                        "Routes are removed by recursion, which ends in a stack overflow from sixty routes on.")
                .breaks(Req.DRC_006, Req.DRC_003, Req.DRC_002)
                .tagged(Tag.ABNORMAL, Tag.VOLUME)
                .shownBy("A = RtmRegisterClient ip 13\n" + Demos.routes("A", 60) + "RtmDeregisterClient A\n")
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    if (client != null && client.size() >= 60) {
                        throw new StackOverflowError();
                    }
                    return rtm.properly(handle);
                });
    }

    @SuppressWarnings("NullAway") // the fault is the null
    private static Defect noResult() {
        return defect("no-result", "Deregistering a client that has an event returns no status at all.")
                .breaks(Req.DRC_010, Req.DRC_003, Req.DRC_002)
                .tagged(Tag.ABNORMAL, Tag.OPTION)
                .shownBy("A = RtmRegisterClient ip 13 event\nRtmDeregisterClient A\n")
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    Status status = rtm.properly(handle);
                    return client != null && client.event() != null ? null : status;
                });
    }

    private static Defect waitsForOwnQueue() {
        return defect("waits-for-own-queue", "Deregistering a client waits until it has read its messages.")
                .breaks(Req.DRC_007, Req.DRC_003, Req.DRC_002)
                .tagged(Tag.ABNORMAL, Tag.QUEUE)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """)
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    if (client != null && !client.queue().isEmpty()) {
                        waitForEver();
                    }
                    return rtm.properly(handle);
                });
    }

    private static Defect waitsForFullQueueOfAnother() {
        return defect(
                        "waits-for-full-queue-of-another",
                        "Deregistering a client waits while another one has eight unread messages or more.")
                .breaks(Req.DRC_215, Req.DRC_003, Req.DRC_002)
                .tagged(Tag.ABNORMAL, Tag.QUEUE, Tag.VOLUME)
                .shownBy("O = RtmRegisterClient ip 8 event\nA = RtmRegisterClient ip 13\n" + Demos.routes("A", 8)
                        + "RtmDeregisterClient A\n")
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    if (client != null
                            && rtm.clients().stream()
                                    .anyMatch(other ->
                                            other != client && other.queue().size() >= 8)) {
                        waitForEver();
                    }
                    return rtm.properly(handle);
                });
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Defect countDriftsWithEachCycle() {
        return defect(
                        "count-drifts-with-each-cycle",
                        "Each tenth deregistration with routes takes one network too many off the count.")
                .breaks(Req.DRC_063)
                .tagged(Tag.VOLUME, Tag.LEAK, Tag.CACHES)
                .shownBy("""
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.9.0.0/16 via 192.0.2.2 if 1 metric 5
                        RtmAddRoute B 10.8.0.0/16 via 192.0.2.2 if 1 metric 5
                        """ + Demos.times(10, ONE) + "RtmGetNetworkCount ip\n")
                .rules(() -> new Rules() {
                    private final Map<ProtocolFamily, Integer> withRoutes = new HashMap<>();

                    @Override
                    public List<Entry> leaving(Client client) {
                        if (client.size() > 0) {
                            withRoutes.merge(client.table().family(), 1, Integer::sum);
                        }
                        return super.leaving(client);
                    }

                    @Override
                    public int networkCount(Table table) {
                        return Math.max(0, super.networkCount(table) - withRoutes.getOrDefault(table.family(), 0) / 10);
                    }
                });
    }

    private static final String ONE = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            """;
}
