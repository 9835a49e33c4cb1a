package org.rtmtck.peer.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

/** One instance under test, with the calls as tests like to write them. */
public final class Session implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RtmProvider provider;
    private final RealEnvironment environment = new RealEnvironment();
    private final RoutingTableManager rtm;

    public Session(RtmProvider provider) throws Exception {
        this.provider = provider;
        this.rtm = provider.open(environment);
    }

    public RoutingTableManager rtm() {
        return rtm;
    }

    public Status lastError() {
        return environment.lastError().get();
    }

    public Handle register(int protocol) {
        return rtm.registerClient(ProtocolFamily.IP, protocol, null, 0);
    }

    public Handle registerListener(int protocol) {
        return rtm.registerClient(ProtocolFamily.IP, protocol, new ChangeEvent(new Handle(4)), 0);
    }

    public Status add(Handle client, IpRoute route) {
        return rtm.addRoute(client, route, TimeToLive.INFINITE, new FlagsBuffer(-1), null, null);
    }

    public int addForFlags(Handle client, IpRoute route) {
        FlagsBuffer flags = new FlagsBuffer(-1);
        rtm.addRoute(client, route, TimeToLive.INFINITE, flags, null, null);
        return flags.get();
    }

    public Status delete(Handle client, IpRoute route) {
        return rtm.deleteRoute(client, route, new FlagsBuffer(-1), null);
    }

    /** The best route, or null. */
    public @Nullable IpRoute best(IpNetwork network) {
        RouteBuffer buffer = new RouteBuffer();
        return rtm.isRoute(ProtocolFamily.IP, network, buffer) ? (IpRoute) buffer.get() : null;
    }

    public int count() {
        return rtm.getNetworkCount(ProtocolFamily.IP);
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        Handle handle = rtm.createEnumerationHandle(ProtocolFamily.IP, EnumerationFlags.ALL, route(0, 0));
        RouteBuffer buffer = new RouteBuffer();
        while (rtm.enumerateGetNextRoute(handle, buffer).isSuccess()) {
            routes.add(buffer.get());
        }
        rtm.closeEnumerationHandle(handle);
        return routes;
    }

    /** All messages of a client as "flags previous-protocol>current-protocol network". */
    public List<String> messages(Handle client) {
        List<String> messages = new ArrayList<>();
        Status status = Status.ERROR_MORE_MESSAGES;
        while (status.equals(Status.ERROR_MORE_MESSAGES)) {
            FlagsBuffer flags = new FlagsBuffer(-1);
            RouteBuffer current = new RouteBuffer();
            RouteBuffer previous = new RouteBuffer();
            status = rtm.dequeueRouteChangeMessage(client, flags, current, previous);
            if (!status.equals(Status.ERROR_NO_MESSAGES)) {
                messages.add(flags.get() + " " + protocol(previous) + ">" + protocol(current));
            }
        }
        return messages;
    }

    private static String protocol(RouteBuffer buffer) {
        Route route = buffer.get();
        return route == null ? "" : Integer.toString(route.routingProtocol());
    }

    public boolean awaitQuiescence() throws InterruptedException {
        return provider.awaitQuiescence(rtm, PATIENCE);
    }

    /** The network 10.x.y.z/28 with that running number. */
    public static IpNetwork network(int number) {
        return new IpNetwork(10 << 24 | number << 4, 0xFFFFFFF0);
    }

    public static IpRoute route(int number, int metric) {
        return new IpRoute(
                0,
                0,
                7,
                new ProtocolSpecificData(1, 2, 3, 4),
                network(number),
                IpNextHop.host(0xC0000201),
                IpSpecificData.ofMetric(metric));
    }

    @Override
    public void close() {
        rtm.close();
    }
}
