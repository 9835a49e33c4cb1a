package org.rtmtck.rtm2;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

/** Adding, finding, changing and deleting routes. Lifetimes are in <em>milliseconds</em>. */
public final class RouteFunctions {

    /** {@code INFINITE}: all bits set, in version 1 and 2 alike. */
    public static final int INFINITE = -1;

    static final Set<String> ALLOWED_WHILE_LOCKED = Set.of("RtmUpdateAndUnlockRoute", "RtmLockRoute (unlock)");

    private final World world;

    RouteFunctions(World world) {
        this.world = world;
    }

    /**
     * {@code RtmAddRouteToDest}: adds a route, or updates the caller's route to that destination with the same
     * neighbour; with {@link RouteChange#FIRST} the caller's only route there, whatever its neighbour.
     *
     * @param timeToLive lifetime in milliseconds, unsigned, or {@link #INFINITE}
     * @param flags {@link RouteChange#FIRST} or nothing
     * @return the route, as a reference, and what changed; ERROR_NOT_SUPPORTED if it belongs to no view
     */
    public Result<AddedRoute> addRouteToDest(
            EntityHandle entity, NetAddress destination, RouteInfo info, int timeToLive, Set<RouteChange> flags) {
        return world.call("RtmAddRouteToDest", entity, call -> {
            if (info.views().isEmpty()) {
                return Result.failed(V2Status.ERROR_NOT_SUPPORTED);
            }
            call.requireReferences(handlesIn(info));
            Destination target = world.table(call.entity().family()).obtain(destination);
            Optional<RouteEntry> existing = own(call.entity(), target, info.neighbour(), flags);
            RouteEntry route = existing.orElseGet(() -> create(call.entity(), target, info));
            Set<RouteChange> changes = put(route, info, timeToLive);
            if (existing.isEmpty()) {
                changes.add(RouteChange.NEW);
            }
            return Result.of(new AddedRoute(call.give(route.handle), changes));
        });
    }

    /**
     * {@code RtmDeleteRouteToDest}. Success uses up the caller's reference: the handle must not be released again.
     *
     * @return what changed; ERROR_ACCESS_DENIED if another entity owns the route, ERROR_NOT_FOUND if it was deleted
     */
    public Result<Set<RouteChange>> deleteRouteToDest(EntityHandle entity, RouteHandle handle) {
        return world.call("RtmDeleteRouteToDest", entity, call -> {
            call.requireReference(handle);
            RouteEntry route = world.routes.get(handle);
            if (route == null || route.deleted) {
                return Result.failed(V2Status.ERROR_NOT_FOUND);
            }
            if (route.owner != call.entity()) {
                return Result.failed(V2Status.ERROR_ACCESS_DENIED);
            }
            call.release(handle);
            boolean bestChanged = world.table(route.destination.family).remove(route, call.entity());
            return Result.of(bestChanged ? EnumSet.of(RouteChange.BEST) : EnumSet.noneOf(RouteChange.class));
        });
    }

    /** {@code RtmGetExactMatchRoute}: ERROR_NOT_FOUND if no route to that destination meets the criteria. */
    public Result<RouteHandle> getExactMatchRoute(
            EntityHandle entity, NetAddress destination, RouteCriteria criteria, Set<View> views) {
        return world.call(
                "RtmGetExactMatchRoute",
                entity,
                call -> world.table(call.entity().family())
                        .exactly(destination)
                        .flatMap(d -> d.routes.stream()
                                .filter(route -> new RouteFilter(world, criteria, views).test(route))
                                .findFirst())
                        .map(route -> Result.of(call.give(route.handle)))
                        .orElseGet(() -> Result.failed(V2Status.ERROR_NOT_FOUND)));
    }

    /** {@code RtmGetRouteInfo}: fills a structure that has to be released with {@link #releaseRouteInfo}. */
    public Result<RouteDetails> getRouteInfo(EntityHandle entity, RouteHandle handle) {
        return world.call("RtmGetRouteInfo", entity, call -> {
            call.requireReference(handle);
            RouteEntry route = world.routes.get(handle);
            return route == null ? Result.failed(V2Status.ERROR_INVALID_HANDLE) : Result.of(describe(call, route));
        });
    }

    /** {@code RtmReleaseRouteInfo}. */
    public Status releaseRouteInfo(EntityHandle entity, RouteDetails details) {
        return world.run("RtmReleaseRouteInfo", entity, call -> {
            call.release(details.structure(), Structure.Kind.ROUTE_INFO);
            return V2Status.NO_ERROR;
        });
    }

    /** {@code RtmReleaseRoutes}. */
    public Status releaseRoutes(EntityHandle entity, List<RouteHandle> handles) {
        return world.run("RtmReleaseRoutes", entity, call -> {
            handles.forEach(call::release);
            return V2Status.NO_ERROR;
        });
    }

    /**
     * {@code RtmLockRoute}: locks a route of the caller and shows what is in it. Until it is unlocked the entity may call
     * nothing but {@link #updateAndUnlockRoute} and {@link #unlockRoute}.
     */
    public Result<RouteInfo> lockRoute(EntityHandle entity, RouteHandle handle) {
        return world.call("RtmLockRoute", entity, call -> {
            call.requireReference(handle);
            RouteEntry route = world.routes.get(handle);
            if (route == null || route.deleted) {
                return Result.failed(V2Status.ERROR_NOT_FOUND);
            }
            if (route.owner != call.entity()) {
                return Result.failed(V2Status.ERROR_ACCESS_DENIED);
            }
            call.entity().locked.add(route);
            return Result.of(route.info);
        });
    }

    /** {@code RtmLockRoute} with LockRoute FALSE: unlocks without a change. */
    public Status unlockRoute(EntityHandle entity, RouteHandle handle) {
        return world.run("RtmLockRoute (unlock)", entity, call -> {
            boolean unlocked = call.entity().locked.removeIf(route -> route.handle.equals(handle));
            return unlocked ? V2Status.NO_ERROR : V2Status.ERROR_INVALID_HANDLE;
        });
    }

    /** {@code RtmUpdateAndUnlockRoute}: puts other members into a locked route, and unlocks it. */
    public Result<Set<RouteChange>> updateAndUnlockRoute(
            EntityHandle entity, RouteHandle handle, RouteInfo info, int timeToLive) {
        return world.call("RtmUpdateAndUnlockRoute", entity, call -> {
            RouteEntry route = world.routes.get(handle);
            if (route == null || !call.entity().locked.remove(route)) {
                return Result.failed(V2Status.ERROR_INVALID_HANDLE);
            }
            return Result.of(put(route, info, timeToLive));
        });
    }

    /** {@code RtmIsBestRoute}: the views in which the route is best. */
    public Result<Set<View>> isBestRoute(EntityHandle entity, RouteHandle handle) {
        return world.call("RtmIsBestRoute", entity, call -> {
            call.requireReference(handle);
            Set<View> views = EnumSet.noneOf(View.class);
            RouteEntry route = world.routes.get(handle);
            if (route != null) {
                route.destination.best().forEach((view, best) -> {
                    if (best.route() == route) {
                        views.add(view);
                    }
                });
            }
            return Result.of(views);
        });
    }

    private static List<NextHopHandle> handlesIn(RouteInfo info) {
        List<NextHopHandle> handles = new ArrayList<>(info.nextHops());
        if (info.neighbour() != null) {
            handles.add(info.neighbour());
        }
        return handles;
    }

    private static Optional<RouteEntry> own(
            Entity owner, Destination destination, @Nullable NextHopHandle neighbour, Set<RouteChange> flags) {
        return destination.routes.stream()
                .filter(route -> route.owner == owner)
                .filter(route -> flags.contains(RouteChange.FIRST) || Objects.equals(route.info.neighbour(), neighbour))
                .findFirst();
    }

    private RouteEntry create(Entity owner, Destination destination, RouteInfo info) {
        RouteEntry route = new RouteEntry(new RouteHandle(world.nextNumber()), destination, owner, info);
        world.routes.put(route.handle, route);
        owner.routes.add(route);
        return route;
    }

    private Set<RouteChange> put(RouteEntry route, RouteInfo info, int timeToLive) {
        int protocol = route.owner.info().entityId().protocolId();
        int preference = world.configuration.preferenceOf().applyAsInt(protocol);
        Destination destination = route.destination;
        boolean bestChanged = world.table(destination.family).change(destination, route.owner, () -> {
            route.info = info.withPreference(preference);
            if (!destination.routes.contains(route)) {
                destination.routes.add(route);
            }
        });
        new Ageing(world, route).restart(timeToLive);
        return bestChanged ? EnumSet.of(RouteChange.BEST) : EnumSet.noneOf(RouteChange.class);
    }

    private static RouteDetails describe(Call call, RouteEntry route) {
        List<V2Handle> references = new ArrayList<>(handlesIn(route.info));
        references.add(route.destination.handle);
        references.add(route.owner.handle);
        return new RouteDetails(
                call.fill(Structure.Kind.ROUTE_INFO, references),
                route.destination.handle,
                route.destination.address,
                route.owner.handle,
                route.owner.info().entityId(),
                route.info);
    }
}
