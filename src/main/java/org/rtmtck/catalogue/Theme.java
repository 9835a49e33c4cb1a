package org.rtmtck.catalogue;

import java.util.Locale;

/** What a requirement is about; in the order in which they are best read. */
public enum Theme {
    /** Shape of the call and its answer. */
    DEREGISTRATION,
    /** Values that name no client, and calls with them. */
    HANDLES,
    /** Which routes go and which stay. */
    ROUTES,
    /** Times to live and ageing. */
    LIFETIME,
    /** IP and IPX. */
    FAMILIES,
    /** Which route is best afterwards. */
    BEST_ROUTE,
    /** The number of networks. */
    COUNTS,
    /** What other clients are told. */
    NOTIFICATIONS,
    /** Event and messages of the client that leaves. */
    OWN_QUEUE,
    /** Enumerations and ordered scans. */
    ENUMERATIONS,
    /** The next client of the protocol, and the other registrations. */
    RE_REGISTRATION,
    /** The other functions after the deregistration. */
    OLD_HANDLE,
    /** Lack of resources. */
    RESOURCES,
    /** Several callers at once. */
    CONCURRENCY,
    /** Several deregistrations one after another. */
    ORDER,
    /** The last client, and other ways to end. */
    END_OF_LIFE;

    /** The name used in the specification, in tags and in folders, for example {@code best-route}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
