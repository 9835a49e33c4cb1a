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
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One thread that serves all connections to one daemon. Safe for concurrent use. */
public final class Reactor implements AutoCloseable {

    /** How long messages may be collected before they are sent. */
    private static final long LINGER_MILLIS = 20;

    private final Selector selector;
    private final Activity activity = new Activity();
    private final Queue<Runnable> newcomers = new ConcurrentLinkedQueue<>();
    private final Queue<Collecting> collecting = new ConcurrentLinkedQueue<>();

    /** Starts the thread; {@code name} is its name. */
    public Reactor(String name) throws IOException {
        selector = Selector.open();
        Thread thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** A connection with something to send, and the time to send it. */
    private record Collecting(Connection connection, Patience until) {

        static Collecting from(Connection connection) {
            return new Collecting(connection, Patience.of(Duration.ofMillis(LINGER_MILLIS)));
        }
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
        Connection connection = new Connection(name, channel, receiver, this);
        try {
            connection.send(greeting, patience);
            connection.flush(patience);
        } catch (UnresponsiveException e) {
            throw new IOException(e.getMessage(), e);
        }
        newcomers.add(() -> register(channel, connection));
        wakeUp();
        return connection;
    }

    private void register(SocketChannel channel, Connection connection) {
        try {
            channel.register(selector, SelectionKey.OP_READ, connection);
        } catch (ClosedChannelException e) {
            connection.close();
        }
    }

    /** Sends what {@code connection} has collected, after a little while. */
    void flushSoon(Connection connection) {
        collecting.add(Collecting.from(connection));
        wakeUp();
    }

    /** Lets the thread look around. */
    void wakeUp() {
        selector.wakeup();
    }

    private void run() {
        try {
            while (true) {
                selector.select(this::read, collecting.isEmpty() ? 0 : 1);
                for (Runnable newcomer = newcomers.poll(); newcomer != null; newcomer = newcomers.poll()) {
                    newcomer.run();
                }
                flushDue();
            }
        } catch (ClosedSelectorException e) {
            // close() ends the thread in this way.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When anything was last read from the daemon. */
    public Activity activity() {
        return activity;
    }

    private void read(SelectionKey key) {
        activity.note();
        if (key.attachment() instanceof Connection connection) {
            connection.read();
        }
    }

    private void flushDue() {
        Collecting first = collecting.peek();
        while (first != null && first.until().isOver()) {
            collecting.remove();
            if (!first.connection().tryFlush()) {
                collecting.add(Collecting.from(first.connection()));
            }
            first = collecting.peek();
        }
    }

    /** Ends the thread. Connections stay open but nobody serves them any more. */
    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            // The thread ends by the next wake-up.
        }
    }
}
