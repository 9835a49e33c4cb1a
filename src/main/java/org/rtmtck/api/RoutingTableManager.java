package org.rtmtck.api;

import org.jspecify.annotations.Nullable;

/**
 * The 14 documented functions of the Routing Table Manager, version 1, in Java form.
 *
 * <p>Arguments and results are those of Rtm.h: handles are opaque, status codes are returned or left as the last error
 * of the calling thread ({@link Environment#lastError()}), output goes to buffers of the caller, and a null buffer means
 * that the caller does not want that output. Values that the documentation does not define (an unknown family, odd
 * flags, garbage as a handle) reach the implementation as they are; it answers with a status and never throws.
 *
 * <p>Whether an instance may be called by several threads at once is told by {@link Capability#CONCURRENT_CALLERS}.
 */
public interface RoutingTableManager extends AutoCloseable {

    /**
     * {@code RtmRegisterClient} (page REG).
     *
     * @param family the protocol family of the client
     * @param routingProtocol the identifier of the routing protocol
     * @param changeEvent signalled after a best route changed; null for a client that wants no messages
     * @param flags {@link RegistrationFlags}
     * @return the client's handle, or {@link Handle#NULL} with the reason as last error
     */
    Handle registerClient(ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags);

    /**
     * {@code RtmDeregisterClient} (page DEREG): ends a registration, frees what belongs to it and removes all routes
     * that the client added.
     *
     * @param client the client's handle
     * @return NO_ERROR, ERROR_INVALID_HANDLE or ERROR_NO_SYSTEM_RESOURCES
     */
    Status deregisterClient(Handle client);

    /**
     * {@code RtmAddRoute} (page ADD): adds or updates a route of the client.
     *
     * @param client the client's handle, which decides the protocol of the route
     * @param route the route; its time stamp and routing protocol are not used
     * @param timeToLive how long the route stays unless it is added again
     * @param flags receives one of {@link ChangeFlags}
     * @param currentBest receives the best route after a change; null if not wanted
     * @param previousBest receives the best route before a change; null if not wanted
     */
    Status addRoute(
            Handle client,
            Route route,
            TimeToLive timeToLive,
            FlagsBuffer flags,
            @Nullable RouteBuffer currentBest,
            @Nullable RouteBuffer previousBest);

    /**
     * {@code RtmDeleteRoute} (page DEL).
     *
     * @param client the client's handle
     * @param route names the entry by network, interface and next hop
     * @param flags receives one of {@link ChangeFlags}
     * @param currentBest receives the best route that is left after a change; null if not wanted
     */
    Status deleteRoute(Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest);

    /**
     * {@code RtmBlockDeleteRoutes} (page BLK): deletes the client's routes that meet the criteria.
     *
     * @param client the client's handle
     * @param enumerationFlags {@link EnumerationFlags}
     * @param criteria the members that the flags refer to
     */
    Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria);

    /**
     * {@code RtmDequeueRouteChangeMessage} (page DEQ): takes the next message of the client's queue.
     *
     * @param client the client's handle
     * @param flags receives one of {@link ChangeFlags}
     * @param currentBest receives the best route after the change; null if not wanted
     * @param previousBest receives the best route before the change; null if not wanted
     */
    Status dequeueRouteChangeMessage(
            Handle client, FlagsBuffer flags, @Nullable RouteBuffer currentBest, @Nullable RouteBuffer previousBest);

    /**
     * {@code RtmIsRoute} (page ISR).
     *
     * @param family the family of the table
     * @param network the destination, matched exactly
     * @param bestRoute receives the best route; null if not wanted
     * @return whether there is a route; false also after a failure, with the reason as last error
     */
    boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute);

    /**
     * {@code RtmGetNetworkCount} (page CNT).
     *
     * @param family the family of the table
     * @return the number of networks that have routes, unsigned; 0 also after a failure, with the reason as last error
     */
    int getNetworkCount(ProtocolFamily family);

    /**
     * {@code RtmGetRouteAge} (page AGE).
     *
     * @param route a structure that was recently obtained from RTM
     * @return seconds since the route was added or updated, unsigned; INFINITE (all bits set) if the structure is not
     *     valid, with ERROR_INVALID_PARAMETER as last error
     */
    int getRouteAge(Route route);

    /**
     * {@code RtmCreateEnumerationHandle} (page ENC).
     *
     * @param family the family of the table
     * @param enumerationFlags {@link EnumerationFlags}
     * @param criteria the members that the flags refer to
     * @return the enumeration's handle, or {@link Handle#NULL} with the reason as last error: ERROR_NO_ROUTES if
     *     nothing meets the criteria
     */
    Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria);

    /**
     * {@code RtmEnumerateGetNextRoute} (page ENN).
     *
     * @param enumeration the enumeration's handle
     * @param route receives the next route
     */
    Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route);

    /**
     * {@code RtmCloseEnumerationHandle} (page ENX).
     *
     * @param enumeration the enumeration's handle
     */
    Status closeEnumerationHandle(Handle enumeration);

    /**
     * {@code RtmGetFirstRoute} (page GFR): the first route in the order network number, routing protocol, interface,
     * next hop.
     *
     * @param family the family of the table
     * @param enumerationFlags {@link EnumerationFlags}
     * @param route holds the criteria and receives the route
     */
    Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route);

    /**
     * {@code RtmGetNextRoute} (page GNR): the next route in that order.
     *
     * @param family the family of the table
     * @param enumerationFlags {@link EnumerationFlags}
     * @param route holds the criteria and the position, and receives the route
     */
    Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route);

    /** Ends the instance and frees what it holds outside itself, such as processes and sockets. */
    @Override
    default void close() {}
}
