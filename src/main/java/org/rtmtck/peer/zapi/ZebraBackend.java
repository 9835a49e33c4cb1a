package org.rtmtck.peer.zapi;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

/** A zebra that one instance has for itself. */
final class ZebraBackend implements Backend {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final DaemonPool<ZebraDaemon> pool;
    private final ZebraDaemon daemon;
    private final RouteTranslation translation = new RouteTranslation();
    private final Set<ZebraClientSession> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private long settledAt = -1;

    /** Takes a zebra from the pool; {@link #close} gives it back. */
    ZebraBackend(DaemonPool<ZebraDaemon> pool) throws IOException {
        this.pool = pool;
        this.daemon = pool.acquire();
    }

    RouteTranslation translation() {
        return translation;
    }

    int interfaceIndex() {
        return daemon.interfaceIndex();
    }

    @Override
    public boolean carries(IpRoute route) {
        return Prefix.of(route.network())
                .filter(p -> p.isRoutable() && !p.equals(ZapiReceiver.MARKER))
                .isPresent();
    }

    @Override
    public BackendSession register(ClientKey client, Optional<BestRouteListener> listener, Patience patience)
            throws UnresponsiveException {
        int instance = translation.instance(client);
        ZapiSession session = daemon.connect(instance, listener.map(this::translated), patience);
        ZebraClientSession entered = new ZebraClientSession(this, session, instance);
        sessions.add(entered);
        return entered;
    }

    private ZapiListener translated(BestRouteListener listener) {
        return (route, present) -> listener.told(route.prefix().network(), present ? translation.route(route) : null);
    }

    /** Something was sent that the table may not show yet. */
    void noteSent() {
        sent.incrementAndGet();
    }

    /** Waits until zebra has noticed the end of a session and done what it does then, and the others have been told. */
    void awaitGone(ZebraClientSession session, Patience patience) throws UnresponsiveException {
        sessions.remove(session);
        while (daemon.control().hasClient(session.instance(), patience)) {
            patience.pause(daemon + " to let " + session + " go");
        }
        noteSent();
        daemon.awaitTold(openSessions(), patience);
    }

    private List<ZapiSession> openSessions() {
        return sessions.stream().map(ZebraClientSession::session).toList();
    }

    @Override
    public Map<IpNetwork, IpRoute> bestRoutes() {
        Map<IpNetwork, IpRoute> routes = new HashMap<>();
        daemon.observer().best().forEach((prefix, route) -> routes.put(prefix.network(), translation.route(route)));
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

    private List<SeenRoute> read(Optional<Prefix> prefix, Patience patience) throws UnresponsiveException {
        List<SeenRoute> routes = new ArrayList<>();
        for (ZebraControl.TableEntry entry : daemon.control().routes(prefix, patience)) {
            if (!ZebraDaemon.isMarker(entry.route())) {
                routes.add(new SeenRoute(translation.route(entry.route()), entry.selected()));
            }
        }
        return routes;
    }

    /** The marker, which is there from the beginning, is not counted. */
    @Override
    public int networkCount(Patience patience) throws UnresponsiveException {
        return daemon.control().networks(patience) - 1;
    }

    @Override
    public long version() {
        return sent.get() + daemon.observer().version();
    }

    /** First zebra has to take in what each client has sent, and then to work it off. */
    @Override
    public synchronized void settle(Patience patience) throws UnresponsiveException {
        long now = sent.get();
        if (now == settledAt) {
            return;
        }
        for (ZebraClientSession session : sessions) {
            session.confirm(patience);
        }
        daemon.awaitTold(openSessions(), patience);
        settledAt = now;
    }

    @Override
    public Activity activity() {
        return daemon.activity();
    }

    @Override
    public Optional<String> disturbance() {
        return daemon.disturbance();
    }

    @Override
    public void close() {
        Patience patience = Patience.of(CLOSE);
        try {
            for (ZebraClientSession session : sessions) {
                session.leave(patience);
            }
            pool.release(daemon);
        } catch (UnresponsiveException e) {
            daemon.close();
        }
    }

    @Override
    public String toString() {
        return daemon.toString();
    }
}
