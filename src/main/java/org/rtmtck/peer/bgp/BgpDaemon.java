package org.rtmtck.peer.bgp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.DaemonPool;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Reactor;
import org.rtmtck.peer.process.SupervisedProcess;
import org.rtmtck.peer.process.UnresponsiveException;

/** A running BGP daemon, with the adapter's own sessions to it. */
final class BgpDaemon implements DaemonPool.Daemon {

    /** The first address of clients. */
    static final int FIRST_ADDRESS = Sentinels.FIRST_ADDRESS + Sentinels.ADDRESSES;

    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration SCRUB = Duration.ofSeconds(2);
    private static final long RETRY_NANOS = 2_000_000;

    private final SupervisedProcess process;
    private final DaemonControl control;
    private final InetSocketAddress address;
    private final Reactor reactor;
    private final AddressPool addresses;
    private final Sentinels sentinels;

    private BgpDaemon(
            SupervisedProcess process,
            DaemonControl control,
            InetSocketAddress address,
            AddressPool addresses,
            Reactor reactor,
            Sentinels sentinels) {
        this.process = process;
        this.control = control;
        this.address = address;
        this.addresses = addresses;
        this.reactor = reactor;
        this.sentinels = sentinels;
    }

    /**
     * Takes over a daemon that listens at {@code address}, and ends it if no session can be had with it.
     *
     * @param controls makes the control channel, given where to note what comes from it
     * @param addresses how many addresses the daemon accepts sessions from, apart from the adapter's own
     */
    static BgpDaemon takeOver(
            SupervisedProcess process,
            Function<Activity, DaemonControl> controls,
            InetSocketAddress address,
            int addresses)
            throws IOException {
        Reactor reactor = new Reactor("BGP " + address.getPort());
        DaemonControl control = controls.apply(reactor.activity());
        try {
            Sentinels sentinels = sentinels(process, reactor, address, control.keepsOrder());
            AddressPool pool = new AddressPool(FIRST_ADDRESS, addresses);
            return new BgpDaemon(process, control, address, pool, reactor, sentinels);
        } catch (IOException e) {
            String words = process.lastWords();
            control.close();
            reactor.close();
            process.close();
            throw new IOException(process + " does not take part: " + e.getMessage() + ". It said: " + words, e);
        }
    }

    /** A daemon may show its control socket a moment before it listens. */
    private static Sentinels sentinels(
            SupervisedProcess process, Reactor reactor, InetSocketAddress address, boolean inOrder) throws IOException {
        Patience patience = Patience.of(START);
        while (true) {
            try {
                return Sentinels.connect(reactor, address, inOrder, patience);
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

    Sentinels sentinels() {
        return sentinels;
    }

    /** Opens a session from {@code local}. */
    BgpSession connect(int local, UpdateListener listener, Patience patience) throws IOException {
        return BgpSession.establish(reactor, local, address, listener, patience);
    }

    /**
     * Waits until a new session has been told of all best routes. The markers make sure that the daemon wakes up: BIRD can
     * otherwise keep the last part back for three seconds.
     */
    void awaitLoaded(BgpSession session, Patience patience) throws UnresponsiveException {
        sentinels.awaitTold(List.of(session), patience);
        while (control.marksEndOfRib() && !session.isLoaded()) {
            patience.pause(process + " to tell " + session + " of its table");
            sentinels.awaitTold(List.of(session), patience);
        }
    }

    /** What somebody else has done to the daemon; empty if nothing. */
    Optional<String> disturbance() {
        return process.disturbance(!sentinels.isOpen());
    }

    @Override
    public boolean isHealthy() {
        return process.isAlive() && sentinels.isOpen();
    }

    @Override
    public boolean scrub() {
        Patience patience = Patience.of(SCRUB);
        try {
            while (control.networks(patience) != 0 || !sentinels.view().isEmpty()) {
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
