package org.rtmtck.model;

import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.NextHop;
import org.rtmtck.api.Route;

/**
 * What tells routes to one network apart (page TBL): protocol, interface and next-hop address. No page says what the mask
 * of an IP next hop is for, nor whether it is kept.
 */
record RouteKey(int protocol, int interfaceId, NextHop nextHop) {

    static RouteKey of(Route route) {
        return of(route, route.routingProtocol());
    }

    static RouteKey of(Route route, int protocol) {
        return new RouteKey(protocol, route.interfaceId(), address(route));
    }

    /** The next hop without a mask. */
    static NextHop address(Route route) {
        return route.nextHop() instanceof IpNextHop hop ? IpNextHop.host(hop.number()) : route.nextHop();
    }
}
