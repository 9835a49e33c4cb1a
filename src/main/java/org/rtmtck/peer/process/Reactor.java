package org.rtmtck.peer.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** One thread that reads all connections to one daemon. Safe for concurrent use. */
public final class Reactor implements AutoCloseable {

    private final Selector selector;
    private final Queue<Runnable> newcomers = new ArrayDeque<>();

    /** Starts the thread; {@code name} is its name. */
    public Reactor(String name) throws IOException {
        selector = Selector.open();
        Thread thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Connects to a Unix-domain or TCP socket of the daemon.
     *
     * @param name what to call the connection in errors
     * @param local the address to connect from; empty for any
     * @param remote the address to connect to
     * @param greeting what to send first, before anything can come in
     * @param receiver takes what comes in
     * @param patience how long to wait until the daemon accepts
     */
    public Connection connect(
            String name,
            Optional<SocketAddress> local,
            SocketAddress remote,
            ByteBuffer greeting,
            Receiver receiver,
            Patience patience)
            throws IOException {
        SocketChannel channel = Sockets.connect(local, remote, patience);
        Connection connection = new Connection(name, channel, receiver, selector::wakeup);
        try {
            connection.send(greeting, patience);
        } catch (UnresponsiveException e) {
            throw new IOException(e.getMessage(), e);
        }
        synchronized (newcomers) {
            newcomers.add(() -> register(channel, connection));
        }
        selector.wakeup();
        return connection;
    }

    private void register(SocketChannel channel, Connection connection) {
        try {
            channel.register(selector, SelectionKey.OP_READ, connection);
        } catch (ClosedChannelException e) {
            connection.close();
        }
    }

    private void run() {
        try {
            while (true) {
                selector.select(this::read);
                admit();
            }
        } catch (ClosedSelectorException e) {
            // close() ends the thread in this way.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        if (key.attachment() instanceof Connection connection) {
            connection.read();
        }
    }

    private void admit() {
        synchronized (newcomers) {
            for (Runnable newcomer = newcomers.poll(); newcomer != null; newcomer = newcomers.poll()) {
                newcomer.run();
            }
        }
    }

    /** Ends the thread. Connections stay open but nobody reads them any more. */
    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            // The thread ends by the next wake-up.
        }
    }
}
