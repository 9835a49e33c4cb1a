package org.rtmtck.model;

import org.rtmtck.api.FamilySpecificData;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.Route;

/**
 * A route as far as it is known. RTM sets two members itself: the time stamp, and for IP the priority (page IPSD). Both
 * are unknown until an answer shows them, and must not change from then on unless the route is added again.
 */
record KnownRoute(Route route, boolean priorityKnown, boolean stampKnown) {

    /** A route that was just added with these members. */
    static KnownRoute added(Route given, int protocol) {
        return new KnownRoute(given.withRoutingProtocol(protocol), !(given instanceof IpRoute), false);
    }

    RouteKey key() {
        return RouteKey.of(route);
    }

    /** Whether a reported route agrees in network and in the significant parameters (pages ADD, DEQ, BEST). */
    boolean sameSignificant(Route reported) {
        return route.network().equals(reported.network())
                && route.routingProtocol() == reported.routingProtocol()
                && route.interfaceId() == reported.interfaceId()
                && RouteKey.address(route).equals(RouteKey.address(reported))
                && sameFamilyData(reported.familySpecificData());
    }

    private boolean sameFamilyData(FamilySpecificData reported) {
        if (priorityKnown
                || !(route.familySpecificData() instanceof IpSpecificData mine)
                || !(reported instanceof IpSpecificData other)) {
            return route.familySpecificData().equals(reported);
        }
        return mine.withPriority(other.priority()).equals(other);
    }

    /** Whether two values would be the same best route. */
    boolean sameSignificant(KnownRoute other) {
        return other.priorityKnown ? sameSignificant(other.route) : other.sameSignificant(route);
    }

    /** Whether a reported route agrees in every member. */
    boolean same(Route reported) {
        return sameSignificant(reported) && sameRest(reported);
    }

    /** Whether a reported route agrees in the members that never cause a message. */
    boolean sameRest(Route reported) {
        return route.protocolSpecificData().equals(reported.protocolSpecificData())
                && (!stampKnown || route.timeStamp() == reported.timeStamp());
    }

    /** The same route with what the report shows of the members that RTM sets. */
    KnownRoute learn(Route reported) {
        if (priorityKnown && stampKnown) {
            return this;
        }
        Route better = stampKnown ? route : route.withTimeStamp(reported.timeStamp());
        if (!priorityKnown && better instanceof IpRoute ip && reported instanceof IpRoute seen) {
            better = ip.withPriority(seen.familySpecificData().priority());
        }
        return new KnownRoute(better, true, true);
    }

    /**
     * Whether this route is better than the other beyond doubt (A6): within a protocol by metric, across protocols by
     * the priority that RTM reported; both are of type DWORD, which has no sign. What makes an IPX route better is open
     * (DRC-068).
     */
    boolean isBetterThan(KnownRoute other, Settings settings) {
        if (!(route.familySpecificData() instanceof IpSpecificData mine)
                || !(other.route.familySpecificData() instanceof IpSpecificData theirs)) {
            return false;
        }
        if (route.routingProtocol() == other.route.routingProtocol()) {
            return isLower(mine.metric(), theirs.metric());
        }
        return settings.lowerPriorityIsBetter()
                && priorityKnown
                && other.priorityKnown
                && isLower(mine.priority(), theirs.priority());
    }

    /** Whether this IPX route is better than the other by some rule, none of which is beyond doubt (DRC-068). */
    boolean mayBeBetterIpxThan(KnownRoute other) {
        return route.familySpecificData() instanceof IpxSpecificData mine
                && other.route.familySpecificData() instanceof IpxSpecificData theirs
                && (isLower(mine.tickCount(), theirs.tickCount()) || isLower(mine.hopCount(), theirs.hopCount()));
    }

    private static boolean isLower(int a, int b) {
        return Integer.compareUnsigned(a, b) < 0;
    }
}
