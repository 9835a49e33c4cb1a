package org.rtmtck.peer.process;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A stream to a daemon. Sending waits while the daemon does not read, but no longer than the caller's patience; what
 * comes in goes to a {@link Receiver}. Safe for concurrent use.
 */
public final class Connection implements AutoCloseable {

    private static final int LARGEST_MESSAGE = 1 << 16;

    private final String name;
    private final SocketChannel channel;
    private final Receiver receiver;
    private final Runnable afterClose;
    private final ByteBuffer incoming = ByteBuffer.allocate(4 * LARGEST_MESSAGE);
    private volatile boolean open = true;

    Connection(String name, SocketChannel channel, Receiver receiver, Runnable afterClose) {
        this.name = name;
        this.channel = channel;
        this.receiver = receiver;
        this.afterClose = afterClose;
    }

    /** Whether neither side has closed it. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Sends all of {@code message}.
     *
     * @throws UnresponsiveException if the connection has ended, or the daemon did not read in time; then it is closed,
     *     since half a message may have been sent
     */
    public synchronized void send(ByteBuffer message, Patience patience) throws UnresponsiveException {
        if (!open) {
            throw new UnresponsiveException("the connection to " + name + " has ended");
        }
        try {
            channel.write(message);
            if (message.hasRemaining()) {
                sendSlowly(message, patience);
            }
        } catch (IOException e) {
            close();
            throw new UnresponsiveException("cannot write to " + name, e);
        }
    }

    private void sendSlowly(ByteBuffer message, Patience patience) throws IOException {
        try (Selector writable = Selector.open()) {
            channel.register(writable, SelectionKey.OP_WRITE);
            while (message.hasRemaining()) {
                if (patience.isOver()) {
                    throw new IOException("it does not read");
                }
                writable.select(patience.millisLeft());
                writable.selectedKeys().clear();
                channel.write(message);
            }
        }
    }

    /** Called by the reactor when there is something to read. */
    void read() {
        try {
            int count = channel.read(incoming);
            Sockets.acknowledgeAtOnce(channel);
            incoming.flip();
            receiver.received(this, incoming);
            incoming.compact();
            if (count < 0) {
                close();
            }
        } catch (IOException | IllegalArgumentException | BufferUnderflowException e) {
            close();
        }
    }

    /** Ends the connection. Does nothing the second time. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
        afterClose.run();
        receiver.ended();
    }

    @Override
    public String toString() {
        return name;
    }
}
