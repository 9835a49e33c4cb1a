package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
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

/** A BGP daemon that one instance has for itself. */
final class BgpBackend implements Backend {

    private static final int TRIES = 10;
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final DaemonPool<BgpDaemon> pool;
    private final BgpDaemon daemon;
    private final RouteTranslation translation = new RouteTranslation();
    private final Set<BgpClientSession> sessions = ConcurrentHashMap.newKeySet();
    private final BitSet senders = new BitSet();
    private final AtomicLong sent = new AtomicLong();
    private long settledAt = -1;

    /** Takes a daemon from the pool; {@link #close} gives it back. */
    BgpBackend(DaemonPool<BgpDaemon> pool) throws IOException {
        this.pool = pool;
        this.daemon = pool.acquire();
    }

    BgpDaemon daemon() {
        return daemon;
    }

    RouteTranslation translation() {
        return translation;
    }

    @Override
    public boolean carries(IpRoute route) {
        return Prefix.of(route.network())
                .filter(p -> p.isRoutable() && !Markers.isMarker(p))
                .isPresent();
    }

    @Override
    public BackendSession register(ClientKey client, Optional<BestRouteListener> listener, Patience patience)
            throws UnresponsiveException {
        UpdateListener translated = listener.map(this::translated).orElse((prefix, attributes) -> {});
        IOException refusal = new IOException("no address is free");
        for (int i = 0; i < TRIES && !patience.isOver(); i++) {
            int address = daemon.addresses().take();
            try {
                BgpSession session = daemon.connect(address, translated, patience);
                if (listener.isPresent()) {
                    daemon.awaitLoaded(session, patience);
                }
                return enter(new BgpClientSession(this, session, address, takeSender(), listener.isPresent()));
            } catch (IOException e) {
                daemon.addresses().giveBack(address);
                refusal = e;
            }
        }
        throw new UnresponsiveException(daemon + " refuses a session", refusal);
    }

    private UpdateListener translated(BestRouteListener listener) {
        return (prefix, attributes) -> listener.told(prefix.network(), translation.route(prefix, attributes));
    }

    private BgpClientSession enter(BgpClientSession session) {
        sessions.add(session);
        return session;
    }

    /** Sender 0 is the observer. */
    private int takeSender() {
        synchronized (senders) {
            int sender = senders.nextClearBit(1);
            senders.set(sender);
            return sender;
        }
    }

    /** Something was sent that the table may not show yet. */
    void noteSent() {
        sent.incrementAndGet();
    }

    /** Waits until nothing is left of a session that has ended, and the others have been told. */
    void awaitSwept(BgpClientSession session, Patience patience) throws UnresponsiveException {
        sessions.remove(session);
        while (!daemon.control().isSwept(session.address(), patience)) {
            patience.pause(daemon + " to remove the routes of " + session);
        }
        noteSent();
        daemon.sentinels().awaitTold(listeningSessions(), patience);
        daemon.addresses().giveBack(session.address());
        synchronized (senders) {
            senders.clear(session.sender());
        }
    }

    private List<BgpSession> listeningSessions() {
        return sessions.stream()
                .filter(BgpClientSession::isListening)
                .map(BgpClientSession::session)
                .toList();
    }

    @Override
    public Map<IpNetwork, IpRoute> bestRoutes() {
        Map<IpNetwork, IpRoute> routes = new HashMap<>();
        daemon.sentinels()
                .view()
                .best()
                .forEach((prefix, attributes) ->
                        routes.put(prefix.network(), translation.knownRoute(prefix, attributes)));
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
        for (DaemonControl.TableEntry entry : daemon.control().routes(prefix, patience)) {
            if (!Markers.isMarker(entry.prefix())) {
                routes.add(new SeenRoute(translation.knownRoute(entry.prefix(), entry.attributes()), entry.best()));
            }
        }
        return routes;
    }

    @Override
    public int networkCount(Patience patience) throws UnresponsiveException {
        return daemon.control().networks(patience);
    }

    @Override
    public long version() {
        return sent.get() + daemon.sentinels().view().version();
    }

    /**
     * First each client's own marker, which follows its routes through its session, has to reach the observer: then the
     * table holds them. Then the observer's marker has to reach the clients: then they have been told.
     */
    @Override
    public synchronized void settle(Patience patience) throws UnresponsiveException {
        long now = sent.get();
        if (now == settledAt) {
            return;
        }
        for (BgpClientSession session : sessions) {
            session.confirm(patience);
        }
        daemon.sentinels().awaitTold(listeningSessions(), patience);
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
            for (BgpClientSession session : sessions) {
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
