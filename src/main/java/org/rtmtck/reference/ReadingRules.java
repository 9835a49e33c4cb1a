package org.rtmtck.reference;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;

/** Decisions about what the functions that read show (pages ENC, ENN, GFR, GNR, ISR, DEQ). */
interface ReadingRules {

    /** The answers to the open questions. */
    Choices choices();

    /** Whether enumeration flags are defined. */
    default boolean isDefinedEnumeration(int flags) {
        return (flags & ~EnumerationFlags.MASK) == 0;
    }

    /** The best route to a network as it is read; null if there is none. */
    default @Nullable Route best(Table table, Network network) {
        NetworkNode node = table.find(network);
        Entry best = node == null ? null : node.best();
        return best == null ? null : best.route();
    }

    /**
     * What an enumeration shows of an entry; null if it passes over it.
     *
     * @param atOpening what the entry held when the enumeration was opened
     */
    default @Nullable Route shown(RouteEnumeration enumeration, Entry entry, Route atOpening) {
        if (choices().has(Choice.Enumerating.SNAPSHOT)) {
            return atOpening;
        }
        return entry.isRemoved() || !enumeration.criteria().include(entry) ? null : entry.route();
    }

    /** Puts a route into the caller's buffer, if there is one; without a route the buffer has nothing to receive. */
    default void fill(@Nullable RouteBuffer buffer, @Nullable Route route) {
        if (buffer != null && (route != null || choices().has(Choice.UnusedBuffer.EMPTIED))) {
            buffer.set(route);
        }
    }
}
