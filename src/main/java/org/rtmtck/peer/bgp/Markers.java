package org.rtmtck.peer.bgp;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Prefix;

/**
 * The markers that one session has seen. A marker is a host route that stands for its sender and carries a number; since
 * daemons keep the order of what they pass on, a session that has seen a number has seen all that was sent before.
 */
final class Markers {

    /** 192.88.99.0/24 is out of use (RFC 7526), and a host route in it is no network of anybody's. */
    private static final int BASE = 0xC0586300;

    private static final int SENDERS = 255;
    private static final long RECHECK_MILLIS = 10;

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private boolean ended;

    /** The prefix of the marker of {@code sender}, which is 0 to 254. */
    static Prefix of(int sender) {
        if (sender < 0 || sender >= SENDERS) {
            throw new IllegalArgumentException("no marker for sender " + sender);
        }
        return new Prefix(BASE + sender, 32);
    }

    static boolean isMarker(Prefix prefix) {
        return prefix.length() == 32 && (prefix.address() & 0xFFFFFF00) == BASE;
    }

    /** A marker has come in. */
    synchronized void seen(Prefix marker, int number) {
        numbers.put(marker.address() - BASE, number);
        notifyAll();
    }

    /** No marker will come in any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Waits until the marker of {@code sender} has come in with this number or a later one.
     *
     * @param pointless becomes true if the marker is not worth waiting for any more
     */
    synchronized void await(int sender, int number, BooleanSupplier pointless, Patience patience)
            throws UnresponsiveException {
        while (numbers.getOrDefault(sender, 0) < number && !pointless.getAsBoolean()) {
            if (ended || patience.isOver()) {
                throw new UnresponsiveException("the daemon did not pass on marker " + sender);
            }
            try {
                wait(Math.min(patience.millisLeft(), RECHECK_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnresponsiveException("interrupted while waiting for the daemon", e);
            }
        }
    }
}
