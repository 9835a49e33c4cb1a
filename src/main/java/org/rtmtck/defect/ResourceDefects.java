package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.BestRouteChange;
import org.rtmtck.reference.Cause;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Registry;
import org.rtmtck.reference.Resource;
import org.rtmtck.reference.Rules;

/** A deregistration that meets a lack of resources, or says that it did. */
final class ResourceDefects {

    private ResourceDefects() {}

    static List<Defect> all() {
        return List.of(
                lackIsNotEnoughMemory(),
                lackIsOutOfMemory(),
                lackIsSuccess(),
                lackThrows(),
                lackForEver(),
                lackForEverForEverybody(),
                lackKillsTheHandle(),
                lackFreesTheSlot(),
                lackTakesRoutesOfOthers(),
                lackTellsUndoneRemovals(),
                lackRollsBackUnderAnotherProtocol(),
                lackClearsQueuesOfOthers(),
                retrySkipsMarkedRoutes(),
                retryAfterThirdFailureIsIncomplete(),
                lackOfMessageRoomStopsRemoval(),
                alwaysLacksResources(),
                lacksResourcesWithRoutes(),
                lacksResourcesWithUnread(),
                fourthClientLacksResources());
    }

    private static Draft lack(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.RESOURCES);
    }

    private static boolean isLack(Status status) {
        return status.equals(Status.ERROR_NO_SYSTEM_RESOURCES);
    }

    private static Rules reporting(Status status) {
        return new Rules() {
            @Override
            public Status lack(Resource missing, RtmFunction function) {
                return function == RtmFunction.DEREGISTER_CLIENT ? status : super.lack(missing, function);
            }
        };
    }

    private static Defect lackIsNotEnoughMemory() {
        return lack(
                        "lack-is-not-enough-memory",
                        "Lack of resources is reported as 8, which is not in the list.",
                        Req.DRC_130,
                        Req.DRC_003)
                .tagged(Tag.CODE)
                .shownBy(ONCE)
                .rules(() -> reporting(Status.ERROR_NOT_ENOUGH_MEMORY));
    }

    private static Defect lackIsOutOfMemory() {
        return lack(
                        "lack-is-out-of-memory",
                        "Lack of resources is reported as 14, out of memory.",
                        Req.DRC_130,
                        Req.DRC_003)
                .tagged(Tag.CODE)
                .shownBy(ONCE)
                .rules(() -> reporting(new Status(14)));
    }

    private static Defect lackIsSuccess() {
        return lack(
                        "lack-is-success",
                        "Lack of resources is reported as success, though nothing was done.",
                        Req.DRC_130,
                        Req.DRC_030)
                .tagged(Tag.LEFT_BEHIND)
                .shownBy(ONCE + Demos.look(1))
                .rules(() -> reporting(Status.NO_ERROR));
    }

    private static Defect lackThrows() {
        return lack("lack-throws", "Lack of resources makes the call throw.", Req.DRC_130, Req.DRC_003)
                .tagged(Tag.ABNORMAL)
                .shownBy(ONCE)
                .deregisters((rtm, handle) -> {
                    Status status = rtm.properly(handle);
                    if (isLack(status)) {
                        throw new IllegalStateException("out of memory");
                    }
                    return status;
                });
    }

    private static Defect lackForEver() {
        return lack(
                        "lack-for-ever",
                        "After one lack of resources every further deregistration of the client fails so.",
                        Req.DRC_132)
                .breaks(Req.DRC_219)
                .tagged(Tag.SECOND_CALL)
                .shownBy(ONCE + "RtmDeregisterClient A\n")
                .opens(environment -> new Stricken(environment, new Rules()) {
                    @Override
                    Status again(Handle handle) {
                        return Status.ERROR_NO_SYSTEM_RESOURCES;
                    }
                });
    }

    private static Defect lackForEverForEverybody() {
        return lack(
                        "lack-for-ever-for-everybody",
                        "After one lack of resources nobody can be deregistered any more.",
                        Req.DRC_132)
                .breaks(Req.DRC_219)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(ONCE + "RtmDeregisterClient A\n")
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    private volatile boolean broken;

                    @Override
                    public Status deregisterClient(Handle client) {
                        Status status = broken ? Status.ERROR_NO_SYSTEM_RESOURCES : properly(client);
                        broken |= isLack(status);
                        return status;
                    }
                });
    }

    private static Defect lackKillsTheHandle() {
        return lack(
                        "lack-kills-the-handle",
                        "After a lack of resources the handle is invalid, but the slot stays taken.",
                        Req.DRC_217)
                .tagged(Tag.HANDLES, Tag.LEAK)
                .shownBy(ONCE + "RtmDeregisterClient A\nB = RtmRegisterClient ip 13\n")
                .rules(() -> afterLack((client, registry) -> registry.forget(client)));
    }

    private static Defect lackFreesTheSlot() {
        return lack(
                        "lack-frees-the-slot",
                        "After a lack of resources the handle works on, but the slot is free.",
                        Req.DRC_217)
                .breaks(Req.DRC_110)
                .tagged(Tag.REUSE)
                .shownBy(ONCE + "RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5\nB = RtmRegisterClient ip 13\n")
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    Status status = rtm.properly(handle);
                    if (client != null && isLack(status)) {
                        rtm.handles().free(client);
                    }
                    return status;
                });
    }

    private static Rules afterLack(BiConsumer<Client, Registry> then) {
        return new Rules() {
            @Override
            public boolean isReleasedInSpiteOfLack(Client client) {
                return true;
            }

            @Override
            public List<Entry> goneInSpiteOfLack(Client client) {
                incomplete.add(client);
                return List.of();
            }

            private final Set<Client> incomplete = ConcurrentHashMap.newKeySet();

            @Override
            public void release(Client client, Registry registry) {
                if (incomplete.contains(client)) {
                    then.accept(client, registry);
                } else {
                    super.release(client, registry);
                }
            }
        };
    }

    private static Defect lackTakesRoutesOfOthers() {
        return lack(
                        "lack-takes-routes-of-others",
                        "A deregistration that lacks resources removes the routes of others.",
                        Req.DRC_216)
                .tagged(Tag.OTHER_CLIENT, Tag.STATE_ON_ERROR)
                .shownBy(BESIDE + "RtmIsRoute ip 10.1.0.0/16\n")
                .rules(() -> new Rules() {
                    @Override
                    public List<Entry> goneInSpiteOfLack(Client client) {
                        List<Entry> gone = new ArrayList<>(Others.and(client, entry -> true));
                        gone.removeAll(client.entries());
                        return gone;
                    }
                });
    }

    private static Defect lackTellsUndoneRemovals() {
        return lack(
                        "lack-tells-undone-removals",
                        "A deregistration that lacks resources removes nothing but tells that the routes are gone.",
                        Req.DRC_216)
                .tagged(Tag.MESSAGES, Tag.STATE_ON_ERROR)
                .breaks(Req.DRC_218)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDequeueRouteChangeMessage O
                        fail-resource 1
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(() -> new Rules() {
                    @Override
                    public List<Entry> goneInSpiteOfLack(Client client) {
                        List<BestRouteChange> untrue = client.entries().stream()
                                .filter(Entry::isBest)
                                .map(entry -> new BestRouteChange(entry.node().network(), entry.route(), null))
                                .toList();
                        client.table().tell(Cause.DEREGISTER, client, untrue);
                        return List.of();
                    }
                });
    }

    private static Defect lackRollsBackUnderAnotherProtocol() {
        return lack(
                        "lack-rolls-back-under-another-protocol",
                        "The roll-back after a lack of resources puts the routes back under the protocol of another client.",
                        Req.DRC_216)
                .breaks(Req.DRC_203)
                .tagged(Tag.STATE_ON_ERROR)
                .shownBy(BESIDE + Demos.look(2))
                .rules(() -> new Rules() {
                    @Override
                    public List<Entry> goneInSpiteOfLack(Client client) {
                        client.table().clients().stream()
                                .filter(other -> other != client)
                                .findFirst()
                                .ifPresent(other -> client.entries()
                                        .forEach(entry ->
                                                entry.update(entry.route().withRoutingProtocol(other.protocol()))));
                        return List.of();
                    }
                });
    }

    private static Defect lackClearsQueuesOfOthers() {
        return lack(
                        "lack-clears-queues-of-others",
                        "A deregistration that lacks resources drops the unread messages of others.",
                        Req.DRC_216)
                .tagged(Tag.QUEUE, Tag.OTHER_CLIENT, Tag.STATE_ON_ERROR)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 9
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        fail-resource 1
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(() -> new Rules() {
                    @Override
                    public List<Entry> goneInSpiteOfLack(Client client) {
                        client.table().clients().stream()
                                .filter(other -> other != client)
                                .forEach(other -> other.queue().clear());
                        return List.of();
                    }
                });
    }

    private static Defect retrySkipsMarkedRoutes() {
        return lack(
                        "retry-skips-marked-routes",
                        "The attempt after a lack of resources passes over the routes that the first one had marked.",
                        Req.DRC_218)
                .tagged(Tag.LEFT_BEHIND, Tag.SECOND_CALL)
                .shownBy(ONCE + "RtmDeregisterClient A\n" + Demos.look(1))
                .rules(() -> new Rules() {
                    private final Set<Entry> marked = ConcurrentHashMap.newKeySet();

                    @Override
                    public List<Entry> leaving(Client client) {
                        return client.entries().stream()
                                .filter(entry -> !marked.contains(entry))
                                .toList();
                    }

                    @Override
                    public List<Entry> goneInSpiteOfLack(Client client) {
                        marked.addAll(client.entries());
                        return List.of();
                    }
                });
    }

    private static Defect retryAfterThirdFailureIsIncomplete() {
        return lack(
                        "retry-after-third-failure-is-incomplete",
                        "Only if the third acquisition fails the next attempt leaves one route behind.",
                        Req.DRC_218)
                .tagged(Tag.LEFT_BEHIND, Tag.SECOND_CALL, Tag.VOLUME)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
                        fail-resource 3
                        RtmDeregisterClient A
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(() -> new Rules() {
                    private final AtomicInteger asked = new AtomicInteger();
                    private volatile boolean third;

                    @Override
                    public List<Entry> leaving(Client client) {
                        asked.set(0);
                        List<Entry> all = client.entries();
                        return third && all.size() > 1 ? all.subList(1, all.size()) : all;
                    }

                    @Override
                    public boolean acquire(Resource resource, ResourceMeter meter) {
                        asked.incrementAndGet();
                        return super.acquire(resource, meter);
                    }

                    @Override
                    public List<Entry> goneInSpiteOfLack(Client client) {
                        third |= asked.get() == 3;
                        return List.of();
                    }
                });
    }

    private static Defect lackOfMessageRoomStopsRemoval() {
        return lack(
                        "lack-of-message-room-stops-removal",
                        "Removal ends with success where room for a message is lacking, and leaves the other routes.",
                        Req.DRC_030)
                .tagged(Tag.LEFT_BEHIND, Tag.STOPS_AT_FIRST_FAILURE)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
                        fail-resource 2
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(() -> new Rules() {
                    @Override
                    public Status lack(Resource missing, RtmFunction function) {
                        boolean room = function == RtmFunction.DEREGISTER_CLIENT && missing == Resource.MESSAGE;
                        return room ? Status.NO_ERROR : super.lack(missing, function);
                    }

                    @Override
                    public boolean isReleasedInSpiteOfLack(Client client) {
                        return true;
                    }

                    @Override
                    public List<Entry> goneInSpiteOfLack(Client client) {
                        List<Entry> all = client.entries();
                        return all.subList(0, all.size() / 2);
                    }
                });
    }

    private static Defect alwaysLacksResources() {
        return lack("always-lacks-resources", "Every deregistration fails for lack of resources.", Req.DRC_219)
                .shownBy("A = RtmRegisterClient ip 13\nRtmDeregisterClient A\n")
                .deregisters((rtm, handle) ->
                        rtm.client(handle) == null ? rtm.properly(handle) : Status.ERROR_NO_SYSTEM_RESOURCES);
    }

    private static Defect lacksResourcesWithRoutes() {
        return lack(
                        "lacks-resources-with-routes",
                        "A client that has routes is refused for lack of resources.",
                        Req.DRC_219)
                .shownBy(
                        "A = RtmRegisterClient ip 13\nRtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5\nRtmDeregisterClient A\n")
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    return client != null && client.size() > 0
                            ? Status.ERROR_NO_SYSTEM_RESOURCES
                            : rtm.properly(handle);
                });
    }

    private static Defect lacksResourcesWithUnread() {
        return lack(
                        "lacks-resources-with-unread",
                        "A client that has unread messages is refused for lack of resources.",
                        Req.DRC_219)
                .tagged(Tag.QUEUE)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """)
                .deregisters((rtm, handle) -> {
                    Client client = rtm.client(handle);
                    return client != null && !client.queue().isEmpty()
                            ? Status.ERROR_NO_SYSTEM_RESOURCES
                            : rtm.properly(handle);
                });
    }

    private static Defect fourthClientLacksResources() {
        return lack(
                        "fourth-client-lacks-resources",
                        "While four clients are registered none can leave for lack of resources.",
                        Req.DRC_219)
                .tagged(Tag.VOLUME)
                .shownBy(Demos.clients(4) + "RtmDeregisterClient C1\n")
                .deregisters((rtm, handle) ->
                        rtm.client(handle) != null && rtm.clients().size() >= 4
                                ? Status.ERROR_NO_SYSTEM_RESOURCES
                                : rtm.properly(handle));
    }

    /** Remembers which clients met a lack of resources, and answers them otherwise from then on. */
    private abstract static class Stricken extends OddRtm {

        private final Set<Handle> stricken = ConcurrentHashMap.newKeySet();

        Stricken(Environment environment, Rules rules) {
            super(environment, rules, OddRtm::properly);
        }

        abstract Status again(Handle handle);

        @Override
        public Status deregisterClient(Handle client) {
            if (stricken.contains(client)) {
                return again(client);
            }
            Status status = properly(client);
            if (isLack(status)) {
                stricken.add(client);
            }
            return status;
        }
    }

    private static final String ONCE = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            fail-resource 1
            RtmDeregisterClient A
            """;

    private static final String BESIDE = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
            fail-resource 1
            RtmDeregisterClient A
            """;
}
