package org.rtmtck.api;

/** The status names that the version 1 pages use, each with its number. Four of them share 259. */
public enum StatusName {
    NO_ERROR(0),
    ERROR_INVALID_HANDLE(6),
    ERROR_NOT_ENOUGH_MEMORY(8),
    ERROR_INVALID_PARAMETER(87),
    ERROR_CLIENT_ALREADY_EXISTS(183),
    ERROR_MORE_MESSAGES(234),
    ERROR_NO_MESSAGES(259),
    ERROR_NO_ROUTES(259),
    ERROR_NO_MORE_ROUTES(259),
    ERROR_NO_SUCH_ROUTE(259),
    ERROR_NO_SYSTEM_RESOURCES(1450);

    private final int code;

    StatusName(int code) {
        this.code = code;
    }

    /** The number behind the name. */
    public int code() {
        return code;
    }

    /** The number as a status. */
    public Status status() {
        return new Status(code);
    }
}
