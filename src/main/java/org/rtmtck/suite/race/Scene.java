package org.rtmtck.suite.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Statement;
import org.rtmtck.witness.Routes;

/**
 * Where all programs begin and how they end: an observer O, a leaver A with routes to the networks 1 and 2, another
 * client B with routes to 1 and 3, and an enumeration E; then a look at everything, and A's protocol is registered again.
 */
final class Scene {

    static final HandleRef A = HandleRef.named("A");
    static final HandleRef B = HandleRef.named("B");
    static final HandleRef O = HandleRef.named("O");
    static final HandleRef E = HandleRef.named("E");
    static final int LEAVER = 13;
    static final int OTHER = 14;

    private static final int MESSAGES = 7;
    private static final int ROUTES = 8;
    private static final HandleRef Z = HandleRef.named("Z");

    private final ProtocolFamily family;
    private final boolean events;

    Scene(Set<Capability> capabilities) {
        family = capabilities.contains(Capability.IP) ? ProtocolFamily.IP : ProtocolFamily.IPX;
        events = capabilities.contains(Capability.CHANGE_NOTIFICATION);
    }

    ProtocolFamily family() {
        return family;
    }

    boolean hasEvents() {
        return events;
    }

    static Statement.Invoke line(@Nullable String binding, Call call) {
        return new Statement.Invoke(binding, call);
    }

    static Statement.Invoke line(Call call) {
        return new Statement.Invoke(null, call);
    }

    List<Statement.Invoke> before() {
        EventArg event = events ? EventArg.OWN : EventArg.NONE;
        return List.of(
                line("O", new Call.Register(family, 8, event, 0)),
                line("A", new Call.Register(family, LEAVER, event, 0)),
                line("B", new Call.Register(family, OTHER, EventArg.NONE, 0)),
                line(add(A, 1)),
                line(add(A, 2)),
                line(add(B, 1)),
                line(add(B, 3)),
                line("E", enumeration()));
    }

    List<Statement.Invoke> after() {
        List<Statement.Invoke> lines = new ArrayList<>();
        lines.add(line(new Call.NetworkCount(family)));
        lines.add(line(new Call.IsRoute(family, network(1))));
        lines.add(line(new Call.IsRoute(family, network(5))));
        lines.add(line("Z", enumeration()));
        for (int i = 0; i < ROUTES; i++) {
            lines.add(line(new Call.EnumerateNext(Z)));
        }
        for (int i = 0; events && i < MESSAGES; i++) {
            lines.add(line(new Call.Dequeue(O)));
        }
        lines.add(line(new Call.Deregister(B)));
        lines.add(line(new Call.Deregister(A)));
        lines.add(line("N", new Call.Register(family, LEAVER, EventArg.NONE, 0)));
        lines.add(line(new Call.NetworkCount(family)));
        return lines;
    }

    Call enumeration() {
        return new Call.CreateEnumeration(family, EnumerationFlags.ALL, Routes.nothing(family));
    }

    Call add(HandleRef client, int network) {
        return new Call.AddRoute(client, route(client, network), TimeToLive.INFINITE);
    }

    Call delete(HandleRef client, int network) {
        return new Call.DeleteRoute(client, route(client, network));
    }

    Call blockDelete(HandleRef client) {
        return new Call.BlockDelete(client, EnumerationFlags.ALL, Routes.nothing(family));
    }

    private Route route(HandleRef client, int network) {
        int hop = client.equals(A) ? 1 : client.equals(B) ? 2 : 3;
        Network to = network(network);
        return to instanceof IpNetwork ip
                ? Routes.ip(ip, hop, 1, hop)
                : Routes.ipx(((IpxNetwork) to).number(), hop, 1, hop, hop);
    }

    private Network network(int number) {
        return family.equals(ProtocolFamily.IP)
                ? new IpNetwork(0x0a00_0000 + (number << 16), 0xffff_0000)
                : new IpxNetwork(0x1a + number);
    }
}
