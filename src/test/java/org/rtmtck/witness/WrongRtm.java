package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.ReferenceRtm;

/** Wrong implementations: the reference with one thing done otherwise when a client leaves. */
abstract class WrongRtm extends ReferenceRtm {

    /** What the clients did, as the caller saw it. */
    final Map<Handle, List<Route>> routes = new LinkedHashMap<>();

    final Map<Handle, Integer> protocols = new HashMap<>();
    final Set<Handle> observers = new HashSet<>();

    WrongRtm(Environment environment) {
        super(environment);
    }

    abstract void left(Handle client, List<Route> its);

    @Override
    public Handle registerClient(
            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
        Handle handle = super.registerClient(family, routingProtocol, changeEvent, flags);
        if (!handle.isNull()) {
            routes.put(handle, new ArrayList<>());
            protocols.put(handle, routingProtocol);
        }
        if (!handle.isNull() && changeEvent != null) {
            observers.add(handle);
        }
        return handle;
    }

    @Override
    public Status addRoute(
            Handle client,
            Route route,
            TimeToLive timeToLive,
            FlagsBuffer flags,
            @Nullable RouteBuffer currentBest,
            @Nullable RouteBuffer previousBest) {
        Status status = super.addRoute(client, route, timeToLive, flags, currentBest, previousBest);
        if (status.isSuccess()) {
            routes.getOrDefault(client, new ArrayList<>()).add(route);
        }
        return status;
    }

    @Override
    public Status deregisterClient(Handle client) {
        Status status = super.deregisterClient(client);
        if (status.isSuccess()) {
            observers.remove(client);
            left(client, routes.getOrDefault(client, List.of()));
            routes.remove(client);
        }
        return status;
    }

    /** The last of several routes stays. */
    static final class LeavesTheLastRoute extends WrongRtm {

        LeavesTheLastRoute(Environment environment) {
            super(environment);
        }

        @Override
        void left(Handle client, List<Route> its) {
            if (its.size() > 1) {
                Handle ghost = super.registerClient(ProtocolFamily.IP, protocols.getOrDefault(client, 0), null, 0);
                super.addRoute(ghost, its.get(its.size() - 1), TimeToLive.INFINITE, new FlagsBuffer(0), null, null);
            }
        }
    }

    /** The first route of another client goes too. */
    static final class RemovesAnothersRoute extends WrongRtm {

        RemovesAnothersRoute(Environment environment) {
            super(environment);
        }

        @Override
        void left(Handle client, List<Route> its) {
            routes.forEach((other, routesOfOther) -> {
                if (!other.equals(client) && !routesOfOther.isEmpty()) {
                    super.deleteRoute(other, routesOfOther.get(0), new FlagsBuffer(0), null);
                }
            });
        }
    }

    /** A handle is good for more than one deregistration. */
    static final class DeregistersTwice extends WrongRtm {

        private final Set<Handle> gone = new HashSet<>();

        DeregistersTwice(Environment environment) {
            super(environment);
        }

        @Override
        void left(Handle client, List<Route> its) {
            gone.add(client);
        }

        @Override
        public Status deregisterClient(Handle client) {
            return gone.contains(client) ? Status.NO_ERROR : super.deregisterClient(client);
        }
    }

    /** RtmIsRoute goes on answering a route that has gone. */
    static final class AnswersTheDepartedRoute extends WrongRtm {

        private final Map<Network, Route> stale = new HashMap<>();
        private final boolean onlyBesideSurvivors;

        AnswersTheDepartedRoute(Environment environment, boolean onlyBesideSurvivors) {
            super(environment);
            this.onlyBesideSurvivors = onlyBesideSurvivors;
        }

        @Override
        void left(Handle client, List<Route> its) {
            its.forEach(
                    route -> stale.put(route.network(), route.withRoutingProtocol(protocols.getOrDefault(client, 0))));
        }

        @Override
        public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
            boolean found = super.isRoute(family, network, bestRoute);
            Route old = stale.get(network);
            if (old == null || (onlyBesideSurvivors && !found)) {
                return found;
            }
            if (bestRoute != null) {
                bestRoute.set(old);
            }
            return true;
        }
    }

    /** Whatever a departure had to tell is lost. */
    static final class LosesTheMessages extends WrongRtm {

        LosesTheMessages(Environment environment) {
            super(environment);
        }

        @Override
        void left(Handle client, List<Route> its) {
            for (Handle observer : observers) {
                Status more = Status.ERROR_MORE_MESSAGES;
                while (more.equals(Status.ERROR_MORE_MESSAGES)) {
                    more = super.dequeueRouteChangeMessage(observer, new FlagsBuffer(0), null, null);
                }
            }
        }
    }
}
