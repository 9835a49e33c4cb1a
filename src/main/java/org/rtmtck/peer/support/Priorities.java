package org.rtmtck.peer.support;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives each routing protocol its FSD_Priority, which "RTM sets" (page IPSD). No two protocols share one, because managers
 * break ties in different ways; a protocol keeps its own as long as the instance lives.
 *
 * <p>Not safe for concurrent use.
 */
final class Priorities {

    /** From 1: several managers have a special meaning for 0 and 255. */
    private static final int HIGHEST = 254;

    /** Documented protocol identifiers in the order in which routers commonly prefer them. */
    private static final Map<Integer, Integer> USUAL =
            Map.of(2, 1, 10006, 3, 10002, 5, 10007, 7, 3, 10, 13, 110, 9, 115, 8, 120, 14, 200, 5, 210);

    private final Map<Integer, Integer> byProtocol = new LinkedHashMap<>();

    /** The priority of a protocol, lower is better. */
    int of(int protocol) {
        Integer known = byProtocol.get(protocol);
        if (known != null) {
            return known;
        }
        int priority = USUAL.getOrDefault(protocol, 1 + Math.floorMod(protocol * 37, HIGHEST));
        while (byProtocol.containsValue(priority)) {
            priority = priority % HIGHEST + 1;
        }
        byProtocol.put(protocol, priority);
        return priority;
    }

    /** Forgets a protocol if numbers become scarce. Call it when the protocol has no client any more. */
    void mayForget(int protocol) {
        if (byProtocol.size() > HIGHEST / 2) {
            byProtocol.remove(protocol);
        }
    }
}
