package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.DaemonPool;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Reactor;
import org.rtmtck.peer.process.SupervisedProcess;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Prefix;

/**
 * A running BGP daemon with an observer: a session that adds nothing, hears of every best route, and stays when the
 * daemon goes from one user to the next.
 */
final class BgpDaemon implements DaemonPool.Daemon {

    /** 127.16.0.1, from which the observer comes. */
    static final int OBSERVER_ADDRESS = 127 << 24 | 16 << 16 | 1;

    /** The first address of clients. */
    static final int FIRST_ADDRESS = OBSERVER_ADDRESS + 1;

    /** How many addresses the daemon accepts sessions from. */
    static final int ADDRESSES = 1000;

    private static final int OBSERVER_MARKER = 0;
    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration SCRUB = Duration.ofSeconds(2);
    private static final long RETRY_NANOS = 2_000_000;

    private final SupervisedProcess process;
    private final DaemonControl control;
    private final InetSocketAddress address;
    private final Reactor reactor;
    private final AddressPool addresses = new AddressPool(FIRST_ADDRESS, ADDRESSES);
    private final AtomicInteger lastMarker = new AtomicInteger();
    private final Observer observer;
    private final BgpSession observing;

    private BgpDaemon(
            SupervisedProcess process,
            DaemonControl control,
            InetSocketAddress address,
            Reactor reactor,
            Observer observer,
            BgpSession observing) {
        this.process = process;
        this.control = control;
        this.address = address;
        this.reactor = reactor;
        this.observer = observer;
        this.observing = observing;
    }

    /**
     * Takes over a daemon that listens at {@code address}, and ends it if no session can be had with it.
     *
     * @param controls makes the control channel, given where to note what comes from it
     */
    static BgpDaemon observe(
            SupervisedProcess process, Function<Activity, DaemonControl> controls, InetSocketAddress address)
            throws IOException {
        Observer observer = new Observer();
        Reactor reactor = new Reactor("BGP " + address.getPort());
        DaemonControl control = controls.apply(reactor.activity());
        try {
            BgpSession observing = observe(process, reactor, address, observer);
            return new BgpDaemon(process, control, address, reactor, observer, observing);
        } catch (IOException e) {
            String words = process.lastWords();
            control.close();
            reactor.close();
            process.close();
            throw new IOException(process + " does not take part: " + e.getMessage() + ". It said: " + words, e);
        }
    }

    /** A daemon may show its control socket a moment before it listens. */
    private static BgpSession observe(
            SupervisedProcess process, Reactor reactor, InetSocketAddress address, Observer observer)
            throws IOException {
        Patience patience = Patience.of(START);
        while (true) {
            try {
                return BgpSession.establish(reactor, OBSERVER_ADDRESS, address, observer, patience);
            } catch (IOException e) {
                if (!process.isAlive() || patience.isOver()) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    Activity activity() {
        return reactor.activity();
    }

    DaemonControl control() {
        return control;
    }

    AddressPool addresses() {
        return addresses;
    }

    Observer observer() {
        return observer;
    }

    /** Opens a session from {@code local}. */
    BgpSession connect(int local, UpdateListener listener, Patience patience) throws IOException {
        return BgpSession.establish(reactor, local, address, listener, patience);
    }

    /** Sends the marker of {@code sender} over its own session and returns the marker's number. */
    private int mark(BgpSession session, int sender, Patience patience) throws UnresponsiveException {
        int number = lastMarker.incrementAndGet();
        Prefix marker = Markers.of(sender);
        session.announce(marker, new PathAttributes(RouteTranslation.SUBSTITUTE_NEXT_HOP, 1, number, 0), patience);
        session.flush(patience);
        return number;
    }

    /** Waits until the daemon has dealt with all that a session has sent, or the session has been left. */
    void awaitMarker(BgpSession session, int sender, Patience patience) throws UnresponsiveException {
        int number = mark(session, sender, patience);
        observing.markers().await(sender, number, session::isLeft, patience);
    }

    /**
     * Waits until a new session has been told of all best routes. The markers make sure that the daemon wakes up: BIRD can
     * otherwise keep the last part back for three seconds.
     */
    void awaitLoaded(BgpSession session, Patience patience) throws UnresponsiveException {
        awaitTold(List.of(session), patience);
        while (control.marksEndOfRib() && !session.isLoaded()) {
            patience.pause(process + " to tell " + session + " of its table");
            awaitTold(List.of(session), patience);
        }
    }

    /** Waits until each of the sessions, if it is not left, has been told all that the daemon has decided. */
    void awaitTold(Iterable<BgpSession> sessions, Patience patience) throws UnresponsiveException {
        int number = mark(observing, OBSERVER_MARKER, patience);
        for (BgpSession session : sessions) {
            session.markers().await(OBSERVER_MARKER, number, session::isLeft, patience);
        }
    }

    @Override
    public boolean isHealthy() {
        return process.isAlive() && observing.isOpen();
    }

    @Override
    public boolean scrub() {
        Patience patience = Patience.of(SCRUB);
        try {
            while (control.networks(patience) != 0 || !observer.isEmpty()) {
                patience.pause(this + " to become empty");
            }
            return true;
        } catch (UnresponsiveException e) {
            return false;
        }
    }

    @Override
    public void close() {
        control.close();
        reactor.close();
        process.close();
    }

    @Override
    public String toString() {
        return process.toString();
    }
}
