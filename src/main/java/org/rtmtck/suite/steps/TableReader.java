package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;

/** Looks at the tables through the functions that take no client handle. */
final class TableReader {

    private static final String LISTING = "Listing";
    private static final String POSITION = "Position";

    /** Far above what any scenario adds; a reading that goes on longer does not come to an end. */
    private static final int ENDLESS = 100_000;

    private final World world;

    TableReader(World world) {
        this.world = world;
    }

    /** The routes of a selection by enumeration, in the order in which they came; empty if there is nothing. */
    List<Route> enumerate(Selection selection) {
        List<Route> routes = new ArrayList<>();
        Reply opened = world.look(LISTING, selection.enumeration());
        if (opened instanceof Reply.HandleReply r && r.handle().isNull()) {
            return routes;
        }
        HandleRef listing = HandleRef.named(LISTING);
        Route route = routeOf(world.look(null, new Call.EnumerateNext(listing)));
        while (route != null) {
            routes.add(route);
            mustEnd(routes);
            route = routeOf(world.look(null, new Call.EnumerateNext(listing)));
        }
        world.look(null, new Call.CloseEnumeration(listing));
        return routes;
    }

    /** The routes of a selection in the order of RtmGetFirstRoute and RtmGetNextRoute. */
    List<Route> scan(Selection selection) {
        List<Route> routes = new ArrayList<>();
        Route route = routeOf(world.look(POSITION, selection.first()));
        while (route != null) {
            routes.add(route);
            mustEnd(routes);
            Call next = new Call.GetNext(selection.family(), selection.flags(), RouteRef.named(POSITION));
            route = routeOf(world.look(POSITION, next));
        }
        return routes;
    }

    private static void mustEnd(List<Route> routes) {
        if (routes.size() >= ENDLESS) {
            fail("reading the table does not come to an end; after %d routes the last one is %s"
                    .formatted(routes.size(), RouteRows.brief(routes.get(routes.size() - 1))));
        }
    }

    private static @Nullable Route routeOf(Reply reply) {
        return reply instanceof Reply.RouteReply r && r.status().equals(Status.NO_ERROR) ? r.route() : null;
    }

    /** The best route to each network, by enumeration. */
    Map<Network, Route> best(ProtocolFamily family) {
        Map<Network, Route> best = new LinkedHashMap<>();
        enumerate(Selection.best(family)).forEach(route -> best.put(route.network(), route));
        return best;
    }

    /** What RtmIsRoute says; null if there is no route. */
    @Nullable
    Route bestTo(Network network) {
        Reply reply = world.look(null, new Call.IsRoute(network.family(), network));
        return reply instanceof Reply.BestReply r && r.found() ? r.best() : null;
    }

    int networkCount(ProtocolFamily family) {
        return world.look(null, new Call.NetworkCount(family)) instanceof Reply.CountReply r ? r.count() : 0;
    }

    /** All routes of a client's protocol. */
    List<Route> routesOf(Client client) {
        return enumerate(Selection.of(client));
    }
}
