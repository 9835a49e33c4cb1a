package org.rtmtck.peer.support;

import java.util.HashMap;
import java.util.Map;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;

/** The tags of the routes that one client has at the manager. Not safe for concurrent use. */
public final class ClientTags {

    private final TaggedRoutes archive;
    private final Map<IpNetwork, Integer> tags = new HashMap<>();

    /** For a client without routes. */
    public ClientTags(TaggedRoutes archive) {
        this.archive = archive;
    }

    /** The tag of a route that is new, or that replaces the client's route to the same network. */
    public int put(IpRoute route) {
        int tag = archive.keep(route);
        Integer replaced = tags.put(route.network(), tag);
        if (replaced != null) {
            archive.retire(replaced);
        }
        return tag;
    }

    /** The client has no route to that network any more. */
    public void remove(IpNetwork network) {
        Integer removed = tags.remove(network);
        if (removed != null) {
            archive.retire(removed);
        }
    }

    /** The client has no routes any more. */
    public void clear() {
        tags.values().forEach(archive::retire);
        tags.clear();
    }
}
