package org.rtmtck.peer.linux;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.BackendSession;

/** One client: a protocol number. The kernel is done when a command is. */
final class LinuxClientSession implements BackendSession {

    private final LinuxBackend backend;
    private final int protocol;
    private final Optional<RouteMonitor.Listener> listener;
    private final Map<IpNetwork, KernelRoute> routes = new HashMap<>();
    private boolean ended;

    LinuxClientSession(LinuxBackend backend, int protocol, Optional<RouteMonitor.Listener> listener) {
        this.backend = backend;
        this.protocol = protocol;
        this.listener = listener;
    }

    int protocol() {
        return protocol;
    }

    Optional<RouteMonitor.Listener> listener() {
        return listener;
    }

    /**
     * A new metric is a new key to the kernel, so the route under the old one is deleted afterwards. Of a route that differs
     * only in what the kernel does not hold, the kernel says nothing: everybody is told by the monitor, after all that
     * came before.
     */
    @Override
    public synchronized void announce(IpRoute route, Patience patience) throws UnresponsiveException {
        if (routes.containsKey(route.network())) {
            backend.kernel().awaitTold(patience);
        }
        KernelRoute added = backend.translation().keep(route, protocol);
        KernelRoute replaced = routes.put(route.network(), added);
        backend.kernel().replace(added, patience);
        if (replaced != null && replaced.metric() != added.metric()) {
            backend.kernel().delete(replaced, patience);
            backend.translation().retire(replaced);
        } else if (added.equals(replaced)) {
            backend.kernel().monitor().tellAgain(added.prefix());
        }
        backend.noteChange();
    }

    @Override
    public synchronized void withdraw(IpNetwork network, Patience patience) throws UnresponsiveException {
        KernelRoute removed = routes.remove(network);
        if (removed != null) {
            backend.kernel().delete(removed, patience);
            backend.translation().retire(removed);
            backend.noteChange();
        }
    }

    /** The kernel has taken in a command when it has ended. */
    @Override
    public void confirm(Patience patience) {}

    @Override
    public synchronized void leave(Patience patience) throws UnresponsiveException {
        if (!ended) {
            backend.end(this, patience);
            ended = true;
        }
        routes.values().forEach(backend.translation()::retire);
        routes.clear();
    }

    @Override
    public String toString() {
        return "protocol " + protocol;
    }
}
