package org.rtmtck.rtm2;

import org.rtmtck.api.Status;

/** The status codes that the version 2 functions return. */
public final class V2Status {

    /** Success, 0. */
    public static final Status NO_ERROR = new Status(0);

    /** The caller does not own the object, 5. */
    public static final Status ERROR_ACCESS_DENIED = new Status(5);

    /** A handle is not valid, 6. */
    public static final Status ERROR_INVALID_HANDLE = new Status(6);

    /**
     * The view is not supported, 50. As the answer to {@link Event.RouteExpired} the same number means: delete the
     * route.
     */
    public static final Status ERROR_NOT_SUPPORTED = new Status(50);

    /** A parameter is not valid, 87. */
    public static final Status ERROR_INVALID_PARAMETER = new Status(87);

    /** The entity is registered already, 183. */
    public static final Status ERROR_ALREADY_EXISTS = new Status(183);

    /** The end of an enumeration, or of the changed destinations, 259. */
    public static final Status ERROR_NO_MORE_ITEMS = new Status(259);

    /** No such destination, route or next hop, 1168. Version 1 says 259 here. */
    public static final Status ERROR_NOT_FOUND = new Status(1168);

    /** Resources are insufficient, 1450. */
    public static final Status ERROR_NO_SYSTEM_RESOURCES = new Status(1450);

    private V2Status() {}
}
