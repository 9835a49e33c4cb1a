package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Registry;
import org.rtmtck.reference.Resource;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** The protocol's slot, and what the next client of the protocol finds. */
final class RegistrationDefects {

    private RegistrationDefects() {}

    static List<Defect> all() {
        return List.of(
                slotIsNeverFreed(),
                slotIsNotFreedAfterRoutes(),
                slotIsLostAfterTwentyCycles(),
                resourcesRunOutAfterFortyCycles(),
                entriesRunOutAfterFiftyRoutes(),
                secondRegistrationIsAccepted(),
                secondRegistrationReplacesFirst(),
                secondRegistrationReturnsFirstHandle(),
                secondRegistrationIsInvalidParameter(),
                routesAreInherited(),
                firstRouteOfSuccessorIsNoChange(),
                successorDeletesOldRoute(),
                successorsDeleteOfOldRouteIsInvalid(),
                successorBlockDeletesOldRoutes(),
                successorBlockDeletesRoutesOfOthers(),
                singleRouteOptionSticks(),
                eventSticksToProtocol(),
                missingEventSticksToProtocol(),
                nullFreesLatestSlot(),
                unknownValueFreesAllSlots(),
                routeAddedAgainKeepsOldStamp(),
                routeAddedAgainKeepsOldData(),
                routeAddedAgainHasNoLifetime(),
                oldHandleEndsSuccessor(),
                oldHandleRemovesSuccessorsRoutes(),
                oldHandleFreesSuccessorsSlot());
    }

    private static Draft again(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.REUSE);
    }

    private static Defect slotIsNeverFreed() {
        return again(
                        "slot-is-never-freed",
                        "The protocol of a client that has left can never be registered again.",
                        Req.DRC_111)
                .breaks(Req.DRC_116)
                .tagged(Tag.LEAK)
                .shownBy(AGAIN)
                .rules(() -> new Rules() {
                    @Override
                    public void release(Client client, Registry registry) {
                        client.end();
                        client.queue().clear();
                        client.table().clients().remove(client);
                        registry.forget(client);
                    }
                });
    }

    private static Defect slotIsNotFreedAfterRoutes() {
        return again(
                        "slot-is-not-freed-after-routes",
                        "The protocol stays taken if its client left with routes.",
                        Req.DRC_111)
                .tagged(Tag.LEAK)
                .shownBy(AGAIN_WITH_ROUTE)
                .rules(() -> new LeavingRules() {
                    private final Set<Client> owners = ConcurrentHashMap.newKeySet();

                    @Override
                    public List<Entry> leaving(Client client) {
                        List<Entry> all = super.leaving(client);
                        if (!all.isEmpty()) {
                            owners.add(client);
                        }
                        return all;
                    }

                    @Override
                    public void release(Client client, Registry registry) {
                        if (!owners.contains(client)) {
                            super.release(client, registry);
                            return;
                        }
                        client.end();
                        client.queue().clear();
                        client.table().clients().remove(client);
                        registry.forget(client);
                    }
                });
    }

    /** Refuses registrations from some cycle on. */
    private static Defect cycles(Draft draft, int bearable, Status refusal) {
        return draft.tagged(Tag.LEAK, Tag.VOLUME).opens(environment -> new Aftermath(environment) {
            @Override
            public Handle registerClient(
                    ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                if (left() >= bearable) {
                    fail(refusal);
                    return Handle.NULL;
                }
                return super.registerClient(family, routingProtocol, changeEvent, flags);
            }
        });
    }

    private static final String CYCLE = "A = RtmRegisterClient ip 13\nRtmDeregisterClient A\n";

    private static Defect slotIsLostAfterTwentyCycles() {
        return cycles(
                again(
                                "slot-is-lost-after-twenty-cycles",
                                "After twenty deregistrations every protocol counts as taken.",
                                Req.DRC_116)
                        .breaks(Req.DRC_111)
                        .shownBy(Demos.times(20, CYCLE) + "A = RtmRegisterClient ip 13\n"),
                20,
                Status.ERROR_CLIENT_ALREADY_EXISTS);
    }

    private static Defect resourcesRunOutAfterFortyCycles() {
        return cycles(
                again(
                                "resources-run-out-after-forty-cycles",
                                "After forty deregistrations registering fails for lack of resources.",
                                Req.DRC_116,
                                Req.DRC_219)
                        .tagged(Tag.RESOURCES)
                        .shownBy(Demos.times(40, CYCLE) + "A = RtmRegisterClient ip 13\n"),
                40,
                Status.ERROR_NO_SYSTEM_RESOURCES);
    }

    private static Defect entriesRunOutAfterFiftyRoutes() {
        return again(
                        "entries-run-out-after-fifty-routes",
                        "Removed routes are not given back, so that the fifty-first add fails.",
                        Req.DRC_116,
                        Req.DRC_219)
                .tagged(Tag.LEAK, Tag.VOLUME, Tag.RESOURCES)
                .shownBy(
                        Demos.times(
                                51,
                                "A = RtmRegisterClient ip 13\nRtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5\nRtmDeregisterClient A\n"))
                .rules(() -> new Rules() {
                    private final AtomicInteger entries = new AtomicInteger();

                    @Override
                    public boolean acquire(Resource resource, ResourceMeter meter) {
                        return super.acquire(resource, meter)
                                && (resource != Resource.ENTRY || entries.incrementAndGet() <= 50);
                    }
                });
    }

    private static Defect secondRegistrationIsAccepted() {
        return again(
                        "second-registration-is-accepted",
                        "A protocol that is registered gets a second client.",
                        Req.DRC_110)
                .shownBy(DUPLICATE)
                .rules(() -> new Rules() {
                    private final AtomicInteger issued = new AtomicInteger();

                    @Override
                    public Object slot(ProtocolFamily family, int protocol) {
                        return issued.incrementAndGet();
                    }
                });
    }

    private static Defect secondRegistrationReplacesFirst() {
        return again(
                        "second-registration-replaces-first",
                        "A second registration of a protocol ends the first one.",
                        Req.DRC_110)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(DUPLICATE)
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    @Override
                    public Handle registerClient(
                            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                        Client holder = handles().holder(rules().slot(family, routingProtocol));
                        if (holder != null) {
                            deregisterClient(holder.handle());
                        }
                        return super.registerClient(family, routingProtocol, changeEvent, flags);
                    }
                });
    }

    private static Defect secondRegistrationReturnsFirstHandle() {
        return again(
                        "second-registration-returns-first-handle",
                        "A second registration of a protocol returns the handle of the first.",
                        Req.DRC_110)
                .tagged(Tag.HANDLES)
                .shownBy(DUPLICATE)
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    @Override
                    public Handle registerClient(
                            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                        Client holder = handles().holder(rules().slot(family, routingProtocol));
                        return holder != null
                                ? holder.handle()
                                : super.registerClient(family, routingProtocol, changeEvent, flags);
                    }
                });
    }

    private static Defect secondRegistrationIsInvalidParameter() {
        return again(
                        "second-registration-is-invalid-parameter",
                        "A second registration of a protocol fails with 87.",
                        Req.DRC_110)
                .tagged(Tag.CODE)
                .shownBy(DUPLICATE)
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    @Override
                    public Handle registerClient(
                            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                        boolean taken = handles().holder(rules().slot(family, routingProtocol)) != null;
                        Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
                        if (taken) {
                            environment.lastError().set(Status.ERROR_INVALID_PARAMETER);
                        }
                        return handle;
                    }
                });
    }

    private static Defect routesAreInherited() {
        return again(
                        "routes-are-inherited",
                        "The routes of a client that left come back when its protocol is registered again.",
                        Req.DRC_112,
                        Req.DRC_030)
                .tagged(Tag.LEFT_BEHIND)
                .shownBy(AGAIN_WITH_ROUTE + "RtmIsRoute ip 10.0.0.0/8\n")
                .opens(environment -> new Heir(environment) {
                    @Override
                    public Handle registerClient(
                            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                        Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
                        for (Route route : inheritance(handle)) {
                            addRoute(handle, route, TimeToLive.INFINITE, new FlagsBuffer(0), null, null);
                        }
                        return handle;
                    }
                });
    }

    private static Defect firstRouteOfSuccessorIsNoChange() {
        return again(
                        "first-route-of-successor-is-no-change",
                        "The first route of the next client of the protocol reports RTM_NO_CHANGE.",
                        Req.DRC_112)
                .shownBy(AGAIN_WITH_ROUTE + "RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5\n")
                .opens(environment -> new Heir(environment) {
                    @Override
                    public Status addRoute(
                            Handle client,
                            Route route,
                            TimeToLive timeToLive,
                            FlagsBuffer flags,
                            @Nullable RouteBuffer currentBest,
                            @Nullable RouteBuffer previousBest) {
                        Status status = super.addRoute(client, route, timeToLive, flags, currentBest, previousBest);
                        boolean known = inheritance(client).stream()
                                .anyMatch(old -> old.network().equals(route.network()));
                        if (status.isSuccess() && known) {
                            flags.set(ChangeFlags.NO_CHANGE);
                        }
                        return status;
                    }
                });
    }

    private static Defect successorDeletesOldRoute() {
        return again(
                        "successor-deletes-old-route",
                        "The next client of the protocol deletes a route of the former one with success.",
                        Req.DRC_205)
                .tagged(Tag.CODE)
                .shownBy(AGAIN_WITH_ROUTE + "RtmDeleteRoute B 10.0.0.0/8 via 192.0.2.1 if 1\n")
                .opens(environment -> new Heir(environment) {
                    @Override
                    public Status deleteRoute(
                            Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
                        Status status = super.deleteRoute(client, route, flags, currentBest);
                        boolean old = inheritance(client).stream()
                                .anyMatch(former -> former.network().equals(route.network())
                                        && former.nextHop().equals(route.nextHop()));
                        if (old && status.equals(Status.ERROR_NO_SUCH_ROUTE)) {
                            flags.set(ChangeFlags.NO_CHANGE);
                            return Status.NO_ERROR;
                        }
                        return status;
                    }
                });
    }

    private static Defect successorsDeleteOfOldRouteIsInvalid() {
        return again(
                        "successors-delete-of-old-route-is-invalid",
                        "The next client of the protocol is told that its handle is invalid when it deletes a route of the former one.",
                        Req.DRC_205)
                .tagged(Tag.CODE)
                .shownBy(AGAIN_WITH_ROUTE + "RtmDeleteRoute B 10.0.0.0/8 via 192.0.2.1 if 1\n")
                .opens(environment -> new Heir(environment) {
                    @Override
                    public Status deleteRoute(
                            Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
                        Status status = super.deleteRoute(client, route, flags, currentBest);
                        boolean old = inheritance(client).stream()
                                .anyMatch(former -> former.network().equals(route.network()));
                        return old && status.equals(Status.ERROR_NO_SUCH_ROUTE) ? Status.ERROR_INVALID_HANDLE : status;
                    }
                });
    }

    private static Defect successorBlockDeletesOldRoutes() {
        return again(
                        "successor-block-deletes-old-routes",
                        "A block deletion by the next client of the protocol finds routes of the former one.",
                        Req.DRC_206)
                .tagged(Tag.CODE)
                .shownBy(AGAIN_WITH_ROUTE + "RtmBlockDeleteRoutes B protocol proto 13\n")
                .opens(environment -> new Heir(environment) {
                    @Override
                    public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
                        Status status = super.blockDeleteRoutes(client, enumerationFlags, criteria);
                        return status.equals(Status.ERROR_NO_ROUTES)
                                        && !inheritance(client).isEmpty()
                                ? Status.NO_ERROR
                                : status;
                    }
                });
    }

    private static Defect successorBlockDeletesRoutesOfOthers() {
        return again(
                        "successor-block-deletes-routes-of-others",
                        "A block deletion by a client that has no routes takes those of all others, if its protocol was registered before.",
                        Req.DRC_206,
                        Req.DRC_210)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy("""
                        C = RtmRegisterClient ip 8
                        RtmAddRoute C 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
                        """ + AGAIN_WITH_ROUTE + "RtmBlockDeleteRoutes B all\n" + Demos.look(1))
                .opens(environment -> new Heir(environment) {
                    @Override
                    public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
                        Status status = super.blockDeleteRoutes(client, enumerationFlags, criteria);
                        Client live = client(client);
                        if (live != null
                                && enumerationFlags == 0
                                && status.equals(Status.ERROR_NO_ROUTES)
                                && !inheritance(client).isEmpty()) {
                            live.table().routes().remove(Others.and(live, entry -> true));
                            return Status.NO_ERROR;
                        }
                        return status;
                    }
                });
    }

    private static Defect singleRouteOptionSticks() {
        return again(
                        "single-route-option-sticks",
                        "The next client of a protocol has the single-route option if the former one had it.",
                        Req.DRC_113)
                .tagged(Tag.OPTION)
                .shownBy("""
                        A = RtmRegisterClient ip 13 single-route
                        RtmDeregisterClient A
                        B = RtmRegisterClient ip 13
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 6
                        """ + Demos.look(2))
                .rules(() -> new Rules() {
                    private final Map<Object, Integer> options = new ConcurrentHashMap<>();

                    @Override
                    public Client newClient(
                            Handle handle, Table table, int protocol, @Nullable ChangeEvent event, int flags) {
                        Integer first = options.putIfAbsent(slot(table.family(), protocol), flags);
                        return super.newClient(handle, table, protocol, event, first == null ? flags : first);
                    }
                });
    }

    private static Defect eventSticksToProtocol() {
        return again(
                        "event-sticks-to-protocol",
                        "The next client of a protocol is signalled by the former one's event and not by its own.",
                        Req.DRC_113)
                .tagged(Tag.OPTION, Tag.QUEUE)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event
                        C = RtmRegisterClient ip 8
                        RtmDeregisterClient A
                        B = RtmRegisterClient ip 13 event
                        RtmAddRoute C 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        WaitForSingleObject B.event
                        """)
                .rules(() -> new FirstEvent(false));
    }

    private static Defect missingEventSticksToProtocol() {
        return again(
                        "missing-event-sticks-to-protocol",
                        "The next client of a protocol gets no messages if the former one had no event.",
                        Req.DRC_113)
                .tagged(Tag.OPTION, Tag.QUEUE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient A
                        B = RtmRegisterClient ip 13 event
                        RtmDequeueRouteChangeMessage B
                        """)
                .rules(() -> new FirstEvent(true));
    }

    private static Defect nullFreesLatestSlot() {
        return defect(
                        "null-frees-latest-slot",
                        "Deregistering NULL fails but frees the slot of the client that registered last.")
                .breaks(Req.DRC_115, Req.DRC_029)
                .tagged(Tag.STATE_ON_ERROR, Tag.HANDLES)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient NULL
                        B = RtmRegisterClient ip 13
                        """)
                .deregisters((rtm, handle) -> {
                    if (handle.isNull() && !rtm.clients().isEmpty()) {
                        rtm.handles().free(rtm.clients().get(rtm.clients().size() - 1));
                    }
                    return rtm.properly(handle);
                });
    }

    private static Defect unknownValueFreesAllSlots() {
        return defect(
                        "unknown-value-frees-all-slots",
                        "Deregistering a value that was never issued fails but frees all slots.")
                .breaks(Req.DRC_115, Req.DRC_029)
                .tagged(Tag.STATE_ON_ERROR, Tag.HANDLES)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmDeregisterClient 0x12345678
                        B = RtmRegisterClient ip 13
                        """)
                .deregisters((rtm, handle) -> {
                    if (rtm.client(handle) == null) {
                        rtm.clients().forEach(rtm.handles()::free);
                    }
                    return rtm.properly(handle);
                });
    }

    private static Defect routeAddedAgainKeepsOldStamp() {
        return again(
                        "route-added-again-keeps-old-stamp",
                        "A route that is equal to a removed one gets the removed one's time stamp.",
                        Req.DRC_226)
                .tagged(Tag.TIMING)
                .shownBy(READD + "RtmIsRoute ip 10.0.0.0/8\n")
                .rules(() -> new Pool() {
                    @Override
                    public Route stored(Client owner, Route given, long timeStamp) {
                        Route stored = super.stored(owner, given, timeStamp);
                        Route old = removed(stored);
                        return old == null ? stored : stored.withTimeStamp(old.timeStamp());
                    }
                });
    }

    private static Defect routeAddedAgainKeepsOldData() {
        return again(
                        "route-added-again-keeps-old-data",
                        "A route that is equal to a removed one gets the removed one's protocol-specific data.",
                        Req.DRC_226)
                .breaks(Req.DRC_032)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 psd 1,2,3,4
                        RtmDeregisterClient A
                        B = RtmRegisterClient ip 13
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new Pool() {
                    @Override
                    public Route stored(Client owner, Route given, long timeStamp) {
                        Route old = removed(given);
                        Route meant = old != null && given instanceof IpRoute ip
                                ? new IpRoute(
                                        ip.timeStamp(),
                                        ip.routingProtocol(),
                                        ip.interfaceId(),
                                        old.protocolSpecificData(),
                                        ip.network(),
                                        ip.nextHop(),
                                        ip.familySpecificData())
                                : given;
                        return super.stored(owner, meant, timeStamp);
                    }
                });
    }

    private static Defect routeAddedAgainHasNoLifetime() {
        return again(
                        "route-added-again-has-no-lifetime",
                        "A route that is equal to a removed infinite one never ages, whatever lifetime it is given.",
                        Req.DRC_226)
                .tagged(Tag.TIMING)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        B = RtmRegisterClient ip 13
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 60
                        clock +2m
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new Pool() {
                    @Override
                    public List<Entry> ageing(Table table, Entry due) {
                        return removed(due.route()) != null ? List.of() : super.ageing(table, due);
                    }
                });
    }

    private static Defect oldHandleEndsSuccessor() {
        return again(
                        "old-handle-ends-successor",
                        "The handle of a client that has left deregisters the next one of its protocol.",
                        Req.DRC_207)
                .tagged(Tag.HANDLES, Tag.SECOND_CALL)
                .shownBy(STALE + "RtmDeregisterClient A\n")
                .opens(environment -> new FormerRtm(environment, (rtm, former) -> {
                    Client holder = rtm.handles()
                            .holder(rtm.rules()
                                    .slot(
                                            former.table().family(),
                                            former.client().protocol()));
                    return rtm.properly(holder == null ? former.client().handle() : holder.handle());
                }));
    }

    private static Defect oldHandleRemovesSuccessorsRoutes() {
        return again(
                        "old-handle-removes-successors-routes",
                        "The handle of a client that has left is refused, but the next client of its protocol loses its routes.",
                        Req.DRC_207,
                        Req.DRC_029)
                .tagged(Tag.HANDLES, Tag.SECOND_CALL, Tag.STATE_ON_ERROR)
                .shownBy(STALE + "RtmDeregisterClient A\nRtmIsRoute ip 10.0.0.0/8\n")
                .opens(environment -> new FormerRtm(environment, (rtm, former) -> {
                    Client holder = rtm.handles()
                            .holder(rtm.rules()
                                    .slot(
                                            former.table().family(),
                                            former.client().protocol()));
                    if (holder != null) {
                        holder.table().routes().remove(holder.entries());
                    }
                    return Status.ERROR_INVALID_HANDLE;
                }));
    }

    private static Defect oldHandleFreesSuccessorsSlot() {
        return again(
                        "old-handle-frees-successors-slot",
                        "The handle of a client that has left is refused, but the slot of its protocol is freed.",
                        Req.DRC_207,
                        Req.DRC_029)
                .breaks(Req.DRC_115)
                .tagged(Tag.HANDLES, Tag.SECOND_CALL, Tag.STATE_ON_ERROR)
                .shownBy(STALE + "RtmDeregisterClient A\nC = RtmRegisterClient ip 13\n")
                .opens(environment -> new FormerRtm(environment, (rtm, former) -> {
                    Client holder = rtm.handles()
                            .holder(rtm.rules()
                                    .slot(
                                            former.table().family(),
                                            former.client().protocol()));
                    if (holder != null) {
                        rtm.handles().free(holder);
                    }
                    return Status.ERROR_INVALID_HANDLE;
                }));
    }

    /** Uses the event of the first client of a protocol for its later ones. */
    private static final class FirstEvent extends Rules {

        private final boolean alsoNone;
        private final Map<Object, List<ChangeEvent>> first = new ConcurrentHashMap<>();

        FirstEvent(boolean alsoNone) {
            this.alsoNone = alsoNone;
        }

        @Override
        public Client newClient(Handle handle, Table table, int protocol, @Nullable ChangeEvent event, int flags) {
            List<ChangeEvent> own = event == null ? List.of() : List.of(event);
            List<ChangeEvent> before = first.putIfAbsent(slot(table.family(), protocol), own);
            if (before == null || before.isEmpty() != alsoNone) {
                return super.newClient(handle, table, protocol, event, flags);
            }
            return super.newClient(handle, table, protocol, before.isEmpty() ? null : before.get(0), flags);
        }
    }

    /** Remembers the routes that were removed with their clients. */
    private static class Pool extends LeavingRules {

        private final Map<Network, Route> pool = new ConcurrentHashMap<>();

        @Override
        public List<Entry> leaving(Client client) {
            client.entries().forEach(entry -> pool.put(entry.route().network(), entry.route()));
            return super.leaving(client);
        }

        final @Nullable Route removed(Route route) {
            Route old = pool.get(route.network());
            return old != null && old.nextHop().equals(route.nextHop()) ? old : null;
        }
    }

    /** Knows which routes the former client of a protocol had when it left. */
    private static class Heir extends Aftermath {

        private final Map<Object, List<Route>> estates = new ConcurrentHashMap<>();
        private final Map<Handle, List<Route>> heirs = new ConcurrentHashMap<>();

        Heir(Environment environment) {
            super(environment);
        }

        final List<Route> inheritance(Handle heir) {
            return client(heir) == null ? List.of() : heirs.getOrDefault(heir, List.of());
        }

        @Override
        void beforeLeaving(Client client) {
            estates.put(
                    rules().slot(client.table().family(), client.protocol()),
                    client.entries().stream().map(Entry::route).toList());
        }

        @Override
        public Handle registerClient(
                ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
            Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
            List<Route> estate = handle.isNull() ? null : estates.remove(rules().slot(family, routingProtocol));
            if (estate != null) {
                heirs.put(handle, estate);
            }
            return handle;
        }
    }

    private static final String AGAIN = """
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            B = RtmRegisterClient ip 13
            """;

    private static final String AGAIN_WITH_ROUTE = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            B = RtmRegisterClient ip 13
            """;

    private static final String DUPLICATE = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 13
            """;

    private static final String READD = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmIsRoute ip 10.0.0.0/8
            RtmDeregisterClient A
            clock +10s
            B = RtmRegisterClient ip 13
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            """;

    private static final String STALE = """
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            B = RtmRegisterClient ip 13
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            """;
}
