package org.rtmtck.peer.zapi;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.DaemonPool;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.Reactor;
import org.rtmtck.peer.process.SupervisedProcess;
import org.rtmtck.peer.process.UnresponsiveException;

/** A running zebra with an observer that stays when the daemon goes from one user to the next. */
final class ZebraDaemon implements DaemonPool.Daemon {

    /** The instance that the observer is; clients have smaller ones. zebra keeps 8 bits of an instance. */
    private static final int OBSERVER = 255;

    private static final Duration SCRUB = Duration.ofSeconds(2);

    private final SupervisedProcess process;
    private final UnixDomainSocketAddress address;
    private final int interfaceIndex;
    private final ZebraControl control;
    private final Reactor reactor;
    private final Observer observer;
    private final ZapiSession observing;
    private final AtomicInteger lastMarker = new AtomicInteger();

    private ZebraDaemon(
            SupervisedProcess process,
            UnixDomainSocketAddress address,
            int interfaceIndex,
            ZebraControl control,
            Reactor reactor,
            Observer observer,
            ZapiSession observing) {
        this.process = process;
        this.address = address;
        this.interfaceIndex = interfaceIndex;
        this.control = control;
        this.reactor = reactor;
        this.observer = observer;
        this.observing = observing;
    }

    /**
     * Takes over a zebra that has just come up.
     *
     * @param interfaceIndex the interface of its namespace that next hops are on
     */
    static ZebraDaemon observe(SupervisedProcess process, int interfaceIndex, Patience patience) throws IOException {
        UnixDomainSocketAddress address =
                UnixDomainSocketAddress.of(process.directory().file(ZebraProvider.SOCKET));
        Reactor reactor = new Reactor("ZAPI " + process.pid());
        Observer observer = new Observer();
        ZebraControl control = new ZebraControl(process.directory().file(ZebraProvider.COMMANDS), reactor.activity());
        try {
            ZapiSession observing = ZapiSession.open(reactor, address, OBSERVER, Optional.of(observer), patience);
            ZebraDaemon daemon =
                    new ZebraDaemon(process, address, interfaceIndex, control, reactor, observer, observing);
            daemon.awaitTold(List.of(), patience);
            return daemon;
        } catch (IOException | UnresponsiveException e) {
            String words = process.lastWords();
            control.close();
            reactor.close();
            process.close();
            throw new IOException(process + " does not take part: " + e.getMessage() + ". It said: " + words, e);
        }
    }

    ZebraControl control() {
        return control;
    }

    Observer observer() {
        return observer;
    }

    Activity activity() {
        return reactor.activity();
    }

    int interfaceIndex() {
        return interfaceIndex;
    }

    ZapiSession connect(int instance, Optional<ZapiListener> listener, Patience patience) throws UnresponsiveException {
        try {
            return ZapiSession.open(reactor, address, instance, listener, patience);
        } catch (IOException e) {
            throw new UnresponsiveException(process + " refuses a session", e);
        }
    }

    /** Whether a route is the adapter's own. */
    static boolean isMarker(ZapiRoute route) {
        return route.instance() == OBSERVER;
    }

    /**
     * Waits until zebra has worked off all that it has taken in, and told the observer and the sessions that listen. The marker goes through the same queues, and zebra keeps the order.
     */
    void awaitTold(Iterable<ZapiSession> sessions, Patience patience) throws UnresponsiveException {
        int number = lastMarker.incrementAndGet();
        ZapiRoute marker = new ZapiRoute(OBSERVER, ZapiReceiver.MARKER, 0, 1, number, number);
        observing.send(ZapiCodec.routeAdd(marker, interfaceIndex), patience);
        observing.flush(patience);
        observing.awaitMarker(number, patience);
        for (ZapiSession session : sessions) {
            if (session.isListening()) {
                session.awaitMarker(number, patience);
            }
        }
    }

    /** What somebody else has done to zebra; empty if nothing. */
    Optional<String> disturbance() {
        return process.disturbance(!observing.isOpen());
    }

    @Override
    public boolean isHealthy() {
        return process.isAlive() && observing.isOpen();
    }

    /** A session of the same instance that ends takes along what an earlier one has left behind. */
    @Override
    public boolean scrub() {
        Patience patience = Patience.of(SCRUB);
        try {
            for (int instance : instancesWithRoutes(patience)) {
                connect(instance, Optional.empty(), patience).close();
                while (control.hasClient(instance, patience)) {
                    patience.pause(process + " to let a client go");
                }
            }
            awaitTold(List.of(), patience);
            return instancesWithRoutes(patience).isEmpty();
        } catch (UnresponsiveException e) {
            return false;
        }
    }

    private Set<Integer> instancesWithRoutes(Patience patience) throws UnresponsiveException {
        Set<Integer> instances = new TreeSet<>();
        if (control.networks(patience) > 1) {
            for (ZebraControl.TableEntry entry : control.routes(Optional.empty(), patience)) {
                if (!isMarker(entry.route())) {
                    instances.add(entry.route().instance());
                }
            }
        }
        return instances;
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
