package org.rtmtck.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

/** A reference implementation in a fake environment, and calls to it in short form. */
class Fixture {

    static final ProtocolFamily IP = ProtocolFamily.IP;
    static final ProtocolFamily IPX = ProtocolFamily.IPX;
    static final int OSPF = 13;
    static final int RIP = 8;
    static final int BGP = 14;
    static final int N1 = 0x0A01_0000;
    static final int N2 = 0x0A02_0000;
    static final int N3 = 0xC0A8_0000;
    private static final int MASK = 0xFFFF_0000;

    final FakeEnvironment environment = new FakeEnvironment();
    final ReferenceRtm rtm;

    Fixture() {
        this(new Rules());
    }

    Fixture(Choices choices) {
        this(new Rules(choices));
    }

    Fixture(Rules rules) {
        rtm = new ReferenceRtm(environment, rules);
    }

    static IpNetwork network(int number) {
        return new IpNetwork(number, MASK);
    }

    /** A route through interface 1 and a next hop of its own for each metric. */
    static IpRoute route(int number, int metric) {
        return route(number, 1, metric, metric);
    }

    static IpRoute route(int number, int interfaceId, int nextHop, int metric) {
        return new IpRoute(
                0,
                0,
                interfaceId,
                new ProtocolSpecificData(1, 2, 3, 4),
                network(number),
                IpNextHop.host(nextHop),
                IpSpecificData.ofMetric(metric));
    }

    static IpxRoute ipxRoute(int number, int ticks, int hops) {
        return new IpxRoute(
                0,
                0,
                1,
                ProtocolSpecificData.ZERO,
                new IpxNetwork(number),
                new IpxNextHop(ticks),
                new IpxSpecificData(0, ticks, hops));
    }

    Handle register(int protocol) {
        return register(protocol, null);
    }

    Handle register(int protocol, @Nullable ChangeEvent event) {
        return rtm.registerClient(IP, protocol, event, 0);
    }

    Observer observe(int protocol) {
        return observe(IP, protocol);
    }

    Observer observe(ProtocolFamily family, int protocol) {
        ChangeEvent event = new ChangeEvent(new Handle(0xE000_0000L + protocol));
        return new Observer(rtm.registerClient(family, protocol, event, 0), event);
    }

    static ChangeEvent event() {
        return new ChangeEvent(new Handle(0xE0));
    }

    /** Adds a route that never ages and returns the change flags. */
    String add(Handle client, Route route) {
        return add(client, route, TimeToLive.INFINITE);
    }

    String add(Handle client, Route route, TimeToLive lifetime) {
        FlagsBuffer flags = new FlagsBuffer(99);
        Status status = rtm.addRoute(client, route, lifetime, flags, null, null);
        return status.isSuccess() ? ChangeFlags.describe(flags.get()) : status.toString();
    }

    String delete(Handle client, Route route) {
        FlagsBuffer flags = new FlagsBuffer(99);
        Status status = rtm.deleteRoute(client, route, flags, null);
        return status.isSuccess() ? ChangeFlags.describe(flags.get()) : status.toString();
    }

    @Nullable
    Route best(int number) {
        RouteBuffer buffer = new RouteBuffer();
        return rtm.isRoute(IP, network(number), buffer) ? Objects.requireNonNull(buffer.get()) : null;
    }

    int count() {
        return rtm.getNetworkCount(IP);
    }

    /** All routes of a family by enumeration, in short form and sorted. */
    List<String> routes(ProtocolFamily family) {
        Route any = family.equals(IP) ? route(0, 0) : ipxRoute(0, 0, 0);
        Handle handle = rtm.createEnumerationHandle(family, EnumerationFlags.ALL, any);
        List<String> result = new ArrayList<>();
        if (!handle.isNull()) {
            rest(handle).forEach(route -> result.add(brief(route)));
            rtm.closeEnumerationHandle(handle);
        }
        return result.stream().sorted().toList();
    }

    List<String> routes() {
        return routes(IP);
    }

    /** What is left of an enumeration. */
    List<Route> rest(Handle enumeration) {
        List<Route> result = new ArrayList<>();
        RouteBuffer buffer = new RouteBuffer();
        while (rtm.enumerateGetNextRoute(enumeration, buffer).isSuccess()) {
            result.add(Objects.requireNonNull(buffer.get()));
        }
        return result;
    }

    /** All routes of the IP family by ordered scan, in short form. */
    List<String> scan(int flags, IpRoute criteria) {
        List<String> result = new ArrayList<>();
        RouteBuffer buffer = new RouteBuffer(criteria);
        Status status = rtm.getFirstRoute(IP, flags, buffer);
        while (status.isSuccess()) {
            result.add(brief(Objects.requireNonNull(buffer.get())));
            status = rtm.getNextRoute(IP, flags, buffer);
        }
        return result;
    }

    /** Protocol, network, interface, next hop and metric. */
    static String brief(@Nullable Route route) {
        if (route instanceof IpRoute ip) {
            return "%d %x if%d %x m%d"
                    .formatted(
                            ip.routingProtocol(),
                            ip.network().number(),
                            ip.interfaceId(),
                            ip.nextHop().number(),
                            ip.familySpecificData().metric());
        }
        if (route instanceof IpxRoute ipx) {
            return "%d %x if%d %x t%d h%d"
                    .formatted(
                            ipx.routingProtocol(),
                            ipx.network().number(),
                            ipx.interfaceId(),
                            ipx.nextHop().mac(),
                            ipx.familySpecificData().tickCount(),
                            ipx.familySpecificData().hopCount());
        }
        return "-";
    }

    /** A client with an event. */
    final class Observer {

        final Handle handle;
        final ChangeEvent event;

        Observer(Handle handle, ChangeEvent event) {
            this.handle = handle;
            this.event = event;
        }

        /** Takes all messages: flags, the previous and the current best route of each. */
        List<String> messages() {
            List<String> result = new ArrayList<>();
            Status status = Status.ERROR_MORE_MESSAGES;
            while (status.equals(Status.ERROR_MORE_MESSAGES)) {
                FlagsBuffer flags = new FlagsBuffer(99);
                RouteBuffer current = new RouteBuffer();
                RouteBuffer previous = new RouteBuffer();
                status = rtm.dequeueRouteChangeMessage(handle, flags, current, previous);
                if (!status.equals(Status.ERROR_NO_MESSAGES)) {
                    result.add(ChangeFlags.describe(flags.get()) + " " + brief(previous.get()) + " > "
                            + brief(current.get()));
                }
            }
            return result;
        }
    }
}
