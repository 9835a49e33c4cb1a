package org.rtmtck.peer.support;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;

/** Takes the manager's word on best routes. */
@FunctionalInterface
public interface BestRouteListener {

    /**
     * The manager has told on a session which route to {@code network} is best.
     *
     * @param network the destination
     * @param best the best route; null if the manager has withdrawn the one it told before, which leaves the session's
     *     own route, if it has one
     */
    void told(IpNetwork network, @Nullable IpRoute best);
}
