package org.rtmtck.suite.migration;

import java.util.Map;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.Leak;
import org.rtmtck.rtm2.Result;
import org.rtmtck.rtm2.V2Status;

/** Answers of version 2 in words. */
final class V2Answers {

    private static final Map<Status, String> NAMES = Map.of(
            V2Status.NO_ERROR, "NO_ERROR",
            V2Status.ERROR_ACCESS_DENIED, "ERROR_ACCESS_DENIED",
            V2Status.ERROR_INVALID_HANDLE, "ERROR_INVALID_HANDLE",
            V2Status.ERROR_NOT_SUPPORTED, "ERROR_NOT_SUPPORTED",
            V2Status.ERROR_INVALID_PARAMETER, "ERROR_INVALID_PARAMETER",
            V2Status.ERROR_ALREADY_EXISTS, "ERROR_ALREADY_EXISTS",
            V2Status.ERROR_NO_MORE_ITEMS, "ERROR_NO_MORE_ITEMS",
            V2Status.ERROR_NOT_FOUND, "ERROR_NOT_FOUND",
            V2Status.ERROR_NO_SYSTEM_RESOURCES, "ERROR_NO_SYSTEM_RESOURCES");

    private V2Answers() {}

    static String text(Status status) {
        return NAMES.getOrDefault(status, "?") + " (" + status.code() + ")";
    }

    static String text(Result<?> result) {
        return text(result.status());
    }

    static String text(Leak.Kind kind) {
        return switch (kind) {
            case ROUTE -> "a route";
            case NEXT_HOP -> "a next hop";
            case HANDLE -> "a handle";
            case STRUCTURE -> "a structure";
            case LOCK -> "a lock";
            case ENUMERATION -> "an enumeration";
            case NOTIFICATION -> "a notification";
            case ROUTE_LIST -> "a route list";
            case OPAQUE_CONTENT -> "an opaque content";
        };
    }
}
