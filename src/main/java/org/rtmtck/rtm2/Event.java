package org.rtmtck.rtm2;

import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

/** {@code RTM_EVENT_TYPE} with what comes along: the reasons why RTM calls an entity. Version 1 calls nobody. */
public sealed interface Event {

    /** {@code RTM_ENTITY_REGISTERED}: another entity came. */
    record EntityRegistered(EntityHandle entity, EntityInfo info) implements Event {}

    /**
     * {@code RTM_ENTITY_DEREGISTERED}: another entity went. While it is told, registering, deregistering and asking for
     * the registered entities are forbidden.
     */
    record EntityDeregistered(EntityHandle entity, EntityInfo info) implements Event {}

    /**
     * {@code RTM_ROUTE_EXPIRED}: the lifetime of one of the entity's routes has ended. The entity answers
     * ERROR_NOT_SUPPORTED to have the route deleted; after any other answer the route stays, and the handle is the
     * entity's to release.
     */
    record RouteExpired(RouteHandle route, RouteInfo info) implements Event {}

    /** {@code RTM_CHANGE_NOTIFICATION}: destinations have changed; ask for them until there are no more. */
    record ChangeNotification(NotifyHandle notification) implements Event {}
}
