package org.rtmtck.reference;

import java.util.List;
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
    private int position;
    private boolean open = true;

    RouteEnumeration(Handle handle, Table table, RouteCriteria criteria, List<Entry> entries) {
        this.handle = handle;
        this.table = table;
        this.criteria = criteria;
        this.entries = entries;
        this.contents = entries.stream().map(Entry::route).toList();
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

    /** Passes on to the next route; null at the end. */
    @Nullable
    Route next(Rules rules) {
        while (position < entries.size()) {
            int index = position++;
            Route route = rules.shown(this, entries.get(index), contents.get(index));
            if (route != null) {
                return route;
            }
        }
        drop();
        return null;
    }

    private void drop() {
        entries = List.of();
        contents = List.of();
        position = 0;
    }
}
