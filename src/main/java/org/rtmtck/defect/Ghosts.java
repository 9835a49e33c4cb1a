package org.rtmtck.defect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.RouteCriteria;
import org.rtmtck.reference.RouteOrder;
import org.rtmtck.reference.Rules;

/** The reference implementation, with second copies of the routes that some ways of reading are served from. */
final class Ghosts extends OddRtm {

    private static final long FIRST_HANDLE = 0x5000_0000L;

    private final Set<Path> paths;
    private final Predicate<Entry> copied;
    private final List<Route> ghosts = new CopyOnWriteArrayList<>();
    private final Map<Handle, Queue<Route>> enumerations = new ConcurrentHashMap<>();
    private final AtomicLong nextHandle = new AtomicLong(FIRST_HANDLE);

    /** Ways of reading. */
    enum Path {
        /** The best route to a network that has lost all of its routes. */
        BEST_OF_LOST,
        /** The best route to a network that has kept some routes. */
        BEST_OF_KEPT,
        /** The network count. */
        COUNT,
        /** Enumerations without a flag. */
        ALL,
        /** Enumerations with RTM_ONLY_THIS_NETWORK alone. */
        BY_NETWORK,
        /** Enumerations with RTM_ONLY_THIS_INTERFACE alone. */
        BY_INTERFACE,
        /** Enumerations with RTM_ONLY_THIS_PROTOCOL alone. */
        BY_PROTOCOL,
        /** Enumerations with RTM_ONLY_BEST_ROUTES alone. */
        BY_BEST,
        /** The ordered scan. */
        SCAN;

        private boolean isOf(int flags) {
            return switch (this) {
                case ALL -> flags == 0;
                case BY_NETWORK -> flags == 1;
                case BY_INTERFACE -> flags == 2;
                case BY_PROTOCOL -> flags == 4;
                case BY_BEST -> flags == 8;
                default -> false;
            };
        }
    }

    private Ghosts(Environment environment, Predicate<Entry> copied, Collection<Path> paths) {
        super(environment, new Rules(), OddRtm::properly);
        this.copied = copied;
        this.paths = EnumSet.copyOf(paths);
    }

    /** Instances in which removed routes stay in the copies behind these ways of reading. */
    static Defect.Opening in(Path... paths) {
        return in(entry -> true, paths);
    }

    /** Instances in which removed routes that meet a condition stay in the copies. */
    static Defect.Opening in(Predicate<Entry> copied, Path... paths) {
        return environment -> new Ghosts(environment, copied, List.of(paths));
    }

    @Override
    public Status deregisterClient(Handle client) {
        Client live = client(client);
        List<Route> copies = live == null
                ? List.of()
                : live.entries().stream().filter(copied).map(Entry::route).toList();
        Status status = properly(client);
        if (status.isSuccess()) {
            ghosts.addAll(copies);
        }
        return status;
    }

    private Stream<Route> ghostsOf(ProtocolFamily family) {
        return ghosts.stream().filter(ghost -> ghost.family().equals(family));
    }

    private boolean isLost(ProtocolFamily family, Network network) {
        return tableOf(family).routes().find(network) == null;
    }

    @Override
    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
        Route ghost = ghostsOf(family)
                .filter(route -> route.network().equals(network))
                .findFirst()
                .orElse(null);
        if (ghost == null || !paths.contains(isLost(family, network) ? Path.BEST_OF_LOST : Path.BEST_OF_KEPT)) {
            return super.isRoute(family, network, bestRoute);
        }
        if (bestRoute != null) {
            bestRoute.set(ghost);
        }
        return true;
    }

    @Override
    public int getNetworkCount(ProtocolFamily family) {
        int count = super.getNetworkCount(family);
        if (!paths.contains(Path.COUNT) || ghosts.isEmpty()) {
            return count;
        }
        return count
                + (int) ghostsOf(family)
                        .map(Route::network)
                        .distinct()
                        .filter(network -> isLost(family, network))
                        .count();
    }

    @Override
    public Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria) {
        Handle handle = super.createEnumerationHandle(family, enumerationFlags, criteria);
        RouteCriteria set = new RouteCriteria(enumerationFlags, criteria);
        if (paths.stream().noneMatch(path -> path.isOf(enumerationFlags))) {
            return handle;
        }
        List<Route> shown = ghostsOf(family).filter(set::includeRoute).toList();
        if (shown.isEmpty()) {
            return handle;
        }
        Handle used = handle.isNull() ? new Handle(nextHandle.getAndAdd(4)) : handle;
        enumerations.put(used, new ArrayDeque<>(shown));
        return used;
    }

    @Override
    public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
        Status status = super.enumerateGetNextRoute(enumeration, route);
        Queue<Route> rest = enumerations.get(enumeration);
        if (status.isSuccess() || rest == null) {
            return status;
        }
        Route ghost = rest.poll();
        if (ghost == null) {
            return Status.ERROR_NO_MORE_ROUTES;
        }
        route.set(ghost);
        return Status.NO_ERROR;
    }

    @Override
    public Status closeEnumerationHandle(Handle enumeration) {
        Status status = super.closeEnumerationHandle(enumeration);
        return enumerations.remove(enumeration) != null ? Status.NO_ERROR : status;
    }

    @Override
    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
        RouteCriteria set = new RouteCriteria(enumerationFlags, route.get());
        return scanned(super.getFirstRoute(family, enumerationFlags, route), family, set, null, route);
    }

    @Override
    public Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
        Route position = route.get();
        RouteCriteria set = new RouteCriteria(enumerationFlags, position);
        return scanned(super.getNextRoute(family, enumerationFlags, route), family, set, position, route);
    }

    private Status scanned(
            Status status, ProtocolFamily family, RouteCriteria set, @Nullable Route position, RouteBuffer buffer) {
        if (!paths.contains(Path.SCAN)) {
            return status;
        }
        List<Route> candidates = new ArrayList<>();
        ghostsOf(family)
                .filter(set::includeRoute)
                .filter(ghost -> position == null || RouteOrder.ROUTES.compare(ghost, position) > 0)
                .forEach(candidates::add);
        if (status.isSuccess()) {
            Stream.ofNullable(buffer.get()).forEach(candidates::add);
        }
        if (candidates.isEmpty()) {
            return status;
        }
        buffer.set(candidates.stream().min(RouteOrder.ROUTES).orElseThrow());
        return Status.NO_ERROR;
    }
}
