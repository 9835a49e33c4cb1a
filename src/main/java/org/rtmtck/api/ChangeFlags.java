package org.rtmtck.api;

/**
 * Values of the Flags result of {@code RtmAddRoute}, {@code RtmDeleteRoute} and {@code RtmDequeueRouteChangeMessage}.
 *
 * <p>The low bit says that CurBestRoute was filled, the next one that PrevBestRoute was.
 */
public final class ChangeFlags {

    /** {@code RTM_NO_CHANGE}. */
    public static final int NO_CHANGE = 0;

    /** {@code RTM_ROUTE_ADDED}: the first route to the network. */
    public static final int ROUTE_ADDED = 1;

    /** {@code RTM_ROUTE_DELETED}: the last route to the network went. */
    public static final int ROUTE_DELETED = 2;

    /** {@code RTM_ROUTE_CHANGED}: another route is best, or a significant parameter of the best one changed. */
    public static final int ROUTE_CHANGED = 3;

    private ChangeFlags() {}

    /** The documented name without its prefix, or the number. */
    public static String describe(int flags) {
        return switch (flags) {
            case NO_CHANGE -> "NO_CHANGE";
            case ROUTE_ADDED -> "ADDED";
            case ROUTE_DELETED -> "DELETED";
            case ROUTE_CHANGED -> "CHANGED";
            default -> Integer.toUnsignedString(flags);
        };
    }
}
