package org.rtmtck.peer.zapi;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.BackendSession;
import org.rtmtck.peer.support.Prefix;

/** The session of one client. */
final class ZebraClientSession implements BackendSession {

    private final ZebraBackend backend;
    private final ZapiSession session;
    private final int instance;
    private final Map<IpNetwork, Integer> tags = new HashMap<>();
    private final AtomicBoolean unconfirmed = new AtomicBoolean();
    private boolean gone;

    ZebraClientSession(ZebraBackend backend, ZapiSession session, int instance) {
        this.backend = backend;
        this.session = session;
        this.instance = instance;
    }

    ZapiSession session() {
        return session;
    }

    int instance() {
        return instance;
    }

    /** Whether anything was sent since the last time this was asked. */
    boolean takeUnconfirmed() {
        return unconfirmed.getAndSet(false);
    }

    /** Asks for a sign that zebra has taken all in; empty if the session has been left meanwhile. */
    OptionalInt ask(Patience patience) throws UnresponsiveException {
        try {
            return OptionalInt.of(session.ask(patience));
        } catch (UnresponsiveException e) {
            if (session.isLeft()) {
                return OptionalInt.empty();
            }
            throw e;
        }
    }

    @Override
    public synchronized void announce(IpRoute route, Patience patience) throws UnresponsiveException {
        int tag = backend.translation().archive().keep(route);
        retire(tags.put(route.network(), tag));
        ZapiRoute translated = backend.translation().zapi(route, instance, tag);
        session.send(ZapiCodec.routeAdd(translated, backend.interfaceIndex()), patience);
        sent();
    }

    @Override
    public synchronized void withdraw(IpNetwork network, Patience patience) throws UnresponsiveException {
        retire(tags.remove(network));
        session.send(ZapiCodec.routeDelete(instance, Prefix.of(network).orElseThrow()), patience);
        sent();
    }

    private void retire(@Nullable Integer tag) {
        if (tag != null) {
            backend.translation().archive().retire(tag);
        }
    }

    private void sent() {
        unconfirmed.set(true);
        backend.noteSent();
    }

    /**
     * Closes the socket, which is how a client of zebra ends, and lets zebra do the rest. Before that, zebra has to have
     * read what the client sent, as its calls have returned; whether zebra has put it into the table is left to zebra.
     */
    @Override
    public synchronized void leave(Patience patience) throws UnresponsiveException {
        if (!session.isLeft() && takeUnconfirmed()) {
            session.awaitAnswer(session.ask(patience), patience);
        }
        session.close();
        if (!gone) {
            backend.awaitGone(this, patience);
            gone = true;
        }
        tags.values().forEach(this::retire);
        tags.clear();
    }

    @Override
    public String toString() {
        return session.toString();
    }
}
