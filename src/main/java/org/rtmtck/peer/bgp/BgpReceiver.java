package org.rtmtck.peer.bgp;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rtmtck.peer.process.Connection;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Receiver;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Prefix;

/** The receiving side of a BGP session, which also keeps the session alive. */
final class BgpReceiver implements Receiver {

    private final UpdateListener listener;
    private final Markers markers = new Markers();
    private volatile boolean loaded;
    private boolean established;
    private @Nullable String end;

    BgpReceiver(UpdateListener listener) {
        this.listener = listener;
    }

    Markers markers() {
        return markers;
    }

    /** Waits until the daemon has accepted the session. */
    synchronized void awaitEstablished(Patience patience) throws UnresponsiveException {
        while (!established && end == null && !patience.isOver()) {
            try {
                wait(patience.millisLeft());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnresponsiveException("interrupted while waiting for the daemon", e);
            }
        }
        if (!established) {
            throw new UnresponsiveException("not established: " + (end == null ? "no answer" : end));
        }
    }

    @Override
    public void received(Connection connection, ByteBuffer data) {
        for (ByteBuffer message = BgpCodec.next(data); message != null; message = BgpCodec.next(data)) {
            switch (BgpCodec.type(message)) {
                case BgpCodec.OPEN -> answer(connection);
                case BgpCodec.KEEPALIVE -> keptAlive(connection);
                case BgpCodec.UPDATE -> updated(BgpCodec.update(message));
                case BgpCodec.NOTIFICATION -> ended(BgpCodec.reason(message));
                default -> {
                    // Route refresh and later inventions ask nothing of a client.
                }
            }
        }
    }

    /** The first one establishes the session; later ones are answered, so that no hold timer runs out. */
    private void keptAlive(Connection connection) {
        if (!nowEstablished()) {
            answer(connection);
        }
    }

    private synchronized boolean nowEstablished() {
        boolean first = !established;
        established = true;
        notifyAll();
        return first;
    }

    private void answer(Connection connection) {
        try {
            Patience patience = Patience.of(Duration.ofSeconds(1));
            connection.send(BgpCodec.keepalive(), patience);
            connection.flush(patience);
        } catch (UnresponsiveException e) {
            ended(e.getMessage());
        }
    }

    /** Whether End-of-RIB, an UPDATE without content, has come. */
    boolean isLoaded() {
        return loaded;
    }

    private void updated(BgpUpdate update) {
        if (update.withdrawn().isEmpty() && update.announced().isEmpty()) {
            loaded = true;
        }
        for (Prefix prefix : update.withdrawn()) {
            tell(prefix, null);
        }
        for (Prefix prefix : update.announced()) {
            tell(prefix, update.attributes());
        }
    }

    private void tell(Prefix prefix, @Nullable PathAttributes attributes) {
        if (!Markers.isMarker(prefix)) {
            listener.told(prefix, attributes);
        } else if (attributes != null) {
            markers.seen(prefix, attributes.metric());
        }
    }

    @Override
    public void ended() {
        ended("the daemon closed the connection");
    }

    private synchronized void ended(@Nullable String reason) {
        if (end == null) {
            end = reason;
        }
        markers.end();
        notifyAll();
    }
}
