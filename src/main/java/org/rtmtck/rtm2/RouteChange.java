package org.rtmtck.rtm2;

/** The change flags of {@code RtmAddRouteToDest}, {@code RtmUpdateAndUnlockRoute} and {@code RtmDeleteRouteToDest}. */
public enum RouteChange {
    /** {@code RTM_ROUTE_CHANGE_FIRST}, input: the caller keeps a single route to a destination; ignore the neighbour. */
    FIRST,
    /** {@code RTM_ROUTE_CHANGE_NEW}, output: the route was not there before. */
    NEW,
    /** {@code RTM_ROUTE_CHANGE_BEST}, output: the best route changed. */
    BEST
}
