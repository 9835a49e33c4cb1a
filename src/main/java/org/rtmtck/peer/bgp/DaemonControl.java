package org.rtmtck.peer.bgp;

import java.util.List;
import java.util.Optional;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Prefix;

/** What one kind of BGP daemon is asked over its own control channel. */
interface DaemonControl extends AutoCloseable {

    /**
     * A route in the daemon's table.
     *
     * @param prefix its destination
     * @param attributes its attributes
     * @param best whether the daemon has selected it
     */
    record TableEntry(Prefix prefix, PathAttributes attributes, boolean best) {}

    /** The table, or the routes to one prefix. Markers may be among them. */
    List<TableEntry> routes(Optional<Prefix> prefix, Patience patience) throws UnresponsiveException;

    /** How many prefixes have a selected route, markers not counted. */
    default int networks(Patience patience) throws UnresponsiveException {
        return (int) routes(Optional.empty(), patience).stream()
                .filter(entry -> entry.best() && !Markers.isMarker(entry.prefix()))
                .count();
    }

    /** Whether nothing is left of an ended session from {@code address}, the routes that came over it included. */
    boolean isSwept(int address, Patience patience) throws UnresponsiveException;

    /** Whether the daemon tells each session of changes in the order in which they were made. */
    default boolean keepsOrder() {
        return true;
    }

    /** Whether the daemon says when it has told a new session of its whole table (RFC 4724, End-of-RIB). */
    default boolean marksEndOfRib() {
        return false;
    }

    @Override
    void close();
}
