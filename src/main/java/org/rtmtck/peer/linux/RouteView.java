package org.rtmtck.peer.linux;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rtmtck.peer.support.Prefix;

/**
 * The main table as far as the kernel's notifications tell. They speak of single routes, so which one is best is worked
 * out here: the one with the lowest metric. Not safe for concurrent use.
 */
final class RouteView {

    private static final Comparator<Integer> LOWEST_FIRST = Integer::compareUnsigned;

    private final Map<Prefix, TreeMap<Integer, KernelRoute>> routes = new HashMap<>();

    /** Follows a notification. */
    void follow(RouteLine line) {
        KernelRoute route = line.route();
        if (!line.deleted()) {
            routes.computeIfAbsent(route.prefix(), p -> new TreeMap<>(LOWEST_FIRST))
                    .put(route.metric(), route);
            return;
        }
        routes.computeIfPresent(route.prefix(), (prefix, byMetric) -> {
            byMetric.remove(route.metric());
            return byMetric.isEmpty() ? null : byMetric;
        });
    }

    Optional<KernelRoute> best(Prefix prefix) {
        return Optional.ofNullable(routes.get(prefix))
                .map(byMetric -> byMetric.firstEntry().getValue());
    }

    Map<Prefix, KernelRoute> best() {
        Map<Prefix, KernelRoute> best = new HashMap<>();
        routes.forEach(
                (prefix, byMetric) -> best.put(prefix, byMetric.firstEntry().getValue()));
        return best;
    }

    void clear() {
        routes.clear();
    }
}
