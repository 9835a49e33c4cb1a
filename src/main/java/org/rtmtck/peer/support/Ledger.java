package org.rtmtck.peer.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;

/**
 * The routes that the clients have sent, from which the results of add and delete calls are foretold: these calls return
 * before an asynchronous manager has decided. Nothing else is answered from here.
 *
 * <p>Not safe for concurrent use.
 */
final class Ledger {

    private final Map<IpNetwork, List<IpRoute>> byNetwork = new HashMap<>();

    /** The route that should be best. */
    @Nullable
    IpRoute best(IpNetwork network) {
        List<IpRoute> routes = byNetwork.get(network);
        return routes == null ? null : Collections.min(routes, RouteOrder.BEST_FIRST);
    }

    /** Enters a route, or takes out {@code replaced} and enters it. */
    Change put(IpRoute route, @Nullable IpRoute replaced) {
        IpRoute before = best(route.network());
        if (replaced != null) {
            take(replaced);
        }
        byNetwork.computeIfAbsent(route.network(), n -> new ArrayList<>(1)).add(route);
        return new Change(before, best(route.network()));
    }

    /** Takes a route out. */
    Change remove(IpRoute route) {
        IpRoute before = best(route.network());
        take(route);
        return new Change(before, best(route.network()));
    }

    /** Takes many routes out. */
    void removeAll(Collection<IpRoute> routes) {
        routes.forEach(this::take);
    }

    private void take(IpRoute route) {
        byNetwork.computeIfPresent(route.network(), (network, routes) -> {
            routes.removeIf(r -> r.routingProtocol() == route.routingProtocol());
            return routes.isEmpty() ? null : routes;
        });
    }
}
