package org.rtmtck.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;

/**
 * An open enumeration: the entries that were in its set when it was opened, and how many of them have been passed.
 *
 * <p>It belongs to its handle alone. Guarded by the lock of the table.
 */
public final class RouteEnumeration {

    private final Handle handle;
    private final Table table;
    private final RouteCriteria criteria;
    private List<Entry> entries;
    private List<Route> contents;
    private final Queue<Route> readAhead = new ArrayDeque<>(0);
    private int position;
    private boolean open = true;

    RouteEnumeration(Handle handle, Table table, RouteCriteria criteria, List<Entry> entries) {
        this.handle = handle;
        this.table = table;
        this.criteria = criteria;
        this.entries = entries;
        this.contents = new ArrayList<>(entries.size());
        entries.forEach(entry -> contents.add(entry.route()));
    }

    /** The handle that {@code RtmCreateEnumerationHandle} returned. */
    public Handle handle() {
        return handle;
    }

    /** The table that is enumerated. */
    public Table table() {
        return table;
    }

    /** The set of routes. */
    public RouteCriteria criteria() {
        return criteria;
    }

    /** Whether the enumeration has not been closed. */
    public boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
        drop();
    }

    /** How many entries of the set have been passed. */
    public int position() {
        return position;
    }

    /** Goes on from another place: 0 for the beginning. */
    public void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Passes on to the next route; null at the end. */
    @Nullable
    Route next(Rules rules) {
        if (readAhead.isEmpty()) {
            readAhead(rules);
        }
        Route next = readAhead.poll();
        if (next == null) {
            drop();
        }
        return next;
    }

    private void readAhead(Rules rules) {
        int wanted = rules.blockSize();
        while (position < entries.size() && readAhead.size() < wanted) {
            int index = position++;
            Route route = rules.shown(this, entries.get(index), contents.get(index));
            if (route != null) {
                readAhead.add(route);
            }
        }
    }

    private void drop() {
        entries = List.of();
        contents = List.of();
        position = 0;
    }
}
