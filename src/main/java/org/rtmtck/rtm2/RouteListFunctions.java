package org.rtmtck.rtm2;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;
import org.rtmtck.rtm2.V2Handle.RouteListHandle;

/** Route lists, in which an entity keeps routes of its own together. Deleting a list deletes no route. */
public final class RouteListFunctions {

    private final World world;

    RouteListFunctions(World world) {
        this.world = world;
    }

    /** {@code RtmCreateRouteList}. */
    public Result<RouteListHandle> createRouteList(EntityHandle entity) {
        return world.call("RtmCreateRouteList", entity, call -> {
            RouteListHandle handle = new RouteListHandle(world.nextNumber());
            call.entity().lists.put(handle, new LinkedHashSet<>());
            return Result.of(handle);
        });
    }

    /** {@code RtmInsertInRouteList}: a route that is in another list of the entity moves. */
    public Status insertInRouteList(EntityHandle entity, RouteListHandle handle, List<RouteHandle> routes) {
        return world.run("RtmInsertInRouteList", entity, call -> {
            Set<RouteEntry> list = call.entity().lists.get(handle);
            if (list == null) {
                return V2Status.ERROR_INVALID_HANDLE;
            }
            call.requireReferences(routes);
            for (RouteHandle route : routes) {
                RouteEntry entry = world.routes.get(route);
                if (entry != null && !entry.deleted) {
                    call.entity().lists.values().forEach(other -> other.remove(entry));
                    list.add(entry);
                }
            }
            return V2Status.NO_ERROR;
        });
    }

    /** {@code RtmCreateRouteListEnum}: an enumeration for {@link EnumerationFunctions#getEnumRoutes}. */
    public Result<EnumHandle> createRouteListEnum(EntityHandle entity, RouteListHandle handle) {
        return world.call("RtmCreateRouteListEnum", entity, call -> {
            Set<RouteEntry> list = call.entity().lists.get(handle);
            if (list == null) {
                return Result.failed(V2Status.ERROR_INVALID_HANDLE);
            }
            EnumHandle enumeration = new EnumHandle(world.nextNumber());
            call.entity().enumerations.put(enumeration, new Enumeration(View.ANY, list));
            return Result.of(enumeration);
        });
    }

    /** {@code RtmDeleteRouteList}: takes the list away; its routes stay in the table. */
    public Status deleteRouteList(EntityHandle entity, RouteListHandle handle) {
        return world.run("RtmDeleteRouteList", entity, call -> {
            boolean known = call.entity().lists.remove(handle) != null;
            return known ? V2Status.NO_ERROR : V2Status.ERROR_INVALID_HANDLE;
        });
    }
}
