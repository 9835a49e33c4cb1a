package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** What the next client of a protocol finds, and what the old handle does to it. */
final class SuccessorDefects {

    private SuccessorDefects() {}

    static List<Defect> all() {
        return List.of(
                routesAreInherited(),
                firstRouteOfSuccessorIsNoChange(),
                successorDeletesOldRoute(),
                successorsDeleteOfOldRouteIsInvalid(),
                successorBlockDeletesOldRoutes(),
                successorBlockDeletesRoutesOfOthers(),
                singleRouteOptionSticks(),
                eventSticksToProtocol(),
                missingEventSticksToProtocol(),
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

    private static final String AGAIN_WITH_ROUTE = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
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
