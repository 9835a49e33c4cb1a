package org.rtmtck.peer.support;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rtmtck.api.IpRoute;

/**
 * Keeps what a manager cannot: route structures, under a 32-bit tag that travels with the route through the manager. What
 * the manager says of a route is so completed with the exact version of the structure it was sent with.
 *
 * <p>The archive never decides whether a route exists. Retired versions are kept for a while, for what is still under way
 * and for routes that the manager should have removed. Safe for concurrent use.
 */
public final class RouteArchive {

    private static final int RETIRED_LIMIT = 1 << 16;

    /** Tags stay below the values that BGP reserves for well-known communities. */
    private static final int LAST_TAG = 0xFFFE_FFFF;

    private final Map<Integer, IpRoute> current = new HashMap<>();
    private final Map<Integer, IpRoute> retired = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, IpRoute> eldest) {
            return size() > RETIRED_LIMIT;
        }
    };
    private int lastTag = 0x10000;

    /** Keeps a route and returns its tag, which is not zero. */
    public synchronized int keep(IpRoute route) {
        lastTag = lastTag == LAST_TAG ? 0x10001 : lastTag + 1;
        current.put(lastTag, route);
        return lastTag;
    }

    /** Marks a version as replaced or removed. */
    public synchronized void retire(int tag) {
        IpRoute route = current.remove(tag);
        if (route != null) {
            retired.put(tag, route);
        }
    }

    /** The route that was kept under a tag. */
    public synchronized Optional<IpRoute> find(int tag) {
        return Optional.ofNullable(current.getOrDefault(tag, retired.get(tag)));
    }
}
