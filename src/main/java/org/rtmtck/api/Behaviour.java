package org.rtmtck.api;

/**
 * A part of the contract that an adapter may supply by itself because the manager behind it knows nothing of it.
 *
 * <p>The certificate shows verdicts on such behaviour as the adapter's: a reader must not come to believe that a BGP
 * daemon knows handles.
 */
public enum Behaviour {
    /** Handles, and ERROR_INVALID_HANDLE for what is none. */
    HANDLES,
    /** One client for each protocol, and ERROR_CLIENT_ALREADY_EXISTS. */
    REGISTRATION_KEYS,
    /** The single-route option. */
    SINGLE_ROUTE,
    /** The queue of change messages and the event. */
    CHANGE_QUEUE,
    /** Enumerations and ordered scans. */
    ENUMERATIONS,
    /** Lifetimes. */
    AGEING,
    /** Time stamps and ages. */
    TIME_STAMPS,
    /** The choice of the best route. */
    BEST_ROUTE,
    /** The last-error value. */
    LAST_ERROR
}
