package org.rtmtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;

/** A network with the chain of its routes and the best of them. Guarded by the lock of the table. */
public final class NetworkNode {

    private final long key;
    private final Network network;
    private @Nullable Entry first;
    private @Nullable Entry best;

    @Nullable
    NetworkNode nextInBucket;

    NetworkNode(long key, Network network) {
        this.key = key;
        this.network = network;
    }

    /** What tells this network from the others of the table. */
    long key() {
        return key;
    }

    /** The network. */
    public Network network() {
        return network;
    }

    /** The best route; null only while a call is changing the table. */
    public @Nullable Entry best() {
        return best;
    }

    /** Any route to the network, from which {@link Entry#next} leads to the others; null if there is none. */
    @Nullable
    Entry first() {
        return first;
    }

    /** Whether no route leads to the network any more. */
    public boolean isEmpty() {
        return first == null;
    }

    /** The routes to the network, the newest first. */
    public List<Entry> entries() {
        List<Entry> result = new ArrayList<>();
        for (Entry entry = first; entry != null; entry = entry.next) {
            result.add(entry);
        }
        return result;
    }

    void setBest(@Nullable Entry entry) {
        best = entry;
    }

    void link(Entry entry) {
        entry.next = first;
        if (first != null) {
            first.previous = entry;
        }
        first = entry;
    }

    void unlink(Entry entry) {
        if (entry.previous == null) {
            first = entry.next;
        } else {
            entry.previous.next = entry.next;
        }
        if (entry.next != null) {
            entry.next.previous = entry.previous;
        }
        entry.previous = null;
        entry.next = null;
    }
}
