package org.rtmtck.peer.bgp;

import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.BackendSession;
import org.rtmtck.peer.support.ClientTags;
import org.rtmtck.peer.support.Confirmation;
import org.rtmtck.peer.support.Prefix;

/** The session of one client. */
final class BgpClientSession implements BackendSession {

    private final BgpBackend backend;
    private final BgpSession session;
    private final int address;
    private final int sender;
    private final boolean listening;
    private final ClientTags tags;
    private final Confirmation confirmation;
    private boolean swept;

    BgpClientSession(BgpBackend backend, BgpSession session, int address, int sender, boolean listening) {
        this.backend = backend;
        this.session = session;
        this.address = address;
        this.sender = sender;
        this.listening = listening;
        this.tags = new ClientTags(backend.translation().archive());
        this.confirmation = new Confirmation(session::isLeft);
    }

    BgpSession session() {
        return session;
    }

    /** The address that the session comes from. */
    int address() {
        return address;
    }

    /** Whether the client wants messages. */
    boolean isListening() {
        return listening;
    }

    /** The number of the client's marker. */
    int sender() {
        return sender;
    }

    @Override
    public synchronized void announce(IpRoute route, Patience patience) throws UnresponsiveException {
        int tag = tags.put(route);
        session.announce(prefix(route.network()), backend.translation().attributes(route, tag), patience);
        noteSent();
    }

    @Override
    public synchronized void withdraw(IpNetwork network, Patience patience) throws UnresponsiveException {
        tags.remove(network);
        session.withdraw(prefix(network), patience);
        noteSent();
    }

    private void noteSent() {
        confirmation.noteSent();
        backend.noteSent();
    }

    private static Prefix prefix(IpNetwork network) {
        return Prefix.of(network).orElseThrow();
    }

    /** The client's marker follows its routes; when the observer has heard of it, the table holds them. */
    @Override
    public void confirm(Patience patience) throws UnresponsiveException {
        confirmation.confirm(() -> backend.daemon().sentinels().awaitTaken(session, sender, patience));
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
        tags.clear();
    }

    @Override
    public String toString() {
        return session.toString();
    }
}
