package org.rtmtck.rtm2;

import org.rtmtck.rtm2.V2Handle.DestHandle;
import org.rtmtck.rtm2.V2Handle.EntityHandle;

/**
 * {@code RTM_ROUTE_INFO} as {@code RtmGetRouteInfo} fills it. The structure holds references to every handle in it until
 * {@code RtmReleaseRouteInfo}.
 *
 * @param structure tells this structure from others
 * @param destination DestHandle
 * @param address the address of that destination
 * @param owner RouteOwner
 * @param ownerId the identity of the owner
 * @param info the members that the owner set
 */
public record RouteDetails(
        Structure structure,
        DestHandle destination,
        NetAddress address,
        EntityHandle owner,
        EntityId ownerId,
        RouteInfo info) {}
