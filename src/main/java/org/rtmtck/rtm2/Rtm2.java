package org.rtmtck.rtm2;

import java.util.List;
import org.rtmtck.rtm2.V2Handle.EntityHandle;

/**
 * A Routing Table Manager, version 2, to run claims against. Its functions come in the groups of the documentation.
 *
 * <p>Safe for concurrent use; callbacks run when the call that caused them is over, on its thread or the clock's.
 */
public final class Rtm2 {

    private final World world;
    private final EntityFunctions entities;
    private final DestinationFunctions destinations;
    private final RouteFunctions routes;
    private final NextHopFunctions nextHops;
    private final EnumerationFunctions enumerations;
    private final NotificationFunctions notifications;
    private final RouteListFunctions routeLists;

    /** Opens a manager with empty tables and no entities. */
    public Rtm2(Configuration configuration) {
        world = new World(configuration);
        entities = new EntityFunctions(world);
        destinations = new DestinationFunctions(world);
        routes = new RouteFunctions(world);
        nextHops = new NextHopFunctions(world);
        enumerations = new EnumerationFunctions(world);
        notifications = new NotificationFunctions(world);
        routeLists = new RouteListFunctions(world);
    }

    /** Registration, methods, and who is registered. */
    public EntityFunctions entities() {
        return entities;
    }

    /** Destinations, hold-down and opaque pointers. */
    public DestinationFunctions destinations() {
        return destinations;
    }

    /** Routes and their locks. */
    public RouteFunctions routes() {
        return routes;
    }

    /** Next hops. */
    public NextHopFunctions nextHops() {
        return nextHops;
    }

    /** Enumerations of destinations, routes and next hops. */
    public EnumerationFunctions enumerations() {
        return enumerations;
    }

    /** Change notification. */
    public NotificationFunctions notifications() {
        return notifications;
    }

    /** Route lists. */
    public RouteListFunctions routeLists() {
        return routeLists;
    }

    /** What the entities that have deregistered left behind. */
    public Audit audit() {
        return world.exclusively(() -> new Audit(world.departures));
    }

    /** What {@code entity} would leave behind if it deregistered now; empty if it is not registered. */
    public List<Leak> outstanding(EntityHandle entity) {
        return world.exclusively(() -> {
            Entity found = world.entities.get(entity);
            return found == null ? List.of() : found.leaks();
        });
    }
}
