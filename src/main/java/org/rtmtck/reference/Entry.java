package org.rtmtck.reference;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Route;

/**
 * A route in the table, with its place in the two structures that hold it: its owner's list and its network's chain.
 *
 * <p>Guarded by the lock of the table.
 */
public final class Entry {

    private final Client owner;
    private final NetworkNode node;
    private final long sequence;
    private Route route;
    private boolean removed;

    /** Index in the owner's list. */
    int position;

    @Nullable
    Entry previous;

    @Nullable
    Entry next;

    @Nullable
    Deadline deadline;

    Entry(Client owner, NetworkNode node, long sequence, Route route) {
        this.owner = owner;
        this.node = node;
        this.sequence = sequence;
        this.route = route;
    }

    /** The client that added the route. */
    public Client owner() {
        return owner;
    }

    /** The network that the route leads to. */
    public NetworkNode node() {
        return node;
    }

    /** A number that rises with each new entry of the table: older entries have lower ones. */
    public long sequence() {
        return sequence;
    }

    /** The route as RTM keeps it: with its time stamp, the owner's protocol and, for IP, the priority. */
    public Route route() {
        return route;
    }

    /** Whether the entry has left the table. */
    public boolean isRemoved() {
        return removed;
    }

    /** Whether this is the best route to its network. */
    public boolean isBest() {
        return node.best() == this;
    }

    /** Overwrites the route without any consequence. */
    public void update(Route newRoute) {
        route = newRoute;
    }

    void markRemoved() {
        removed = true;
    }

    @Override
    public String toString() {
        return (removed ? "removed " : "") + route;
    }
}
