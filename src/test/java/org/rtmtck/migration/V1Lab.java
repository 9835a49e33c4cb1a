package org.rtmtck.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.LastError;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.rtm2.ManualClock;

/** A facade with what most tests need. */
public final class V1Lab implements Environment {

    public static final IpNetwork NET = new IpNetwork(0x0A000000, 0xFF000000);
    public static final IpNetwork OTHER_NET = new IpNetwork(0xAC100000, 0xFFF00000);

    private final ManualClock clock = new ManualClock();
    private final LastError lastError = new Slot();
    private final V1OverV2 manager;

    /** A facade that the provider opened. */
    public V1Lab(V1OverV2Provider provider) {
        manager = provider.open(this);
    }

    private static final class Slot implements LastError {
        private Status value = Status.NO_ERROR;

        @Override
        public Status get() {
            return value;
        }

        @Override
        public void set(Status status) {
            value = status;
        }
    }

    @Override
    public ManualClock clock() {
        return clock;
    }

    @Override
    public LastError lastError() {
        return lastError;
    }

    @Override
    public ResourceMeter resources() {
        return ResourceMeter.UNLIMITED;
    }

    public V1OverV2 manager() {
        return manager;
    }

    public void advance(long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }

    /** A client without an event. */
    public Handle register(int protocol) {
        return manager.registerClient(ProtocolFamily.IP, protocol, null, RegistrationFlags.NONE);
    }

    /** A client with an event. */
    public Handle register(int protocol, ChangeEvent event) {
        return manager.registerClient(ProtocolFamily.IP, protocol, event, RegistrationFlags.NONE);
    }

    public static ChangeEvent event() {
        return new ChangeEvent(new Handle(0xE0));
    }

    public static IpRoute route(IpNetwork network, int lastOctet, int metric) {
        return new IpRoute(
                0,
                0,
                1,
                ProtocolSpecificData.ZERO,
                network,
                IpNextHop.host(0xC0000200 | lastOctet),
                IpSpecificData.ofMetric(metric));
    }

    public Change add(Handle client, IpRoute route) {
        return add(client, route, TimeToLive.INFINITE);
    }

    public Change add(Handle client, IpRoute route, TimeToLive timeToLive) {
        Buffers out = new Buffers();
        return out.change(manager.addRoute(client, route, timeToLive, out.flags, out.current, out.previous));
    }

    public Change delete(Handle client, IpRoute route) {
        Buffers out = new Buffers();
        return out.change(manager.deleteRoute(client, route, out.flags, out.current));
    }

    /** Every message that waits. */
    public List<Change> drain(Handle client) {
        List<Change> messages = new ArrayList<>();
        Change message;
        do {
            Buffers out = new Buffers();
            message = out.change(manager.dequeueRouteChangeMessage(client, out.flags, out.current, out.previous));
            if (!message.status().equals(Status.ERROR_NO_MESSAGES)) {
                messages.add(message);
            }
        } while (message.status().equals(Status.ERROR_MORE_MESSAGES));
        return messages;
    }

    /** All routes, in the order of version 1, as text. */
    public List<String> routes() {
        List<String> all = new ArrayList<>();
        RouteBuffer buffer = new RouteBuffer(route(NET, 1, 1));
        Status status = manager.getFirstRoute(ProtocolFamily.IP, 0, buffer);
        while (status.isSuccess()) {
            all.add(text(buffer));
            status = manager.getNextRoute(ProtocolFamily.IP, 0, buffer);
        }
        return all;
    }

    public boolean isRoute(IpNetwork network) {
        return manager.isRoute(ProtocolFamily.IP, network, null);
    }

    public int count() {
        return manager.getNetworkCount(ProtocolFamily.IP);
    }

    /** The members that tests look at: protocol, network, last octet of the next hop, metric. */
    public static String text(RouteBuffer buffer) {
        return buffer.get() instanceof IpRoute r
                ? "%d: %s via %d metric %d"
                        .formatted(
                                r.routingProtocol(),
                                Integer.toHexString(r.network().number()),
                                r.nextHop().number() & 0xFF,
                                r.familySpecificData().metric())
                : "-";
    }

    /** What a function told about a change. */
    public record Change(Status status, String flags, String current, String previous) {}

    private static final class Buffers {
        private final FlagsBuffer flags = new FlagsBuffer(-1);
        private final RouteBuffer current = new RouteBuffer();
        private final RouteBuffer previous = new RouteBuffer();

        Change change(Status status) {
            return new Change(status, ChangeFlags.describe(flags.get()), text(current), text(previous));
        }
    }
}
