package org.rtmtck.peer.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;

/**
 * Reading the table (pages ISR, CNT, ENC, ENN, ENX, GFR, GNR). Each read waits until the manager has taken in what was
 * sent to it, and then asks the manager. Safe for concurrent use.
 */
final class TableReads {

    private static final long FIRST_HANDLE = 0x7000_0000_0004L;

    private final Backend backend;
    private final Waiting waiting;
    private final HandleTable<Deque<IpRoute>> enumerations = new HandleTable<>(FIRST_HANDLE);
    private @Nullable Snapshot snapshot;

    TableReads(Backend backend, Waiting waiting) {
        this.backend = backend;
        this.waiting = waiting;
    }

    /** The table in the order of a scan, as it was at a version of the backend. */
    private record Snapshot(long version, List<SeenRoute> routes) {}

    /** A value with the status that belongs to it. */
    record Answer<T>(T value, Status status) {}

    private Patience settled() throws UnresponsiveException {
        Patience patience = waiting.begin(backend.activity());
        backend.settle(patience);
        return patience;
    }

    Answer<Boolean> isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
        if (!family.equals(ProtocolFamily.IP) || !(network instanceof IpNetwork ip)) {
            return new Answer<>(false, Status.ERROR_INVALID_PARAMETER);
        }
        try {
            Optional<IpRoute> best = backend.routesTo(ip, settled()).stream()
                    .filter(SeenRoute::best)
                    .map(SeenRoute::route)
                    .findFirst();
            if (bestRoute != null) {
                best.ifPresent(bestRoute::set);
            }
            return new Answer<>(best.isPresent(), Status.NO_ERROR);
        } catch (UnresponsiveException e) {
            return new Answer<>(false, Status.ERROR_NO_SYSTEM_RESOURCES);
        }
    }

    Answer<Integer> networkCount(ProtocolFamily family) {
        if (!family.equals(ProtocolFamily.IP)) {
            return new Answer<>(0, Status.ERROR_INVALID_PARAMETER);
        }
        try {
            return new Answer<>(backend.networkCount(settled()), Status.NO_ERROR);
        } catch (UnresponsiveException e) {
            return new Answer<>(0, Status.ERROR_NO_SYSTEM_RESOURCES);
        }
    }

    Answer<Handle> enumerate(ProtocolFamily family, int flags, Route criteria) {
        Optional<RouteCriteria> wanted = RouteCriteria.of(flags, criteria);
        if (!family.equals(ProtocolFamily.IP) || wanted.isEmpty()) {
            return new Answer<>(Handle.NULL, Status.ERROR_INVALID_PARAMETER);
        }
        try {
            Deque<IpRoute> routes = new ArrayDeque<>(select(wanted.get()).toList());
            return routes.isEmpty()
                    ? new Answer<>(Handle.NULL, Status.ERROR_NO_ROUTES)
                    : new Answer<>(enumerations.add(routes), Status.NO_ERROR);
        } catch (UnresponsiveException e) {
            return new Answer<>(Handle.NULL, Status.ERROR_NO_SYSTEM_RESOURCES);
        }
    }

    Status next(Handle enumeration, RouteBuffer route) {
        Optional<Deque<IpRoute>> found = enumerations.find(enumeration);
        if (found.isEmpty()) {
            return Status.ERROR_INVALID_HANDLE;
        }
        synchronized (found.get()) {
            IpRoute next = found.get().poll();
            if (next == null) {
                return Status.ERROR_NO_MORE_ROUTES;
            }
            route.set(next);
            return Status.NO_ERROR;
        }
    }

    Status close(Handle enumeration) {
        return enumerations.remove(enumeration).isPresent() ? Status.NO_ERROR : Status.ERROR_INVALID_HANDLE;
    }

    /** The first route in the order of a scan, or the first one after the route in the buffer. */
    Status scan(ProtocolFamily family, int flags, RouteBuffer buffer, boolean afterBuffer) {
        Route position = buffer.get();
        if (!family.equals(ProtocolFamily.IP) || position == null) {
            return Status.ERROR_INVALID_PARAMETER;
        }
        Optional<RouteCriteria> wanted = RouteCriteria.of(flags, position);
        if (wanted.isEmpty()) {
            return Status.ERROR_INVALID_PARAMETER;
        }
        try {
            Optional<IpRoute> found = select(wanted.get())
                    .filter(r -> !afterBuffer
                            || RouteOrder.SCAN.compare(r, wanted.get().criteria()) > 0)
                    .findFirst();
            found.ifPresent(buffer::set);
            return found.isPresent() ? Status.NO_ERROR : Status.ERROR_NO_ROUTES;
        } catch (UnresponsiveException e) {
            return Status.ERROR_NO_SYSTEM_RESOURCES;
        }
    }

    private Stream<IpRoute> select(RouteCriteria wanted) throws UnresponsiveException {
        Patience patience = settled();
        List<SeenRoute> routes = wanted.network().isPresent()
                ? backend.routesTo(wanted.network().get(), patience)
                : wholeTable(patience);
        return routes.stream().filter(wanted::admits).map(SeenRoute::route).sorted(RouteOrder.SCAN);
    }

    /** A scan calls once for each route, so the table is read again only if it may have changed. */
    private synchronized List<SeenRoute> wholeTable(Patience patience) throws UnresponsiveException {
        long version = backend.version();
        Snapshot last = snapshot;
        if (last == null || last.version() != version) {
            last = new Snapshot(version, backend.routes(patience));
            snapshot = last;
        }
        return last.routes();
    }
}
