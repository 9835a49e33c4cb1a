package org.rtmtck.rtm2;

/**
 * An information structure of the caller that RTM filled. It holds references, so it has to be released by the function
 * that belongs to its kind.
 *
 * @param number tells one structure from another
 * @param kind by which function it has to be released
 */
public record Structure(long number, Kind kind) {

    /** What the structure is, which decides by which function it is released. */
    public enum Kind {
        /** {@code RtmReleaseRouteInfo}. */
        ROUTE_INFO,
        /** {@code RtmReleaseNextHopInfo}. */
        NEXT_HOP_INFO,
        /** {@code RtmReleaseDestInfo}, or {@code RtmReleaseDests} for several. */
        DEST_INFO,
        /** {@code RtmReleaseChangedDests}, and no other. */
        CHANGED_DEST
    }
}
