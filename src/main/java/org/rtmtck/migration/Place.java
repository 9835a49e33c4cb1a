package org.rtmtck.migration;

import java.util.Optional;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Route;
import org.rtmtck.rtm2.NetAddress;
import org.rtmtck.rtm2.NextHopInfo;

/**
 * Where a route of version 1 belongs in version 2.
 *
 * @param route the route
 * @param destination its destination
 * @param nextHop its next hop, with the interface
 */
record Place(IpRoute route, NetAddress destination, NextHopInfo nextHop) {

    /** Empty for what version 2 cannot express. */
    static Optional<Place> of(Route route) {
        if (!(route instanceof IpRoute ip)) {
            return Optional.empty();
        }
        return Addresses.destination(ip.network())
                .flatMap(destination -> Addresses.nextHop(ip.nextHop(), ip.interfaceId())
                        .map(nextHop -> new Place(ip, destination, nextHop)));
    }
}
