package org.rtmtck.peer.support;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.rtmtck.api.IpRoute;

/**
 * An archive for managers that carry a number along with a route: each version of a structure has a tag of its own, so
 * that what the manager says is matched to exactly that version. Safe for concurrent use.
 */
public final class TaggedRoutes {

    private static final int FIRST_TAG = 0x10001;

    /** Tags stay below the values that BGP reserves for well-known communities. */
    private static final int LAST_TAG = 0xFFFE_FFFF;

    private final RouteArchive<Integer> archive = new RouteArchive<>();
    private final AtomicInteger nextTag = new AtomicInteger(FIRST_TAG);

    /** Keeps a route and returns its tag, which is not zero. */
    public int keep(IpRoute route) {
        int tag = nextTag.getAndUpdate(t -> t == LAST_TAG ? FIRST_TAG : t + 1);
        archive.keep(tag, route);
        return tag;
    }

    /** Marks a version as replaced or removed. */
    public void retire(int tag) {
        archive.retire(tag);
    }

    /** The route that was kept under a tag. */
    public Optional<IpRoute> find(int tag) {
        return archive.find(tag);
    }
}
