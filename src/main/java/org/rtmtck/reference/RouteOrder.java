package org.rtmtck.reference;

import java.util.Comparator;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.Network;
import org.rtmtck.api.NextHop;
import org.rtmtck.api.Route;

/**
 * The order of {@code RtmGetFirstRoute} and {@code RtmGetNextRoute} (pages GFR, GNR): network number, protocol,
 * interface, next hop, all unsigned and rising. The mask of an IP network comes second, as part of the network.
 */
public final class RouteOrder {

    /** The order of networks of one family. */
    public static final Comparator<Network> NETWORKS = RouteOrder::compareNetworks;

    /** The order of routes of one family. Routes that it calls equal are the same route. */
    public static final Comparator<Route> ROUTES = RouteOrder::compareRoutes;

    private RouteOrder() {}

    private static int compareRoutes(Route a, Route b) {
        int byNetwork = compareNetworks(a.network(), b.network());
        return byNetwork != 0 ? byNetwork : compareWithinNetwork(a, b);
    }

    /** Compares two routes to the same network. */
    static int compareWithinNetwork(Route a, Route b) {
        int byProtocol = Integer.compareUnsigned(a.routingProtocol(), b.routingProtocol());
        if (byProtocol != 0) {
            return byProtocol;
        }
        int byInterface = Integer.compareUnsigned(a.interfaceId(), b.interfaceId());
        return byInterface != 0 ? byInterface : Long.compareUnsigned(bits(a.nextHop()), bits(b.nextHop()));
    }

    private static int compareNetworks(Network a, Network b) {
        return Long.compareUnsigned(bits(a), bits(b));
    }

    /** The network as one unsigned number that is ordered as networks are. */
    static long bits(Network network) {
        long number = (long) network.number() << Integer.SIZE;
        return network instanceof IpNetwork ip ? number | Integer.toUnsignedLong(ip.mask()) : number;
    }

    private static long bits(NextHop nextHop) {
        if (nextHop instanceof IpNextHop ip) {
            return ((long) ip.number() << Integer.SIZE) | Integer.toUnsignedLong(ip.mask());
        }
        return ((IpxNextHop) nextHop).mac();
    }
}
