package org.rtmtck.peer.zapi;

import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.rtmtck.peer.process.Connection;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Receiver;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Prefix;

/**
 * The receiving side of a ZAPI session. It counts the answers to barriers, and keeps the number of the last marker: a
 * route of the adapter itself that zebra passes on in its turn.
 */
final class ZapiReceiver implements Receiver {

    /** 192.88.99.1/32, which is no network of anybody's (RFC 7526). */
    static final Prefix MARKER = new Prefix(0xC0586301, 32);

    private static final long RECHECK_MILLIS = 10;

    private final ZapiListener listener;
    private int answers;
    private int marker;
    private boolean ended;

    ZapiReceiver(ZapiListener listener) {
        this.listener = listener;
    }

    @Override
    public void received(Connection connection, ByteBuffer data) {
        for (ByteBuffer message = ZapiCodec.next(data); message != null; message = ZapiCodec.next(data)) {
            switch (ZapiCodec.number(message)) {
                case ZapiCodec.ROUTER_ID_UPDATE -> answered();
                case ZapiCodec.REDISTRIBUTE_ROUTE_ADD -> told(message, true);
                case ZapiCodec.REDISTRIBUTE_ROUTE_DEL -> told(message, false);
                default -> {
                    // Interfaces, capabilities and the like.
                }
            }
        }
    }

    private synchronized void answered() {
        answers++;
        notifyAll();
    }

    private void told(ByteBuffer message, boolean present) {
        ZapiRoute route = ZapiCodec.redistributed(message);
        if (route == null) {
            return;
        }
        if (!route.prefix().equals(MARKER)) {
            listener.told(route, present);
        } else if (present) {
            marked(route.metric());
        }
    }

    private synchronized void marked(int number) {
        marker = number;
        notifyAll();
    }

    @Override
    public synchronized void ended() {
        ended = true;
        notifyAll();
    }

    /** Waits for the answer to a barrier: the {@code number}th in all. */
    void awaitAnswer(int number, BooleanSupplier pointless, Patience patience) throws UnresponsiveException {
        await(() -> answers >= number, pointless, patience);
    }

    /** Waits for the marker with this number, or a later one. */
    void awaitMarker(int number, BooleanSupplier pointless, Patience patience) throws UnresponsiveException {
        await(() -> marker >= number, pointless, patience);
    }

    private synchronized void await(BooleanSupplier condition, BooleanSupplier pointless, Patience patience)
            throws UnresponsiveException {
        while (!condition.getAsBoolean() && !pointless.getAsBoolean()) {
            if (ended || patience.isOver()) {
                throw new UnresponsiveException(ended ? "zebra has ended the session" : "zebra does not answer");
            }
            try {
                wait(Math.min(patience.millisLeft(), RECHECK_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnresponsiveException("interrupted while waiting for zebra", e);
            }
        }
    }
}
