package org.rtmtck.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

/** Hands calls on, and keeps them so that they can be made again on a new instance without anything around them. */
final class Recorder implements RoutingTableManager {

    private final RoutingTableManager to;
    private final List<Consumer<RoutingTableManager>> calls = new ArrayList<>();

    Recorder(RoutingTableManager to) {
        this.to = to;
    }

    List<Consumer<RoutingTableManager>> calls() {
        return List.copyOf(calls);
    }

    private static @Nullable RouteBuffer alike(@Nullable RouteBuffer buffer) {
        return buffer == null ? null : new RouteBuffer();
    }

    @Override
    public Handle registerClient(ProtocolFamily family, int protocol, @Nullable ChangeEvent event, int flags) {
        calls.add(rtm -> rtm.registerClient(family, protocol, event, flags));
        return to.registerClient(family, protocol, event, flags);
    }

    @Override
    public Status deregisterClient(Handle client) {
        calls.add(rtm -> rtm.deregisterClient(client));
        return to.deregisterClient(client);
    }

    @Override
    public Status addRoute(
            Handle client,
            Route route,
            TimeToLive timeToLive,
            FlagsBuffer flags,
            @Nullable RouteBuffer current,
            @Nullable RouteBuffer previous) {
        calls.add(rtm -> rtm.addRoute(client, route, timeToLive, new FlagsBuffer(0), alike(current), alike(previous)));
        return to.addRoute(client, route, timeToLive, flags, current, previous);
    }

    @Override
    public Status deleteRoute(Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer current) {
        calls.add(rtm -> rtm.deleteRoute(client, route, new FlagsBuffer(0), alike(current)));
        return to.deleteRoute(client, route, flags, current);
    }

    @Override
    public Status blockDeleteRoutes(Handle client, int flags, Route criteria) {
        calls.add(rtm -> rtm.blockDeleteRoutes(client, flags, criteria));
        return to.blockDeleteRoutes(client, flags, criteria);
    }

    @Override
    public Status dequeueRouteChangeMessage(
            Handle client, FlagsBuffer flags, @Nullable RouteBuffer current, @Nullable RouteBuffer previous) {
        calls.add(rtm -> rtm.dequeueRouteChangeMessage(client, new FlagsBuffer(0), alike(current), alike(previous)));
        return to.dequeueRouteChangeMessage(client, flags, current, previous);
    }

    @Override
    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer best) {
        calls.add(rtm -> rtm.isRoute(family, network, alike(best)));
        return to.isRoute(family, network, best);
    }

    @Override
    public int getNetworkCount(ProtocolFamily family) {
        calls.add(rtm -> rtm.getNetworkCount(family));
        return to.getNetworkCount(family);
    }

    @Override
    public int getRouteAge(Route route) {
        calls.add(rtm -> rtm.getRouteAge(route));
        return to.getRouteAge(route);
    }

    @Override
    public Handle createEnumerationHandle(ProtocolFamily family, int flags, Route criteria) {
        calls.add(rtm -> rtm.createEnumerationHandle(family, flags, criteria));
        return to.createEnumerationHandle(family, flags, criteria);
    }

    @Override
    public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
        calls.add(rtm -> rtm.enumerateGetNextRoute(enumeration, new RouteBuffer()));
        return to.enumerateGetNextRoute(enumeration, route);
    }

    @Override
    public Status closeEnumerationHandle(Handle enumeration) {
        calls.add(rtm -> rtm.closeEnumerationHandle(enumeration));
        return to.closeEnumerationHandle(enumeration);
    }

    @Override
    public Status getFirstRoute(ProtocolFamily family, int flags, RouteBuffer route) {
        calls.add(rtm -> rtm.getFirstRoute(family, flags, new RouteBuffer()));
        return to.getFirstRoute(family, flags, route);
    }

    @Override
    public Status getNextRoute(ProtocolFamily family, int flags, RouteBuffer route) {
        Route given = route.get();
        calls.add(rtm -> {
            RouteBuffer buffer = new RouteBuffer(given);
            rtm.getNextRoute(family, flags, buffer);
        });
        return to.getNextRoute(family, flags, route);
    }
}
