package org.rtmtck.peer.zapi;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.rtmtck.peer.process.Connection;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Reactor;
import org.rtmtck.peer.process.UnresponsiveException;

/** A session with zebra as one instance of protocol sharp. */
final class ZapiSession implements AutoCloseable {

    private final Connection connection;
    private final ZapiReceiver receiver;
    private final boolean listening;
    private final AtomicInteger barriers = new AtomicInteger();
    private volatile boolean left;

    private ZapiSession(Connection connection, ZapiReceiver receiver, boolean listening) {
        this.connection = connection;
        this.receiver = receiver;
        this.listening = listening;
    }

    /**
     * Says hello, and waits until zebra has answered. With a listener it asks for the best routes; those that there are
     * have been told when it returns.
     */
    static ZapiSession open(
            Reactor reactor,
            UnixDomainSocketAddress zebra,
            int instance,
            Optional<ZapiListener> listener,
            Patience patience)
            throws IOException, UnresponsiveException {
        ZapiReceiver receiver = new ZapiReceiver(listener.orElse((route, present) -> {}));
        Connection connection = reactor.connect(
                "ZAPI session " + instance, Optional.empty(), zebra, ZapiCodec.hello(instance), receiver, patience);
        ZapiSession session = new ZapiSession(connection, receiver, listener.isPresent());
        if (listener.isPresent()) {
            session.send(ZapiCodec.redistributeAll(), patience);
        }
        session.awaitAnswer(session.ask(patience), patience);
        return session;
    }

    /** Whether zebra tells this session of best routes. */
    boolean isListening() {
        return listening;
    }

    void send(ByteBuffer message, Patience patience) throws UnresponsiveException {
        connection.send(message, patience);
    }

    /** Lets nothing linger that was sent. */
    void flush(Patience patience) throws UnresponsiveException {
        connection.flush(patience);
    }

    /** Asks zebra a question that it answers in its turn; returns the number of the answer. */
    synchronized int ask(Patience patience) throws UnresponsiveException {
        send(ZapiCodec.routerIdAdd(), patience);
        connection.flush(patience);
        return barriers.incrementAndGet();
    }

    /** Waits until zebra has taken in all that was sent before the question, or the session is left. */
    void awaitAnswer(int number, Patience patience) throws UnresponsiveException {
        receiver.awaitAnswer(number, this::isLeft, patience);
    }

    /** Waits until a marker has come in, or the session is left. */
    void awaitMarker(int number, Patience patience) throws UnresponsiveException {
        receiver.awaitMarker(number, this::isLeft, patience);
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /** Whether the session has been ended on this side. */
    boolean isLeft() {
        return left;
    }

    @Override
    public void close() {
        left = true;
        connection.close();
    }

    @Override
    public String toString() {
        return connection.toString();
    }
}
