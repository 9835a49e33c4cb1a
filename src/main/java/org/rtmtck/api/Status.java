package org.rtmtck.api;

import java.util.Optional;

/**
 * A status code: the result of a function, or the last error of a thread.
 *
 * <p>The type is open: an implementation may return any 32-bit number, and the kit has to be able to say so. Four of
 * the documented names share the number 259, so a number has a name only together with the function that returned it.
 *
 * @param code the number, to be read as unsigned
 */
public record Status(int code) {

    /** Success, 0. */
    public static final Status NO_ERROR = new Status(0);

    /** The handle is not valid, 6. */
    public static final Status ERROR_INVALID_HANDLE = new Status(6);

    /** Memory is short, 8. */
    public static final Status ERROR_NOT_ENOUGH_MEMORY = new Status(8);

    /** A parameter is not valid, 87. */
    public static final Status ERROR_INVALID_PARAMETER = new Status(87);

    /** The protocol is registered already, 183. */
    public static final Status ERROR_CLIENT_ALREADY_EXISTS = new Status(183);

    /** A message was returned and more are waiting, 234. */
    public static final Status ERROR_MORE_MESSAGES = new Status(234);

    /** No message is waiting, 259. */
    public static final Status ERROR_NO_MESSAGES = new Status(259);

    /** No route meets the criteria, 259. */
    public static final Status ERROR_NO_ROUTES = new Status(259);

    /** The enumeration has come to its end, 259. */
    public static final Status ERROR_NO_MORE_ROUTES = new Status(259);

    /** No entry matches the given route, 259. */
    public static final Status ERROR_NO_SUCH_ROUTE = new Status(259);

    /** Resources are insufficient, 1450. */
    public static final Status ERROR_NO_SYSTEM_RESOURCES = new Status(1450);

    /** Whether this is {@link #NO_ERROR}. */
    public boolean isSuccess() {
        return code == 0;
    }

    /** Whether this number reports a lack of resources: 1450, or 8. */
    public boolean isLackOfResources() {
        return code == ERROR_NO_SYSTEM_RESOURCES.code || code == ERROR_NOT_ENOUGH_MEMORY.code;
    }

    /** The name that the page of {@code function} gives to this number, if it lists it. */
    public Optional<StatusName> nameIn(RtmFunction function) {
        return function.statusNames().stream().filter(n -> n.code() == code).findFirst();
    }

    /** The name as {@code function} would report it, or the number where its page does not list it. */
    public String describe(RtmFunction function) {
        return nameIn(function).map(StatusName::name).orElseGet(() -> Integer.toUnsignedString(code));
    }

    @Override
    public String toString() {
        return Integer.toUnsignedString(code);
    }
}
