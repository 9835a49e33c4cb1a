package org.rtmtck.rtm2;

/** Matching flags: which members of {@link RouteCriteria} a route has to meet. */
public enum Match {
    /** {@code RTM_MATCH_OWNER}. */
    OWNER,
    /** {@code RTM_MATCH_NEIGHBOUR}. */
    NEIGHBOUR,
    /** {@code RTM_MATCH_INTERFACE}. */
    INTERFACE
}
