package org.rtmtck.peer.zapi;

import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.BackendSession;
import org.rtmtck.peer.support.ClientTags;
import org.rtmtck.peer.support.Confirmation;
import org.rtmtck.peer.support.Prefix;

/** The session of one client. */
final class ZebraClientSession implements BackendSession {

    private final ZebraBackend backend;
    private final ZapiSession session;
    private final int instance;
    private final ClientTags tags;
    private final Confirmation confirmation;
    private boolean gone;

    ZebraClientSession(ZebraBackend backend, ZapiSession session, int instance) {
        this.backend = backend;
        this.session = session;
        this.instance = instance;
        this.tags = new ClientTags(backend.translation().archive());
        this.confirmation = new Confirmation(session::isLeft);
    }

    ZapiSession session() {
        return session;
    }

    int instance() {
        return instance;
    }

    @Override
    public synchronized void announce(IpRoute route, Patience patience) throws UnresponsiveException {
        ZapiRoute translated = backend.translation().zapi(route, instance, tags.put(route));
        session.send(ZapiCodec.routeAdd(translated, backend.interfaceIndex()), patience);
        noteSent();
    }

    @Override
    public synchronized void withdraw(IpNetwork network, Patience patience) throws UnresponsiveException {
        tags.remove(network);
        session.send(ZapiCodec.routeDelete(instance, Prefix.of(network).orElseThrow()), patience);
        noteSent();
    }

    private void noteSent() {
        confirmation.noteSent();
        backend.noteSent();
    }

    @Override
    public void confirm(Patience patience) throws UnresponsiveException {
        confirmation.confirm(() -> session.awaitAnswer(session.ask(patience), patience));
    }

    /**
     * Closes the socket, which is how a client of zebra ends, and lets zebra do the rest. Before that, zebra has to have
     * read what the client sent, as its calls have returned; whether zebra has put it into the table is left to zebra.
     */
    @Override
    public synchronized void leave(Patience patience) throws UnresponsiveException {
        confirm(patience);
        session.close();
        if (!gone) {
            backend.awaitGone(this, patience);
            gone = true;
        }
        tags.clear();
    }

    @Override
    public String toString() {
        return session.toString();
    }
}
