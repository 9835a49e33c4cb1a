package org.rtmtck.model;

import org.pcollections.PSet;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;

/**
 * An open enumeration.
 *
 * @param handle its handle
 * @param serial the call that opened it
 * @param criteria what it lists
 * @param returned what it has returned
 * @param ended whether it has said that nothing is left
 */
record EnumerationState(Handle handle, long serial, Criteria criteria, PSet<Place> returned, boolean ended) {

    /** A route of a network. */
    record Place(Network network, RouteKey key) {

        static Place of(Route route) {
            return new Place(route.network(), RouteKey.of(route));
        }
    }

    /** Flags, and the members of the criteria route that they refer to. */
    record Criteria(ProtocolFamily family, int flags, Route route) {

        boolean isBestOnly() {
            return (flags & EnumerationFlags.ONLY_BEST_ROUTES) != 0;
        }

        /** Whether it is beyond doubt what is meant: pages say what each flag means, and none how they combine (X12). */
        boolean isDefined() {
            return (flags & ~EnumerationFlags.MASK) == 0 && Integer.bitCount(flags) <= 1;
        }

        /** Whether a route belongs to the set, the best-route flag left aside. */
        boolean selects(Route candidate) {
            return matches(EnumerationFlags.ONLY_THIS_NETWORK, route.network().equals(candidate.network()))
                    && matches(EnumerationFlags.ONLY_THIS_INTERFACE, route.interfaceId() == candidate.interfaceId())
                    && matches(
                            EnumerationFlags.ONLY_THIS_PROTOCOL,
                            route.routingProtocol() == candidate.routingProtocol());
        }

        private boolean matches(int flag, boolean equal) {
            return (flags & flag) == 0 || equal;
        }
    }

    EnumerationState returning(Place place) {
        return new EnumerationState(handle, serial, criteria, returned.plus(place), ended);
    }

    EnumerationState atEnd() {
        return new EnumerationState(handle, serial, criteria, returned, true);
    }
}
