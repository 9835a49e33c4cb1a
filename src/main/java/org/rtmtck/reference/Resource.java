package org.rtmtck.reference;

import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;

/** What the reference implementation asks the resource meter for. */
public enum Resource {
    /** The structure of a client. */
    CLIENT("client structure", true),
    /** The queue of a client that registered an event. */
    QUEUE("message queue", true),
    /** A handle of either kind. */
    HANDLE("handle", false),
    /** The entry of a new route. */
    ENTRY("route entry", true),
    /** The node of a network that had no routes. */
    NETWORK("network node", true),
    /** The timer of a finite lifetime. */
    TIMER("lifetime timer", false),
    /** A change message in one client's queue. */
    MESSAGE("change message", true),
    /** The list of the routes that a call is about to remove. */
    WORK_LIST("work list", true),
    /** An enumeration with its list of routes. */
    ENUMERATION("enumeration", true),
    /** Room to copy a route to the caller. */
    BUFFER("copy buffer", false);

    private final String label;
    private final boolean memory;

    Resource(String label, boolean memory) {
        this.label = label;
        this.memory = memory;
    }

    /** The resource in words. */
    public String label() {
        return label;
    }

    /**
     * How {@code function} reports the lack: ERROR_NOT_ENOUGH_MEMORY for memory if its page lists that code, otherwise
     * ERROR_NO_SYSTEM_RESOURCES.
     */
    public Status lackIn(RtmFunction function) {
        boolean sayMemory = memory && function.lists(Status.ERROR_NOT_ENOUGH_MEMORY);
        return sayMemory ? Status.ERROR_NOT_ENOUGH_MEMORY : Status.ERROR_NO_SYSTEM_RESOURCES;
    }
}
