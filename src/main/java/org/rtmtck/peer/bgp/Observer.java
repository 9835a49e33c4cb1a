package org.rtmtck.peer.bgp;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmtck.peer.support.Prefix;

/** The best routes as the daemon tells them to a session without routes of its own. */
final class Observer implements UpdateListener {

    private final Map<Prefix, PathAttributes> best = new HashMap<>();
    private long version;

    @Override
    public synchronized void told(Prefix prefix, @Nullable PathAttributes attributes) {
        version++;
        if (attributes == null) {
            best.remove(prefix);
        } else {
            best.put(prefix, attributes);
        }
    }

    synchronized Map<Prefix, PathAttributes> best() {
        return new HashMap<>(best);
    }

    synchronized boolean isEmpty() {
        return best.isEmpty();
    }

    /** Grows with each word of the daemon. */
    synchronized long version() {
        return version;
    }
}
