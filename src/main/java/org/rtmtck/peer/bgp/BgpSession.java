package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.rtmtck.peer.process.Connection;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Reactor;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Addresses;
import org.rtmtck.peer.support.Prefix;

/** An established iBGP session from one loopback address to the daemon. */
final class BgpSession implements AutoCloseable {

    /** A private AS number (RFC 6996) that daemon and clients share. */
    static final int AS = 65000;

    private final Connection connection;
    private final BgpReceiver receiver;
    private volatile boolean left;

    private BgpSession(Connection connection, BgpReceiver receiver) {
        this.connection = connection;
        this.receiver = receiver;
    }

    /**
     * Connects and waits until the session is established. The identifier of the speaker is its address, but in 10/8.
     *
     * @throws IOException if the daemon refuses the session, at least for now
     */
    static BgpSession establish(
            Reactor reactor, int localAddress, InetSocketAddress daemon, UpdateListener listener, Patience patience)
            throws IOException {
        String name = "BGP session from " + Addresses.format(localAddress);
        BgpReceiver receiver = new BgpReceiver(listener);
        InetSocketAddress local = new InetSocketAddress(Addresses.inet(localAddress), 0);
        ByteBuffer open = BgpCodec.open(AS, 10 << 24 | (localAddress & 0xFFFFFF));
        Connection connection = reactor.connect(name, Optional.of(local), daemon, open, receiver, patience);
        try {
            receiver.awaitEstablished(patience);
            return new BgpSession(connection, receiver);
        } catch (UnresponsiveException e) {
            connection.close();
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    void announce(Prefix prefix, PathAttributes attributes, Patience patience) throws UnresponsiveException {
        connection.send(BgpCodec.announce(prefix, attributes), patience);
    }

    void withdraw(Prefix prefix, Patience patience) throws UnresponsiveException {
        connection.send(BgpCodec.withdraw(prefix), patience);
    }

    /** Lets nothing linger that was sent. */
    void flush(Patience patience) throws UnresponsiveException {
        connection.flush(patience);
    }

    /** The markers that have come in on this session. */
    Markers markers() {
        return receiver.markers();
    }

    /** Whether the daemon has said that it has told all of its table. */
    boolean isLoaded() {
        return receiver.isLoaded();
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /** Whether the session has been ended on this side. */
    boolean isLeft() {
        return left;
    }

    /** Ends the session without a word, as a client does that is gone. */
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
