package org.rtmtck.peer.process;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A stream to a daemon. What is sent is collected for some milliseconds, as the daemons' own clients do, so that a burst
 * of small messages goes out in few pieces; {@link #flush} sends it at once. What comes in goes to a {@link Receiver}.
 *
 * <p>No call waits longer than the caller's patience. Safe for concurrent use.
 */
public final class Connection implements AutoCloseable {

    private static final int OUTGOING = 1 << 16;
    private static final int INCOMING = 1 << 18;

    private final String name;
    private final SocketChannel channel;
    private final Receiver receiver;
    private final Reactor reactor;
    private final ReentrantLock sending = new ReentrantLock();
    private final ByteBuffer outgoing = ByteBuffer.allocate(OUTGOING);
    private final ByteBuffer incoming = ByteBuffer.allocate(INCOMING);
    private volatile boolean open = true;

    Connection(String name, SocketChannel channel, Receiver receiver, Reactor reactor) {
        this.name = name;
        this.channel = channel;
        this.receiver = receiver;
        this.reactor = reactor;
    }

    /** Whether neither side has closed it. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Sends a message soon.
     *
     * @throws UnresponsiveException if the connection has ended, or the daemon does not read in time; then it is closed,
     *     since half a message may have been sent
     */
    public void send(ByteBuffer message, Patience patience) throws UnresponsiveException {
        sending.lock();
        try {
            if (outgoing.remaining() < message.remaining()) {
                drain(patience);
            }
            requireOpen();
            boolean first = outgoing.position() == 0;
            outgoing.put(message);
            if (first) {
                reactor.flushSoon(this);
            }
        } finally {
            sending.unlock();
        }
    }

    /**
     * Hands over to the daemon's socket what was sent.
     *
     * @throws UnresponsiveException as {@link #send} does
     */
    public void flush(Patience patience) throws UnresponsiveException {
        sending.lock();
        try {
            requireOpen();
            drain(patience);
        } finally {
            sending.unlock();
        }
    }

    private void requireOpen() throws UnresponsiveException {
        if (!open) {
            throw new UnresponsiveException("the connection to " + name + " has ended");
        }
    }

    private void drain(Patience patience) throws UnresponsiveException {
        try {
            if (!write()) {
                writeSlowly(patience);
            }
        } catch (IOException e) {
            close();
            throw new UnresponsiveException("cannot write to " + name, e);
        }
    }

    /** Writes what the socket takes without waiting, and tells whether that was all. */
    private boolean write() throws IOException {
        outgoing.flip();
        try {
            channel.write(outgoing);
        } finally {
            outgoing.compact();
        }
        return outgoing.position() == 0;
    }

    private void writeSlowly(Patience patience) throws IOException {
        try (Selector writable = Selector.open()) {
            channel.register(writable, SelectionKey.OP_WRITE);
            while (!write()) {
                if (patience.isOver()) {
                    throw new IOException("it does not read");
                }
                writable.select(patience.millisLeft());
                writable.selectedKeys().clear();
            }
        }
    }

    /** Called by the reactor: sends what was collected, and tells whether that was all. Never waits. */
    boolean tryFlush() {
        if (!open) {
            return true;
        }
        if (!sending.tryLock()) {
            return false;
        }
        try {
            return write();
        } catch (IOException e) {
            close();
            return true;
        } finally {
            sending.unlock();
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

    /** Ends the connection; what was not flushed is lost. Does nothing the second time. */
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
        reactor.wakeUp();
        receiver.ended();
    }

    @Override
    public String toString() {
        return name;
    }
}
