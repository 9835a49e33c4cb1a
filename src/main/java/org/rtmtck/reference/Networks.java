package org.rtmtck.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The networks of a table by their key. Guarded by the lock of the table. */
final class Networks {

    private final Map<Long, NetworkNode> nodes = new HashMap<>();

    @Nullable
    NetworkNode find(long key) {
        return nodes.get(scatter(key));
    }

    void add(long key, NetworkNode node) {
        nodes.put(scatter(key), node);
    }

    void remove(long key) {
        nodes.remove(scatter(key));
    }

    int size() {
        return nodes.size();
    }

    Collection<NetworkNode> all() {
        return nodes.values();
    }

    /**
     * A one-to-one mapping of keys that spreads them well. Network numbers differ in their upper bits, which hash
     * tables hardly look at; a million of them would share a few thousand buckets.
     */
    private static long scatter(long key) {
        long mixed = (key ^ (key >>> 32)) * 0x9E37_79B9_7F4A_7C15L;
        return mixed ^ (mixed >>> 32);
    }
}
