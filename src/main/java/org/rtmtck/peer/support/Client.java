package org.rtmtck.peer.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;

/**
 * A registered client: its own routes, and the queue of its change messages.
 *
 * <p>A message is made whenever the manager's word on a network differs from what the client has heard before, be it by
 * a message or by the result of its own call. So a client is not told what it did itself (pages ADD, DEL), and nothing is
 * told twice. Safe for concurrent use.
 */
final class Client implements BestRouteListener {

    private final ClientKey key;
    private final boolean singleRoute;
    private final @Nullable ChangeEvent event;
    private final Map<IpNetwork, IpRoute> routes = new ConcurrentHashMap<>();
    private final Map<IpNetwork, IpRoute> heard;
    private final Deque<Change> messages = new ArrayDeque<>();

    /**
     * A client that knows the best routes at its registration.
     *
     * @param event null for a client that wants no messages
     * @param bestRoutes what it is assumed to have heard; becomes the client's own
     */
    Client(ClientKey key, boolean singleRoute, @Nullable ChangeEvent event, Map<IpNetwork, IpRoute> bestRoutes) {
        this.key = key;
        this.singleRoute = singleRoute;
        this.event = event;
        this.heard = new HashMap<>(bestRoutes);
    }

    ClientKey key() {
        return key;
    }

    boolean isSingleRoute() {
        return singleRoute;
    }

    boolean wantsMessages() {
        return event != null;
    }

    /** The client's own routes, by network. */
    Map<IpNetwork, IpRoute> routes() {
        return routes;
    }

    /** The client adds or replaces a route, and learns from the result of its call which one is best. */
    synchronized void added(IpRoute route, @Nullable IpRoute best) {
        routes.put(route.network(), route);
        anticipate(route.network(), best);
    }

    /** The client deletes its route to a network, and learns from the result of its call which one is best. */
    synchronized void deleted(IpNetwork network, @Nullable IpRoute best) {
        routes.remove(network);
        anticipate(network, best);
    }

    private void anticipate(IpNetwork network, @Nullable IpRoute best) {
        if (event != null) {
            remember(network, best);
        }
    }

    @Override
    public synchronized void told(IpNetwork network, @Nullable IpRoute best) {
        if (event == null) {
            return;
        }
        IpRoute own = routes.get(network);
        if (best != null && best.routingProtocol() == key.protocol() && !RouteOrder.agree(best, own)) {
            // Late news of an own route that the client has replaced or removed since.
            return;
        }
        IpRoute now = best == null ? own : best;
        Change change = new Change(remember(network, now), now);
        if (change.isSignificant()) {
            messages.add(change);
            event.set();
        }
    }

    private @Nullable IpRoute remember(IpNetwork network, @Nullable IpRoute best) {
        return best == null ? heard.remove(network) : heard.put(network, best);
    }

    /** Takes the next message; resets the event when no further one is waiting (page DEQ). */
    synchronized Dequeued dequeue() {
        Change next = messages.poll();
        if (messages.isEmpty() && event != null) {
            event.reset();
        }
        return new Dequeued(next, !messages.isEmpty());
    }

    /**
     * A result of {@link #dequeue}.
     *
     * @param change the message; null if none was waiting
     * @param more whether more are waiting
     */
    record Dequeued(@Nullable Change change, boolean more) {}
}
