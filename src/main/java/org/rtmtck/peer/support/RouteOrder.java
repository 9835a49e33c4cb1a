package org.rtmtck.peer.support;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;

/** Orders and comparisons of routes that pages of version 1 define. */
final class RouteOrder {

    /** Lower priority first, then lower metric (page IPSD). */
    static final Comparator<IpRoute> BEST_FIRST = Comparator.<IpRoute>comparingInt(
                    r -> r.familySpecificData().priority())
            .thenComparing(r -> r.familySpecificData().metric(), Integer::compareUnsigned);

    /** Network, routing protocol, interface, next hop (page GFR). */
    static final Comparator<IpRoute> SCAN = Comparator.comparing(IpRoute::network, networks())
            .thenComparing(IpRoute::routingProtocol, Integer::compareUnsigned)
            .thenComparing(IpRoute::interfaceId, Integer::compareUnsigned)
            .thenComparing(IpRoute::nextHop, nextHops());

    private RouteOrder() {}

    private static Comparator<IpNetwork> networks() {
        return Comparator.comparing(IpNetwork::number, Integer::compareUnsigned)
                .thenComparing(IpNetwork::mask, Integer::compareUnsigned);
    }

    private static Comparator<IpNextHop> nextHops() {
        return Comparator.comparing(IpNextHop::number, Integer::compareUnsigned)
                .thenComparing(IpNextHop::mask, Integer::compareUnsigned);
    }

    /** Whether two best routes agree in all parameters that make a change message (page BEST). */
    static boolean agree(@Nullable IpRoute a, @Nullable IpRoute b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.routingProtocol() == b.routingProtocol()
                && isSameEntry(a, b)
                && Objects.equals(a.familySpecificData(), b.familySpecificData());
    }

    /** Whether two routes of one client are one entry of the table (page TBL). */
    static boolean isSameEntry(IpRoute a, IpRoute b) {
        return a.network().equals(b.network())
                && a.interfaceId() == b.interfaceId()
                && a.nextHop().equals(b.nextHop());
    }
}
