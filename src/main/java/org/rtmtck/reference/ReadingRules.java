package org.rtmtck.reference;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;

/** Decisions about what the functions that read show (pages ENC, ENN, GFR, GNR, ISR, DEQ). */
public interface ReadingRules {

    /** The answers to the open questions. */
    Choices choices();

    /** Whether enumeration flags are defined. */
    default boolean isDefinedEnumeration(int flags) {
        return (flags & ~EnumerationFlags.MASK) == 0;
    }

    /** The best route to a network as it is read; null if there is none. */
    default @Nullable Route best(Table table, Network network) {
        NetworkNode node = table.routes().find(network);
        Entry best = node == null ? null : node.best();
        return best == null ? null : best.route();
    }

    /** How many networks the table has routes to. */
    default int networkCount(Table table) {
        return table.routes().networkCount();
    }

    /** Whether an enumeration of nothing is refused with ERROR_NO_ROUTES. */
    default boolean refusesEmpty(RouteCriteria criteria) {
        return true;
    }

    /** How many routes an enumeration reads at once. */
    default int blockSize() {
        return choices().has(ReadingChoice.Enumerating.BLOCKS) ? 3 : 1;
    }

    /** The order of networks in the ordered scan. */
    default Comparator<Network> networkOrder() {
        return choices().has(ReadingChoice.ScanDirection.RISING) ? RouteOrder.NETWORKS : RouteOrder.NETWORKS.reversed();
    }

    /** The order of routes in the ordered scan; it must agree with the order of networks. */
    default Comparator<Route> routeOrder() {
        return choices().has(ReadingChoice.ScanDirection.RISING) ? RouteOrder.ROUTES : RouteOrder.ROUTES.reversed();
    }

    /** Whether the ordered scan shows an entry. */
    default boolean isScanned(Entry entry, RouteCriteria criteria) {
        return criteria.include(entry);
    }

    /** What the ordered scan answers to a position whose route is not in the table; NO_ERROR if it goes on from there. */
    default Status afterMissing(Route position) {
        return switch (choices().get(ReadingChoice.ScanFromRemoved.class)) {
            case CONTINUES -> Status.NO_ERROR;
            case ENDS -> Status.ERROR_NO_ROUTES;
            case REFUSED -> Status.ERROR_INVALID_PARAMETER;
        };
    }

    /**
     * What an enumeration shows of an entry; null if it passes over it.
     *
     * @param atOpening what the entry held when the enumeration was opened
     */
    default @Nullable Route shown(RouteEnumeration enumeration, Entry entry, Route atOpening) {
        if (choices().has(ReadingChoice.Enumerating.SNAPSHOT)) {
            return atOpening;
        }
        return entry.isRemoved() || !enumeration.criteria().include(entry) ? null : entry.route();
    }

    /** Puts a route into the caller's buffer, if there is one; without a route the buffer has nothing to receive. */
    default void fill(@Nullable RouteBuffer buffer, @Nullable Route route, ProtocolFamily family) {
        if (buffer == null) {
            return;
        }
        if (route != null) {
            buffer.set(route);
            return;
        }
        switch (choices().get(NoticeChoice.UnusedBuffer.class)) {
            case UNTOUCHED -> {}
            case EMPTIED -> buffer.set(null);
            case ZEROED -> buffer.set(ZeroRoute.of(family));
        }
    }
}
