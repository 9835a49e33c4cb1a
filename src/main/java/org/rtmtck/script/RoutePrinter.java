package org.rtmtck.script;

import java.util.StringJoiner;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;

/** Prints route structures: the network, then the members that differ from their defaults. */
final class RoutePrinter {

    private RoutePrinter() {}

    /** A route with its network. */
    static String print(Route route) {
        return (Addresses.print(route.network()) + " " + members(route)).strip();
    }

    /** A route without its network if that is what a reader would take for a missing one; {@code ipx} tells which. */
    static String criteria(Route route, boolean ipx) {
        return route.network().equals(Addresses.noNetwork(ipx)) ? members(route) : print(route);
    }

    private static String members(Route route) {
        boolean ipx = route instanceof IpxRoute;
        StringJoiner out = new StringJoiner(" ");
        if (!route.nextHop().equals(Addresses.noHop(ipx))) {
            out.add("via").add(Addresses.print(route.nextHop()));
        }
        for (RouteMember member : RouteMember.of(ipx).values()) {
            int value = member.in(route);
            if (value != member.defaultValue(ipx)) {
                out.add(member.word()).add(Numbers.decimal(value));
            }
        }
        if (!route.protocolSpecificData().equals(ProtocolSpecificData.ZERO)) {
            out.add("psd").add(print(route.protocolSpecificData()));
        }
        if (route.timeStamp() != 0) {
            out.add("stamp").add(Numbers.hex(route.timeStamp()));
        }
        return out.toString();
    }

    private static String print(ProtocolSpecificData data) {
        return new StringJoiner(",")
                .add(Numbers.decimal(data.data0()))
                .add(Numbers.decimal(data.data1()))
                .add(Numbers.decimal(data.data2()))
                .add(Numbers.decimal(data.data3()))
                .toString();
    }
}
