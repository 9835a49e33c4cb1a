package org.rtmtck.defect;

/** The families of faults, by what makes a fault of the family visible or hard to see. A defect may belong to several. */
public enum Tag {
    /** A wrong status code. */
    CODE,
    /** A call that fails and has changed something all the same. */
    STATE_ON_ERROR,
    /** What is no live handle is taken for one, or the other way round. */
    HANDLES,
    /** Routes of the leaver that stay. */
    LEFT_BEHIND,
    /** Something of another client that goes or changes. */
    OTHER_CLIENT,
    /** Only best routes are looked at, or best routes are chosen wrongly. */
    BEST_ONLY,
    /** A second copy of the data that is not kept up to date. */
    CACHES,
    /** Enumerations and ordered scans. */
    ENUMERATIONS,
    /** Change messages that are missing, doubled, late or wrong. */
    MESSAGES,
    /** The queue that holds messages, and its event. */
    QUEUE,
    /** Work that ends at the first thing that goes wrong. */
    STOPS_AT_FIRST_FAILURE,
    /** Lack of resources. */
    RESOURCES,
    /** The second call with the same argument. */
    SECOND_CALL,
    /** Only from so many routes, clients, messages or cycles on. */
    VOLUME,
    /** Only if things happen in a certain order. */
    ORDER,
    /** Something is not given back. */
    LEAK,
    /** An exception, no result, or no return. */
    ABNORMAL,
    /** Lifetimes and timers. */
    TIMING,
    /** A value that comes back: a handle, a protocol, a pooled object. */
    REUSE,
    /** Instances that know of each other. */
    SHARED_STATE,
    /** Not at every run. */
    NONDETERMINISTIC,
    /** Only for clients with, or without, a registration option. */
    OPTION,
    /** Only in the family IPX. */
    IPX_ONLY
}
