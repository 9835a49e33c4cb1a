package org.rtmtck.rtm2;

import java.util.Set;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

/**
 * What {@code RtmAddRouteToDest} writes.
 *
 * @param route the route; the caller now holds a reference to it
 * @param changes {@link RouteChange#NEW} and {@link RouteChange#BEST} as they apply
 */
public record AddedRoute(RouteHandle route, Set<RouteChange> changes) {}
