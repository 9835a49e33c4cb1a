package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.RouteCriteria;
import org.rtmtck.reference.Rules;

/** The handle of a client that has left still does something in other functions. */
final class OldHandleDefects {

    private OldHandleDefects() {}

    static List<Defect> all() {
        return List.of(
                oldHandleAddsRoutes(),
                oldHandleAddsRoutesOnError(),
                oldHandleAddIsInvalidParameter(),
                oldHandleDeletesEqualRoute(),
                oldHandleDeleteSucceeds(),
                oldHandleBlockDeletesOthers(),
                oldHandleBlockDeleteSucceeds(),
                oldHandleDequeueThrows());
    }

    private static Draft old(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.HANDLES);
    }

    private static Defect oldHandleAddsRoutes() {
        return old("old-handle-adds-routes", "A client that has left can still add routes.", Req.DRC_120)
                .tagged(Tag.LEFT_BEHIND)
                .shownBy(ADD)
                .opens(environment -> new Adding(environment, true));
    }

    private static Defect oldHandleAddsRoutesOnError() {
        return old(
                        "old-handle-adds-routes-on-error",
                        "A client that has left is refused when it adds a route, but the route is in the table.",
                        Req.DRC_120)
                .tagged(Tag.STATE_ON_ERROR, Tag.LEFT_BEHIND)
                .shownBy(ADD + "RtmIsRoute ip 10.0.0.0/8\n")
                .opens(environment -> new Adding(environment, false));
    }

    private static Defect oldHandleAddIsInvalidParameter() {
        return old(
                        "old-handle-add-is-invalid-parameter",
                        "A client that has left is answered with 87 when it adds a route.",
                        Req.DRC_120)
                .tagged(Tag.CODE)
                .shownBy("""
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl infinite
                        """ + ADD)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status addRoute(
                            Handle client,
                            Route route,
                            TimeToLive timeToLive,
                            FlagsBuffer flags,
                            @Nullable RouteBuffer currentBest,
                            @Nullable RouteBuffer previousBest) {
                        return former(client) != null
                                ? Status.ERROR_INVALID_PARAMETER
                                : super.addRoute(client, route, timeToLive, flags, currentBest, previousBest);
                    }
                });
    }

    private static Defect oldHandleDeletesEqualRoute() {
        return old(
                        "old-handle-deletes-equal-route",
                        "A client that has left deletes the equal route of another one.",
                        Req.DRC_121)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(DELETE)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status deleteRoute(
                            Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
                        Client former = former(client);
                        for (Client other : former == null
                                ? List.<Client>of()
                                : List.copyOf(former.table().clients())) {
                            if (former != null && former.table().routes().find(other, route) != null) {
                                return super.deleteRoute(other.handle(), route, flags, currentBest);
                            }
                        }
                        return super.deleteRoute(client, route, flags, currentBest);
                    }
                });
    }

    private static Defect oldHandleDeleteSucceeds() {
        return old(
                        "old-handle-delete-succeeds",
                        "A client that has left deletes any route with success and without effect.",
                        Req.DRC_121)
                .tagged(Tag.CODE)
                .shownBy(DELETE)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status deleteRoute(
                            Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
                        if (former(client) != null) {
                            flags.set(ChangeFlags.NO_CHANGE);
                            return Status.NO_ERROR;
                        }
                        return super.deleteRoute(client, route, flags, currentBest);
                    }
                });
    }

    private static Defect oldHandleBlockDeletesOthers() {
        return old(
                        "old-handle-block-deletes-others",
                        "A block deletion by a client that has left takes the routes of others.",
                        Req.DRC_122)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(BLOCK)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
                        Client former = former(client);
                        if (former == null) {
                            return super.blockDeleteRoutes(client, enumerationFlags, criteria);
                        }
                        RouteCriteria set = new RouteCriteria(enumerationFlags, criteria);
                        List<Entry> going = Others.and(former, entry -> set.includeRoute(entry.route()));
                        former.table().routes().remove(going);
                        return going.isEmpty() ? Status.ERROR_NO_ROUTES : Status.NO_ERROR;
                    }
                });
    }

    private static Defect oldHandleBlockDeleteSucceeds() {
        return old(
                        "old-handle-block-delete-succeeds",
                        "A block deletion by a client that has left succeeds without effect.",
                        Req.DRC_122)
                .tagged(Tag.CODE)
                .shownBy(BLOCK)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
                        return former(client) != null
                                ? Status.NO_ERROR
                                : super.blockDeleteRoutes(client, enumerationFlags, criteria);
                    }
                });
    }

    private static Defect oldHandleDequeueThrows() {
        return old(
                        "old-handle-dequeue-throws",
                        "A client that has left makes the call throw when it asks for messages.",
                        Req.DRC_123,
                        Req.DRC_090)
                .tagged(Tag.ABNORMAL, Tag.QUEUE)
                .shownBy("""
                        A = RtmRegisterClient ip 13 event
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage A
                        """)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status dequeueRouteChangeMessage(
                            Handle client,
                            FlagsBuffer flags,
                            @Nullable RouteBuffer currentBest,
                            @Nullable RouteBuffer previousBest) {
                        if (former(client) != null) {
                            throw new IllegalStateException("use after free");
                        }
                        return super.dequeueRouteChangeMessage(client, flags, currentBest, previousBest);
                    }
                });
    }

    /** Lets clients that have left add routes under the name of a client of their own. */
    private static final class Adding extends Aftermath {

        private final boolean admits;

        Adding(Environment environment, boolean admits) {
            super(environment, new Rules());
            this.admits = admits;
        }

        @Override
        public Status addRoute(
                Handle client,
                Route route,
                TimeToLive timeToLive,
                FlagsBuffer flags,
                @Nullable RouteBuffer currentBest,
                @Nullable RouteBuffer previousBest) {
            Client former = former(client);
            if (former == null) {
                return super.addRoute(client, route, timeToLive, flags, currentBest, previousBest);
            }
            // A registration that is over at once, but leaves its route: deregistration is passed by.
            Handle passing = registerClient(former.table().family(), former.protocol(), null, 0);
            Client hidden = client(passing);
            Status status = super.addRoute(passing, route, timeToLive, flags, currentBest, previousBest);
            if (hidden != null) {
                rules().release(hidden, handles());
            }
            return admits ? status : Status.ERROR_INVALID_HANDLE;
        }
    }

    private static final String ADD = """
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            """;

    private static final String DELETE = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            RtmDeleteRoute A 10.0.0.0/8 via 192.0.2.1 if 1
            """;

    private static final String BLOCK = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            RtmBlockDeleteRoutes A network 10.0.0.0/8
            """;
}
