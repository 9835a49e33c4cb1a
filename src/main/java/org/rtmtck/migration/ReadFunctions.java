package org.rtmtck.migration;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;

/**
 * The functions of version 1 that take no client. Version 2 wants a registration for each of them, so the facade has one
 * of its own to read with.
 */
final class ReadFunctions {

    private static final int INFINITE = -1;

    private final TableReader reader;
    private final Environment environment;
    private final HandleIssuer handles;
    private final Map<Handle, Deque<IpRoute>> enumerations = new HashMap<>();

    ReadFunctions(TableReader reader, Environment environment, HandleIssuer handles) {
        this.reader = reader;
        this.environment = environment;
        this.handles = handles;
    }

    boolean isRoute(Network network, @Nullable RouteBuffer bestRoute) {
        if (!(network instanceof IpNetwork wanted)) {
            environment.lastError().set(Status.ERROR_INVALID_PARAMETER);
            return false;
        }
        environment.lastError().set(Status.NO_ERROR);
        IpRoute best = reader.best(wanted);
        if (best != null && bestRoute != null) {
            bestRoute.set(best);
        }
        return best != null;
    }

    int networkCount() {
        environment.lastError().set(Status.NO_ERROR);
        return reader.countNetworks();
    }

    int routeAge(Route route) {
        long now = FileTime.of(environment.clock().instant());
        if (!(route instanceof IpRoute) || route.timeStamp() <= 0 || route.timeStamp() > now) {
            environment.lastError().set(Status.ERROR_INVALID_PARAMETER);
            return INFINITE;
        }
        return (int) FileTime.secondsBetween(route.timeStamp(), now);
    }

    /** Reads everything at once: version 1 says here whether there is anything, version 2 would say so later. */
    Handle createEnumeration(int flags, Route criteria) {
        Optional<List<IpRoute>> found = find(flags, criteria);
        if (found.isEmpty() || found.get().isEmpty()) {
            environment.lastError().set(found.isEmpty() ? Status.ERROR_INVALID_PARAMETER : Status.ERROR_NO_ROUTES);
            return Handle.NULL;
        }
        Handle handle = handles.issue();
        enumerations.put(handle, new ArrayDeque<>(found.get()));
        return handle;
    }

    Status nextOf(Handle enumeration, RouteBuffer buffer) {
        Deque<IpRoute> rest = enumerations.get(enumeration);
        if (rest == null) {
            return Status.ERROR_INVALID_HANDLE;
        }
        return write(Optional.ofNullable(rest.poll()), buffer, Status.ERROR_NO_MORE_ROUTES);
    }

    Status closeEnumeration(Handle enumeration) {
        return enumerations.remove(enumeration) == null ? Status.ERROR_INVALID_HANDLE : Status.NO_ERROR;
    }

    Status first(int flags, RouteBuffer buffer) {
        return firstThat(flags, buffer, route -> true);
    }

    Status next(int flags, RouteBuffer buffer) {
        return buffer.get() instanceof IpRoute position
                ? firstThat(flags, buffer, route -> V1Routes.ORDER.compare(route, position) > 0)
                : Status.ERROR_INVALID_PARAMETER;
    }

    /** Version 2 promises no order, so every ordered read sorts the table. */
    private Status firstThat(int flags, RouteBuffer buffer, Predicate<IpRoute> after) {
        return find(flags, buffer.get())
                .map(routes -> routes.stream().filter(after).min(V1Routes.ORDER))
                .map(first -> write(first, buffer, Status.ERROR_NO_ROUTES))
                .orElse(Status.ERROR_INVALID_PARAMETER);
    }

    private static Status write(Optional<IpRoute> route, RouteBuffer buffer, Status none) {
        route.ifPresent(buffer::set);
        return route.isPresent() ? Status.NO_ERROR : none;
    }

    /** The routes that meet the criteria; empty if these are not valid. */
    private Optional<List<IpRoute>> find(int flags, @Nullable Route criteria) {
        return V1Routes.criteria(flags, criteria)
                .map(wanted -> V1Routes.onlyBest(flags) ? best(wanted) : reader.routes(false, wanted));
    }

    private List<IpRoute> best(Predicate<IpRoute> wanted) {
        Collection<IpRoute> all = reader.bestRoutes().values();
        return all.stream().filter(wanted).toList();
    }
}
