package org.rtmtck.reference;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

/**
 * The reference implementation of all 14 functions.
 *
 * <p><b>Threads.</b> Safe for concurrent use and linearizable: each family has one table with one lock, every call that
 * reads or writes a table does all of it within one critical section ({@link Table#exclusively}), and takes effect
 * there. Handles are looked up before, without a lock; whether the client or enumeration found is still valid is asked
 * again inside. Messages are queued and events signalled inside as well, so both are there when the call returns.
 * Lifetimes end at the beginning of a critical section. The environment is called with the lock held: a clock must not
 * run timers while it holds a lock of its own.
 *
 * <p><b>Cost.</b> Deregistering a client takes time in proportion to its routes, and for a network that loses its best
 * route also to the other routes to that network; the size of the table does not matter. If somebody listens, the
 * messages are sorted. Adding or deleting a route takes time in proportion to the routes to its network. The first
 * ordered scan sorts all networks; without one no order is kept. Opening an enumeration takes time and memory in
 * proportion to the table, or to the network if it is restricted to one.
 *
 * <p><b>Lack of resources.</b> A call acquires all it needs before it changes anything; if one acquisition is refused,
 * nothing has happened.
 *
 * <p>What the documentation leaves open is decided by {@link Choices}.
 */
public class ReferenceRtm implements RoutingTableManager {

    private final Core core;
    private final Registration registration;
    private final RouteChanges routeChanges;
    private final Dequeuing dequeuing;
    private final Reading reading;
    private final OrderedScan orderedScan;
    private final Enumerations enumerations;

    /** An empty instance with the default choices. */
    public ReferenceRtm(Environment environment) {
        this(environment, new Rules());
    }

    /** An empty instance that goes by {@code rules}, which no other instance may use. */
    public ReferenceRtm(Environment environment, Rules rules) {
        core = new Core(environment, rules);
        registration = new Registration(core);
        routeChanges = new RouteChanges(core);
        dequeuing = new Dequeuing(core);
        reading = new Reading(core);
        orderedScan = new OrderedScan(core);
        enumerations = new Enumerations(core);
    }

    /** The services that the instance uses. */
    protected final Environment environment() {
        return core.environment;
    }

    /** The handles that are in use. */
    protected final Registry registry() {
        return core.registry;
    }

    /** The table of a family; null if the family is not installed. */
    protected final @Nullable Table table(ProtocolFamily family) {
        return core.table(family);
    }

    @Override
    public Handle registerClient(
            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
        return registration.register(family, routingProtocol, changeEvent, flags);
    }

    @Override
    public Status deregisterClient(Handle client) {
        return reported(registration.deregister(client));
    }

    @Override
    public Status addRoute(
            Handle client,
            Route route,
            TimeToLive timeToLive,
            FlagsBuffer flags,
            @Nullable RouteBuffer currentBest,
            @Nullable RouteBuffer previousBest) {
        return reported(core.withClient(
                client, found -> routeChanges.add(found, route, timeToLive, flags, currentBest, previousBest)));
    }

    @Override
    public Status deleteRoute(Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
        return reported(core.withClient(client, found -> routeChanges.delete(found, route, flags, currentBest)));
    }

    @Override
    public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
        return reported(core.withClient(client, found -> routeChanges.blockDelete(found, enumerationFlags, criteria)));
    }

    @Override
    public Status dequeueRouteChangeMessage(
            Handle client, FlagsBuffer flags, @Nullable RouteBuffer currentBest, @Nullable RouteBuffer previousBest) {
        return reported(core.withClient(client, found -> dequeuing.dequeue(found, flags, currentBest, previousBest)));
    }

    @Override
    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
        return reading.isRoute(family, network, bestRoute);
    }

    @Override
    public int getNetworkCount(ProtocolFamily family) {
        return reading.networkCount(family);
    }

    @Override
    public int getRouteAge(Route route) {
        return reading.age(route);
    }

    @Override
    public Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria) {
        return enumerations.create(family, enumerationFlags, criteria);
    }

    @Override
    public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
        return reported(enumerations.next(enumeration, route));
    }

    @Override
    public Status closeEnumerationHandle(Handle enumeration) {
        return reported(enumerations.close(enumeration));
    }

    @Override
    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
        return reported(orderedScan.first(family, enumerationFlags, route));
    }

    @Override
    public Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
        return reported(orderedScan.next(family, enumerationFlags, route));
    }

    private Status reported(Status result) {
        if (core.rules.choices().has(ClientChoice.LastErrorValue.SET_TO_RESULT)) {
            core.environment.lastError().set(result);
        }
        return result;
    }
}
