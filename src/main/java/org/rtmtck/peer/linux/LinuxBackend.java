package org.rtmtck.peer.linux;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.DaemonPool;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Backend;
import org.rtmtck.peer.support.BackendSession;
import org.rtmtck.peer.support.BestRouteListener;
import org.rtmtck.peer.support.ClientKey;
import org.rtmtck.peer.support.Prefix;
import org.rtmtck.peer.support.SeenRoute;

/** A kernel table that one instance has for itself. */
final class LinuxBackend implements Backend {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final DaemonPool<Kernel> pool;
    private final Kernel kernel;
    private final RouteTranslation translation = new RouteTranslation();
    private final Set<LinuxClientSession> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();
    private long settledAt = -1;

    /** Takes a kernel table from the pool; {@link #close} gives it back. */
    LinuxBackend(DaemonPool<Kernel> pool) throws IOException {
        this.pool = pool;
        this.kernel = pool.acquire();
    }

    Kernel kernel() {
        return kernel;
    }

    RouteTranslation translation() {
        return translation;
    }

    @Override
    public boolean carries(IpRoute route) {
        return Prefix.of(route.network()).filter(Prefix::isRoutable).isPresent()
                && RouteTranslation.carries(route.familySpecificData().metric());
    }

    @Override
    public BackendSession register(ClientKey client, Optional<BestRouteListener> listener, Patience patience)
            throws UnresponsiveException {
        kernel.awaitTold(patience);
        translation.enter(client);
        LinuxClientSession session = new LinuxClientSession(this, client.priority(), listener.map(this::translated));
        session.listener().ifPresent(kernel.monitor()::add);
        sessions.add(session);
        return session;
    }

    private RouteMonitor.Listener translated(BestRouteListener listener) {
        return (prefix, best) ->
                listener.told(prefix.network(), best.map(translation::route).orElse(null));
    }

    /** The table has changed. */
    void noteChange() {
        changes.incrementAndGet();
    }

    /** Ends a client and waits until the others have been told. */
    void end(LinuxClientSession session, Patience patience) throws UnresponsiveException {
        session.listener().ifPresent(kernel.monitor()::remove);
        kernel.flush(session.protocol(), patience);
        noteChange();
        settle(patience);
        sessions.remove(session);
    }

    @Override
    public Map<IpNetwork, IpRoute> bestRoutes() {
        Map<IpNetwork, IpRoute> routes = new HashMap<>();
        kernel.monitor().best().forEach((prefix, route) -> routes.put(prefix.network(), translation.route(route)));
        return routes;
    }

    @Override
    public List<SeenRoute> routesTo(IpNetwork network, Patience patience) throws UnresponsiveException {
        Optional<Prefix> prefix = Prefix.of(network);
        return prefix.isPresent() ? read(prefix, patience) : List.of();
    }

    @Override
    public List<SeenRoute> routes(Patience patience) throws UnresponsiveException {
        return read(Optional.empty(), patience);
    }

    /** The kernel lists the routes to a prefix in the order in which it uses them. */
    private List<SeenRoute> read(Optional<Prefix> prefix, Patience patience) throws UnresponsiveException {
        Set<Prefix> seen = new HashSet<>();
        return kernel.routes(prefix, patience).stream()
                .map(route -> new SeenRoute(translation.route(route), seen.add(route.prefix())))
                .toList();
    }

    @Override
    public int networkCount(Patience patience) throws UnresponsiveException {
        return (int) kernel.routes(Optional.empty(), patience).stream()
                .map(KernelRoute::prefix)
                .distinct()
                .count();
    }

    @Override
    public long version() {
        return changes.get() + kernel.monitor().version();
    }

    @Override
    public synchronized void settle(Patience patience) throws UnresponsiveException {
        long now = changes.get();
        if (now != settledAt) {
            kernel.awaitTold(patience);
            settledAt = now;
        }
    }

    @Override
    public Activity activity() {
        return kernel.activity();
    }

    @Override
    public Optional<String> disturbance() {
        return kernel.disturbance();
    }

    @Override
    public void close() {
        Patience patience = Patience.of(CLOSE);
        try {
            for (LinuxClientSession session : sessions) {
                session.leave(patience);
            }
            pool.release(kernel);
        } catch (UnresponsiveException e) {
            kernel.close();
        }
    }

    @Override
    public String toString() {
        return kernel.toString();
    }
}
