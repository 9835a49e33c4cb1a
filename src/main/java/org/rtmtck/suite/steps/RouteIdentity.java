package org.rtmtck.suite.steps;

import org.rtmtck.api.FamilySpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.NextHop;
import org.rtmtck.api.Route;

/**
 * What tells one entry of a table from another (page TBL).
 *
 * @param network the destination
 * @param protocol the protocol that added the route
 * @param interfaceId the interface
 * @param nextHop the next hop
 */
record RouteIdentity(Network network, int protocol, int interfaceId, NextHop nextHop) {

    static RouteIdentity of(Route route) {
        return new RouteIdentity(route.network(), route.routingProtocol(), route.interfaceId(), route.nextHop());
    }

    /**
     * The members whose change is told: identity and family-specific data.
     *
     * @param identity which entry
     * @param data its metrics and the like
     */
    record Significant(RouteIdentity identity, FamilySpecificData data) {

        static Significant of(Route route) {
            return new Significant(RouteIdentity.of(route), route.familySpecificData());
        }
    }
}
