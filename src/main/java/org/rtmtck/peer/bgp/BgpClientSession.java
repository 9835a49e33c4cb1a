package org.rtmtck.peer.bgp;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.BackendSession;
import org.rtmtck.peer.support.Prefix;

/** The session of one client. */
final class BgpClientSession implements BackendSession {

    private final BgpBackend backend;
    private final BgpSession session;
    private final int address;
    private final int sender;
    private final Map<IpNetwork, Integer> tags = new HashMap<>();
    private final AtomicBoolean unconfirmed = new AtomicBoolean();
    private boolean swept;

    BgpClientSession(BgpBackend backend, BgpSession session, int address, int sender) {
        this.backend = backend;
        this.session = session;
        this.address = address;
        this.sender = sender;
    }

    BgpSession session() {
        return session;
    }

    /** The address that the session comes from. */
    int address() {
        return address;
    }

    /** The number of the client's marker. */
    int sender() {
        return sender;
    }

    /** Whether anything was sent since the last time this was asked. */
    boolean takeUnconfirmed() {
        return unconfirmed.getAndSet(false);
    }

    @Override
    public synchronized void announce(IpRoute route, Patience patience) throws UnresponsiveException {
        int tag = backend.translation().archive().keep(route);
        retire(tags.put(route.network(), tag));
        session.announce(prefix(route.network()), backend.translation().attributes(route, tag), patience);
        sent();
    }

    @Override
    public synchronized void withdraw(IpNetwork network, Patience patience) throws UnresponsiveException {
        retire(tags.remove(network));
        session.withdraw(prefix(network), patience);
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

    private static Prefix prefix(IpNetwork network) {
        return Prefix.of(network).orElseThrow();
    }

    /** Closes the connection, with the last routes just handed over to it, as a client does that is gone. */
    @Override
    public synchronized void leave(Patience patience) throws UnresponsiveException {
        if (session.isOpen()) {
            session.flush(patience);
        }
        session.close();
        if (!swept) {
            backend.awaitSwept(this, patience);
            swept = true;
        }
        tags.values().forEach(this::retire);
        tags.clear();
    }

    @Override
    public String toString() {
        return session.toString();
    }
}
