package org.rtmtck.reference;

import static org.rtmtck.api.EnumerationFlags.ONLY_BEST_ROUTES;
import static org.rtmtck.api.EnumerationFlags.ONLY_THIS_INTERFACE;
import static org.rtmtck.api.EnumerationFlags.ONLY_THIS_NETWORK;
import static org.rtmtck.api.EnumerationFlags.ONLY_THIS_PROTOCOL;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;

/**
 * The set of routes that enumeration flags and a criteria route describe; several flags mean all of them (page ENC).
 *
 * @param flags {@link org.rtmtck.api.EnumerationFlags}, without undefined bits
 * @param route the members that the flags refer to; null only if they refer to none
 */
public record RouteCriteria(int flags, @Nullable Route route) {

    /** The one network of the set; null if it is not restricted to one. */
    public @Nullable Network network() {
        return restricts(ONLY_THIS_NETWORK) && route != null ? route.network() : null;
    }

    /** Whether the entry is in the set. */
    public boolean include(Entry entry) {
        return (!restricts(ONLY_BEST_ROUTES) || entry.isBest()) && includeRoute(entry.route());
    }

    /** Whether the route is in the set, whatever the best routes are. */
    public boolean includeRoute(Route candidate) {
        if (route == null) {
            return true;
        }
        return (!restricts(ONLY_THIS_NETWORK) || candidate.network().equals(route.network()))
                && (!restricts(ONLY_THIS_INTERFACE) || candidate.interfaceId() == route.interfaceId())
                && (!restricts(ONLY_THIS_PROTOCOL) || candidate.routingProtocol() == route.routingProtocol());
    }

    private boolean restricts(int flag) {
        return (flags & flag) != 0;
    }
}
