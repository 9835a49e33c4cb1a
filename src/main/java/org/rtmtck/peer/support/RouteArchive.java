package org.rtmtck.peer.support;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rtmtck.api.IpRoute;

/**
 * Keeps what a manager cannot: route structures, under a key that the manager does hold. What the manager says of a route
 * is so completed with the structure that it was sent with.
 *
 * <p>The archive never decides whether a route exists. Retired versions are kept for a while, for what is still under way
 * and for routes that the manager should have removed. Safe for concurrent use.
 *
 * @param <K> the key
 */
public final class RouteArchive<K> {

    private static final int RETIRED_LIMIT = 1 << 16;

    private final Map<K, IpRoute> current = new HashMap<>();
    private final Map<K, IpRoute> retired = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, IpRoute> eldest) {
            return size() > RETIRED_LIMIT;
        }
    };

    /** Keeps a route under a key. */
    public synchronized void keep(K key, IpRoute route) {
        current.put(key, route);
    }

    /** Marks a version as replaced or removed. */
    public synchronized void retire(K key) {
        IpRoute route = current.remove(key);
        if (route != null) {
            retired.put(key, route);
        }
    }

    /** The route that was kept under a key. */
    public synchronized Optional<IpRoute> find(K key) {
        return Optional.ofNullable(current.getOrDefault(key, retired.get(key)));
    }
}
