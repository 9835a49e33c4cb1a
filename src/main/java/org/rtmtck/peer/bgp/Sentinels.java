package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Reactor;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Prefix;

/**
 * Two sessions of the adapter itself, which stay when the daemon goes from one user to the next. The observer hears of
 * every best route; the marking session sends markers that tell when everybody has heard of all.
 */
final class Sentinels {

    /** 127.16.0.1, from which the first of the two comes. */
    static final int FIRST_ADDRESS = 127 << 24 | 16 << 16 | 1;

    /** How many addresses they take. */
    static final int ADDRESSES = 2;

    /** The sender of the adapter's own markers; clients have others. */
    private static final int OWN = 0;

    private static final int MARKER_PREFERENCE = 1;

    /** 198.18.0.0/15, which is for measurements (RFC 2544) and nobody's next hop. */
    private static final int FRESH_NEXT_HOPS = 198 << 24 | 18 << 16 | 1;

    private static final int FRESH = 100_000;

    private final Observer view;
    private final BgpSession observing;
    private final BgpSession marking;
    private final boolean inOrder;
    private final AtomicInteger lastMarker = new AtomicInteger();

    private Sentinels(Observer view, BgpSession observing, BgpSession marking, boolean inOrder) {
        this.view = view;
        this.observing = observing;
        this.marking = marking;
        this.inOrder = inOrder;
    }

    /**
     * Connects both.
     *
     * @param inOrder whether the daemon tells of changes in the order in which they were made
     */
    static Sentinels connect(Reactor reactor, InetSocketAddress daemon, boolean inOrder, Patience patience)
            throws IOException {
        Observer view = new Observer();
        BgpSession observing = BgpSession.establish(reactor, FIRST_ADDRESS, daemon, view, patience);
        BgpSession marking =
                BgpSession.establish(reactor, FIRST_ADDRESS + 1, daemon, (prefix, attributes) -> {}, patience);
        return new Sentinels(view, observing, marking, inOrder);
    }

    Observer view() {
        return view;
    }

    boolean isOpen() {
        return observing.isOpen() && marking.isOpen();
    }

    /** Sends the marker of {@code sender} over its session and returns the marker's number. */
    private int mark(BgpSession session, int sender, Patience patience) throws UnresponsiveException {
        int number = lastMarker.incrementAndGet();
        Prefix marker = Markers.of(sender);
        session.announce(marker, new PathAttributes(nextHop(number), MARKER_PREFERENCE, number, 0), patience);
        session.flush(patience);
        return number;
    }

    /**
     * OpenBGPD holds a route back until its kernel process has answered for the next hop, one after the other: a next hop
     * that is new is answered for after those of all routes before.
     */
    private int nextHop(int number) {
        return inOrder ? RouteTranslation.SUBSTITUTE_NEXT_HOP : FRESH_NEXT_HOPS + number % FRESH;
    }

    /** Waits until the daemon has dealt with all that a session has sent, or the session has been left. */
    void awaitTaken(BgpSession session, int sender, Patience patience) throws UnresponsiveException {
        int number = mark(session, sender, patience);
        observing.markers().await(sender, number, session::isLeft, patience);
    }

    /**
     * Waits until the observer, and each of the sessions if it is not left, has been told all that the daemon has decided.
     * A daemon that does not keep the order is asked until it has nothing else to tell.
     */
    void awaitTold(List<BgpSession> sessions, Patience patience) throws UnresponsiveException {
        long before;
        do {
            before = view.version();
            int number = mark(marking, OWN, patience);
            observing.markers().await(OWN, number, observing::isLeft, patience);
            for (BgpSession session : sessions) {
                session.markers().await(OWN, number, session::isLeft, patience);
            }
        } while (!inOrder && view.version() != before);
    }
}
