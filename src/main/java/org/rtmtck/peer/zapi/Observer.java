package org.rtmtck.peer.zapi;

import java.util.HashMap;
import java.util.Map;
import org.rtmtck.peer.support.Prefix;

/** The best routes as zebra tells them to a session without routes of its own. */
final class Observer implements ZapiListener {

    private final Map<Prefix, ZapiRoute> best = new HashMap<>();
    private long version;

    @Override
    public synchronized void told(ZapiRoute route, boolean present) {
        version++;
        if (present) {
            best.put(route.prefix(), route);
        } else {
            best.remove(route.prefix());
        }
    }

    synchronized Map<Prefix, ZapiRoute> best() {
        return new HashMap<>(best);
    }

    /** Grows with each word of zebra. */
    synchronized long version() {
        return version;
    }
}
