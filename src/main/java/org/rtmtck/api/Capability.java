package org.rtmtck.api;

/** What an implementation under test can offer. A requirement that needs more is reported as not supported. */
public enum Capability {
    /** The protocol family IP is installed. */
    IP,
    /** The protocol family IPX is installed. */
    IPX,
    /** Clients may register a change event, and change messages are queued for them. */
    CHANGE_NOTIFICATION,
    /** {@code RTM_PROTOCOL_SINGLE_ROUTE} is accepted at registration. */
    SINGLE_ROUTE,
    /** Routes with a finite lifetime are removed when it ends. */
    AGEING,
    /** All time is taken from {@link Environment#clock()}, so that the kit can move it. */
    VIRTUAL_TIME,
    /** Every acquisition is asked for at {@link Environment#resources()}. */
    RESOURCE_FAULTS,
    /** Functions may be called by several threads at once. */
    CONCURRENT_CALLERS,
    /** Messages and event signals may come after the call that caused them has returned. */
    ASYNCHRONOUS_NOTIFICATION
}
