package org.rtmtck.rtm2;

/**
 * Something that an entity should have given back before it deregistered.
 *
 * @param kind what it is
 * @param what which one, for people
 */
public record Leak(Kind kind, String what) {

    /** What can be left behind. */
    public enum Kind {
        /** A route that the entity owns. */
        ROUTE,
        /** A next hop that the entity owns. */
        NEXT_HOP,
        /** A reference to a handle. */
        HANDLE,
        /** An information structure that was filled and not released. */
        STRUCTURE,
        /** The lock of a route. */
        LOCK,
        /** An enumeration. */
        ENUMERATION,
        /** A registration for change notification. */
        NOTIFICATION,
        /** A route list. */
        ROUTE_LIST,
        /** What the entity's slot in a destination points to. */
        OPAQUE_CONTENT
    }
}
