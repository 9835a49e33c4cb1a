package org.rtmtck.model;

import org.rtmtck.api.NextHop;
import org.rtmtck.api.Route;

/** What tells routes to one network apart (page TBL): protocol, interface and next hop. */
record RouteKey(int protocol, int interfaceId, NextHop nextHop) {

    static RouteKey of(Route route) {
        return new RouteKey(route.routingProtocol(), route.interfaceId(), route.nextHop());
    }

    static RouteKey of(Route route, int protocol) {
        return new RouteKey(protocol, route.interfaceId(), route.nextHop());
    }
}
