package org.rtmtck.migration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.rtm2.AddedRoute;
import org.rtmtck.rtm2.Event;
import org.rtmtck.rtm2.NetAddress;
import org.rtmtck.rtm2.NextHopInfo;
import org.rtmtck.rtm2.Result;
import org.rtmtck.rtm2.RouteCriteria;
import org.rtmtck.rtm2.RouteInfo;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;
import org.rtmtck.rtm2.V2Status;
import org.rtmtck.rtm2.View;

/** A client of version 1 that is an entity of version 2. */
final class V1Client {

    private final PortingDecisions decisions;
    private final Session session;
    private final int protocol;
    private final boolean singleRoute;
    private final @Nullable Subscription subscription;
    private boolean causing;

    V1Client(
            PortingDecisions decisions,
            Session session,
            int protocol,
            boolean singleRoute,
            @Nullable Subscription subscription) {
        this.decisions = decisions;
        this.session = session;
        this.protocol = protocol;
        this.singleRoute = singleRoute;
        this.subscription = subscription;
    }

    Session session() {
        return session;
    }

    int protocol() {
        return protocol;
    }

    Optional<Subscription> subscription() {
        return Optional.ofNullable(subscription);
    }

    /** {@code RtmAddNextHop}, then {@code RtmAddRouteToDest}. */
    Status add(IpRoute route, NetAddress destination, NextHopInfo nextHop, TimeToLive timeToLive) {
        Result<NextHopHandle> hop = session.nextHops().addNextHop(session.entity(), nextHop);
        if (!hop.isSuccess()) {
            return hop.status();
        }
        RouteInfo info = new RouteInfo(
                decisions.neighbour(hop.get()),
                decisions.preference(route.familySpecificData().metric()),
                decisions.views(),
                route,
                List.of(hop.get()));
        Result<AddedRoute> added = session.routes()
                .addRouteToDest(
                        session.entity(),
                        destination,
                        info,
                        decisions.lifetime(timeToLive),
                        decisions.additionFlags(singleRoute));
        session.nextHops().releaseNextHops(session.entity(), List.of(hop.get()));
        if (added.isSuccess()) {
            decisions.added(session, added.get());
        }
        return added.status();
    }

    /** {@code RtmGetExactMatchRoute}, then {@code RtmDeleteRouteToDest}; ERROR_NO_SUCH_ROUTE if there is none. */
    Status delete(NetAddress destination, NextHopInfo nextHop) {
        Result<RouteHandle> route = find(destination, nextHop);
        if (!route.isSuccess()) {
            return decisions.isMissing(route.status()) ? Status.ERROR_NO_SUCH_ROUTE : route.status();
        }
        return decisions.delete(session, route.get());
    }

    private Result<RouteHandle> find(NetAddress destination, NextHopInfo nextHop) {
        RouteCriteria own = RouteCriteria.ownedBy(session.entity());
        if (singleRoute) {
            return session.routes().getExactMatchRoute(session.entity(), destination, own, View.ALL);
        }
        Result<NextHopHandle> hop = session.nextHops().findNextHop(session.entity(), nextHop);
        if (!hop.isSuccess()) {
            return new Result<>(hop.status(), null);
        }
        RouteCriteria exact = own.andNeighbour(decisions.neighbour(hop.get()));
        Result<RouteHandle> route = session.routes().getExactMatchRoute(session.entity(), destination, exact, View.ALL);
        session.nextHops().releaseNextHops(session.entity(), List.of(hop.get()));
        return route;
    }

    /** Runs a change whose effect the client learns from its out parameters and not from a message. */
    Status causingSilently(Change change) {
        causing = !decisions.tellsCauser();
        try {
            return change.run();
        } finally {
            causing = false;
        }
    }

    /** A change of the table. */
    @FunctionalInterface
    interface Change {
        Status run();
    }

    /** Takes note of how a network stands after a call of the client itself. */
    void observe(IpNetwork network, @Nullable IpRoute best, boolean silently) {
        subscription().ifPresent(s -> s.observe(network, best, silently));
    }

    Status onEvent(Event event) {
        if (event instanceof Event.RouteExpired expired) {
            return decisions.expired(session, expired);
        }
        if (event instanceof Event.ChangeNotification) {
            subscription().ifPresent(s -> s.drain(causing));
        } else {
            decisions.othersChanged(session, event);
        }
        return V2Status.NO_ERROR;
    }

    /** The nine steps. */
    Status tearDown() {
        return decisions
                .teardown(session, subscription().map(Subscription::notifyHandle))
                .run();
    }
}
