package org.rtmtck.rtm2;

import java.util.Set;

/** One of the routing tables seen through views (page "View"). A route says to which it belongs. */
public enum View {
    /** {@code RTM_VIEW_MASK_UCAST}. */
    UNICAST,
    /** {@code RTM_VIEW_MASK_MCAST}. */
    MULTICAST;

    /** {@code RTM_VIEW_MASK_ALL}: every view. */
    public static final Set<View> ALL = Set.of(UNICAST, MULTICAST);

    /** {@code RTM_VIEW_MASK_ANY}: the destination in whatever view; the answer then has no details of any view. */
    public static final Set<View> ANY = Set.of();
}
