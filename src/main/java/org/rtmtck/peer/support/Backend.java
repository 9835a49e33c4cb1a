package org.rtmtck.peer.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;

/**
 * A routing manager as the adapter sees it: clients that come and go, and a table that can be read.
 *
 * <p>Reads ask the manager itself. Implementations are safe for concurrent use, keep to the patience they are given and
 * never wait longer.
 */
public interface Backend extends AutoCloseable {

    /** Whether the manager can hold this route without loss. Routes that it cannot hold are refused with 87. */
    boolean carries(IpRoute route);

    /**
     * Makes a client known to the manager.
     *
     * @param client the protocol and priority of the client
     * @param listener is told on a thread of the backend which route the manager calls best; of the routes that are best
     *     already it is told before this call returns. Empty for a client that wants no messages
     */
    BackendSession register(ClientKey client, Optional<BestRouteListener> listener, Patience patience)
            throws UnresponsiveException;

    /** Every best route as last told by the manager, by network. The caller owns the map. */
    Map<IpNetwork, IpRoute> bestRoutes();

    /** The manager's routes to exactly this network. */
    List<SeenRoute> routesTo(IpNetwork network, Patience patience) throws UnresponsiveException;

    /** All routes of the manager's table. */
    List<SeenRoute> routes(Patience patience) throws UnresponsiveException;

    /** How many networks the manager has routes to. */
    int networkCount(Patience patience) throws UnresponsiveException;

    /**
     * A number that differs from an earlier one if the table may have changed since: while it stays the same, what was
     * read before may be used again.
     */
    long version();

    /** Waits until the manager has taken in all that was sent to it, and everybody has been told. */
    void settle(Patience patience) throws UnresponsiveException;

    /** When the manager was last heard of. */
    Activity activity();

    /** What somebody else has done to the manager so that it cannot answer; empty if nothing. */
    Optional<String> disturbance();

    /** Ends all sessions and gives the manager back. */
    @Override
    void close();
}
