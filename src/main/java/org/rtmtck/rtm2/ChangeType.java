package org.rtmtck.rtm2;

/** Which changes a notification is about. */
public enum ChangeType {
    /** {@code RTM_CHANGE_TYPE_ALL}: any route. */
    ALL,
    /** {@code RTM_CHANGE_TYPE_BEST}: the best route. */
    BEST
}
