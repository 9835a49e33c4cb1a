package org.rtmtck.peer.support;

import java.util.Optional;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Route;

/**
 * Which routes a caller wants (pages ENC, BLK, GFR).
 *
 * @param flags {@link EnumerationFlags}
 * @param criteria the members that the flags refer to
 */
record RouteCriteria(int flags, IpRoute criteria) {

    /** The criteria, or nothing if they are not valid. */
    static Optional<RouteCriteria> of(int flags, Route criteria) {
        if ((flags & ~EnumerationFlags.MASK) != 0 || !(criteria instanceof IpRoute ip)) {
            return Optional.empty();
        }
        return Optional.of(new RouteCriteria(flags, ip));
    }

    boolean admits(SeenRoute seen) {
        return admits(seen.route()) && (seen.best() || !has(EnumerationFlags.ONLY_BEST_ROUTES));
    }

    /** Whether a route meets the criteria, best or not. */
    boolean admits(IpRoute route) {
        return (!has(EnumerationFlags.ONLY_THIS_NETWORK) || route.network().equals(criteria.network()))
                && (!has(EnumerationFlags.ONLY_THIS_INTERFACE) || route.interfaceId() == criteria.interfaceId())
                && (!has(EnumerationFlags.ONLY_THIS_PROTOCOL) || route.routingProtocol() == criteria.routingProtocol());
    }

    /** The one network that can meet them, if they name one. */
    Optional<IpNetwork> network() {
        return has(EnumerationFlags.ONLY_THIS_NETWORK) ? Optional.of(criteria.network()) : Optional.empty();
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
