package org.rtmtck.api;

import static org.rtmtck.api.StatusName.ERROR_CLIENT_ALREADY_EXISTS;
import static org.rtmtck.api.StatusName.ERROR_INVALID_HANDLE;
import static org.rtmtck.api.StatusName.ERROR_INVALID_PARAMETER;
import static org.rtmtck.api.StatusName.ERROR_MORE_MESSAGES;
import static org.rtmtck.api.StatusName.ERROR_NOT_ENOUGH_MEMORY;
import static org.rtmtck.api.StatusName.ERROR_NO_MESSAGES;
import static org.rtmtck.api.StatusName.ERROR_NO_MORE_ROUTES;
import static org.rtmtck.api.StatusName.ERROR_NO_ROUTES;
import static org.rtmtck.api.StatusName.ERROR_NO_SUCH_ROUTE;
import static org.rtmtck.api.StatusName.ERROR_NO_SYSTEM_RESOURCES;
import static org.rtmtck.api.StatusName.NO_ERROR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The 14 documented functions of version 1, each with the status names that its own page lists. */
public enum RtmFunction {
    /** Page REG; the codes are read as last error when NULL was returned. */
    REGISTER_CLIENT(
            "RtmRegisterClient",
            NO_ERROR,
            ERROR_CLIENT_ALREADY_EXISTS,
            ERROR_INVALID_PARAMETER,
            ERROR_NO_SYSTEM_RESOURCES,
            ERROR_NOT_ENOUGH_MEMORY),
    /** Page DEREG. */
    DEREGISTER_CLIENT("RtmDeregisterClient", NO_ERROR, ERROR_INVALID_HANDLE, ERROR_NO_SYSTEM_RESOURCES),
    /** Page ADD. */
    ADD_ROUTE(
            "RtmAddRoute",
            NO_ERROR,
            ERROR_INVALID_HANDLE,
            ERROR_INVALID_PARAMETER,
            ERROR_NO_SYSTEM_RESOURCES,
            ERROR_NOT_ENOUGH_MEMORY),
    /** Page DEL. */
    DELETE_ROUTE(
            "RtmDeleteRoute",
            NO_ERROR,
            ERROR_INVALID_HANDLE,
            ERROR_INVALID_PARAMETER,
            ERROR_NO_SUCH_ROUTE,
            ERROR_NO_SYSTEM_RESOURCES),
    /** Page BLK. */
    BLOCK_DELETE_ROUTES(
            "RtmBlockDeleteRoutes",
            NO_ERROR,
            ERROR_NO_ROUTES,
            ERROR_INVALID_HANDLE,
            ERROR_INVALID_PARAMETER,
            ERROR_NO_SYSTEM_RESOURCES,
            ERROR_NOT_ENOUGH_MEMORY),
    /** Page DEQ. */
    DEQUEUE_ROUTE_CHANGE_MESSAGE(
            "RtmDequeueRouteChangeMessage",
            NO_ERROR,
            ERROR_MORE_MESSAGES,
            ERROR_NO_MESSAGES,
            ERROR_INVALID_HANDLE,
            ERROR_NO_SYSTEM_RESOURCES),
    /** Page ISR; the codes are read as last error when FALSE was returned. */
    IS_ROUTE("RtmIsRoute", NO_ERROR, ERROR_INVALID_PARAMETER, ERROR_NO_SYSTEM_RESOURCES),
    /** Page CNT; the codes are read as last error when 0 was returned. */
    GET_NETWORK_COUNT("RtmGetNetworkCount", NO_ERROR, ERROR_INVALID_PARAMETER),
    /** Page AGE; the code is read as last error when INFINITE was returned. */
    GET_ROUTE_AGE("RtmGetRouteAge", NO_ERROR, ERROR_INVALID_PARAMETER),
    /** Page ENC; the codes are read as last error when NULL was returned. */
    CREATE_ENUMERATION_HANDLE(
            "RtmCreateEnumerationHandle",
            NO_ERROR,
            ERROR_NO_ROUTES,
            ERROR_INVALID_PARAMETER,
            ERROR_NO_SYSTEM_RESOURCES,
            ERROR_NOT_ENOUGH_MEMORY),
    /** Page ENN. */
    ENUMERATE_GET_NEXT_ROUTE(
            "RtmEnumerateGetNextRoute",
            NO_ERROR,
            ERROR_INVALID_HANDLE,
            ERROR_NO_MORE_ROUTES,
            ERROR_NO_SYSTEM_RESOURCES),
    /** Page ENX. */
    CLOSE_ENUMERATION_HANDLE("RtmCloseEnumerationHandle", NO_ERROR, ERROR_INVALID_HANDLE, ERROR_NO_SYSTEM_RESOURCES),
    /** Page GFR. */
    GET_FIRST_ROUTE("RtmGetFirstRoute", NO_ERROR, ERROR_INVALID_PARAMETER, ERROR_NO_ROUTES, ERROR_NO_SYSTEM_RESOURCES),
    /** Page GNR. */
    GET_NEXT_ROUTE("RtmGetNextRoute", NO_ERROR, ERROR_INVALID_PARAMETER, ERROR_NO_ROUTES, ERROR_NO_SYSTEM_RESOURCES);

    private final String win32Name;
    private final List<StatusName> statusNames;

    RtmFunction(String win32Name, StatusName... statusNames) {
        this.win32Name = win32Name;
        this.statusNames = List.of(statusNames);
    }

    /** The name in Rtm.h. */
    public String win32Name() {
        return win32Name;
    }

    /** The names of the codes that the page lists, in the page's order, success first. */
    public List<StatusName> statusNames() {
        return statusNames;
    }

    /** Whether the page lists {@code code} under any name. */
    public boolean lists(Status code) {
        return code.nameIn(this).isPresent();
    }

    /** The function of that name in Rtm.h, if there is one. */
    public static Optional<RtmFunction> named(String win32Name) {
        return Arrays.stream(values())
                .filter(f -> f.win32Name.equals(win32Name))
                .findFirst();
    }
}
