package org.rtmtck.rtm2;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.V2Handle.DestHandle;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

/**
 * Enumerations. Each belongs to the entity that created it. That nothing is left to return is learnt from the first call
 * of a Get function, not from the creation. No order is promised.
 */
public final class EnumerationFunctions {

    private final World world;

    EnumerationFunctions(World world) {
        this.world = world;
    }

    /** {@code RtmCreateDestEnum}: the destinations of the views, those that are only held down among them. */
    public Result<EnumHandle> createDestEnum(EntityHandle entity, Set<View> views) {
        return world.call(
                "RtmCreateDestEnum",
                entity,
                call -> create(
                        call,
                        views,
                        world.table(call.entity().family()).destinations().stream()
                                .filter(destination -> isIn(destination, views))
                                .toList()));
    }

    /**
     * {@code RtmGetEnumDests}.
     *
     * @return structures to be released with {@link DestinationFunctions#releaseDests}; ERROR_NO_MORE_ITEMS at the end
     */
    public Result<List<DestInfo>> getEnumDests(EntityHandle entity, EnumHandle handle, int atMost) {
        return world.call(
                "RtmGetEnumDests",
                entity,
                call -> next(
                        call,
                        handle,
                        atMost,
                        item -> item instanceof Destination d && !d.isEmpty()
                                ? Table.describe(call, d, viewsOf(call, handle), Structure.Kind.DEST_INFO)
                                : null));
    }

    /**
     * {@code RtmCreateRouteEnum} over {@code RTM_ENUM_ALL_ROUTES}, or over {@code RTM_ENUM_OWN_ROUTES}.
     *
     * @param destination the only destination wanted, or null for all
     * @param ownOnly whether only the caller's routes are wanted
     */
    public Result<EnumHandle> createRouteEnum(
            EntityHandle entity,
            @Nullable DestHandle destination,
            Set<View> views,
            boolean ownOnly,
            RouteCriteria criteria) {
        return world.call("RtmCreateRouteEnum", entity, call -> {
            RouteFilter filter = new RouteFilter(world, criteria, views);
            return create(
                    call,
                    views,
                    world.table(call.entity().family()).destinations().stream()
                            .filter(d -> destination == null || d.handle.equals(destination))
                            .flatMap(d -> d.routes.stream())
                            .filter(route -> !ownOnly || route.owner == call.entity())
                            .filter(filter)
                            .toList());
        });
    }

    /**
     * {@code RtmGetEnumRoutes}, and {@code RtmGetListEnumRoutes} for the enumeration of a list.
     *
     * @return references to be released with {@link RouteFunctions#releaseRoutes}; ERROR_NO_MORE_ITEMS at the end
     */
    public Result<List<RouteHandle>> getEnumRoutes(EntityHandle entity, EnumHandle handle, int atMost) {
        return world.call(
                "RtmGetEnumRoutes",
                entity,
                call -> next(
                        call,
                        handle,
                        atMost,
                        item -> item instanceof RouteEntry route && !route.deleted ? call.give(route.handle) : null));
    }

    /** {@code RtmCreateNextHopEnum}: the next hops of all owners; deleting another's is refused. */
    public Result<EnumHandle> createNextHopEnum(EntityHandle entity) {
        return world.call(
                "RtmCreateNextHopEnum",
                entity,
                call -> create(
                        call,
                        View.ANY,
                        world.nextHops.values().stream()
                                .filter(hop ->
                                        hop.owner.family().equals(call.entity().family()))
                                .toList()));
    }

    /**
     * {@code RtmGetEnumNextHops}.
     *
     * @return references to be released with {@link NextHopFunctions#releaseNextHops}; ERROR_NO_MORE_ITEMS at the end
     */
    public Result<List<NextHopHandle>> getEnumNextHops(EntityHandle entity, EnumHandle handle, int atMost) {
        return world.call(
                "RtmGetEnumNextHops",
                entity,
                call -> next(
                        call,
                        handle,
                        atMost,
                        item -> item instanceof NextHopEntry hop && !hop.deleted ? call.give(hop.handle) : null));
    }

    /** {@code RtmDeleteEnumHandle}: ends an enumeration of whatever kind; ERROR_INVALID_HANDLE if it is none. */
    public Status deleteEnumHandle(EntityHandle entity, EnumHandle handle) {
        return world.run("RtmDeleteEnumHandle", entity, call -> {
            boolean known = call.entity().enumerations.remove(handle) != null;
            return known ? V2Status.NO_ERROR : V2Status.ERROR_INVALID_HANDLE;
        });
    }

    private Result<EnumHandle> create(Call call, Set<View> views, Collection<?> content) {
        EnumHandle handle = new EnumHandle(world.nextNumber());
        call.entity().enumerations.put(handle, new Enumeration(views, content));
        return Result.of(handle);
    }

    private <T> Result<List<T>> next(Call call, EnumHandle handle, int atMost, Function<Object, @Nullable T> hand) {
        Enumeration enumeration = call.entity().enumerations.get(handle);
        if (enumeration == null) {
            return Result.failed(V2Status.ERROR_INVALID_HANDLE);
        }
        int batch = Math.min(atMost, world.configuration.maxHandlesInEnum());
        List<T> taken = new ArrayList<>();
        while (taken.size() < batch && !enumeration.rest.isEmpty()) {
            T item = hand.apply(enumeration.rest.remove());
            if (item != null) {
                taken.add(item);
            }
        }
        return new Result<>(taken.isEmpty() ? V2Status.ERROR_NO_MORE_ITEMS : V2Status.NO_ERROR, taken);
    }

    private static Set<View> viewsOf(Call call, EnumHandle handle) {
        Enumeration enumeration = call.entity().enumerations.get(handle);
        return enumeration == null ? View.ANY : enumeration.views;
    }

    private static boolean isIn(Destination destination, Set<View> views) {
        return views.isEmpty()
                || views.stream().anyMatch(destination.held::containsKey)
                || destination.routes.stream().anyMatch(route -> !Collections.disjoint(route.info.views(), views));
    }
}
