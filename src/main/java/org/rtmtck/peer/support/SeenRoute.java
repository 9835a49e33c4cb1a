package org.rtmtck.peer.support;

import org.rtmtck.api.IpRoute;

/**
 * A route read from the manager's table.
 *
 * @param route the route
 * @param best whether the manager uses it as the best one to its network
 */
public record SeenRoute(IpRoute route, boolean best) {}
