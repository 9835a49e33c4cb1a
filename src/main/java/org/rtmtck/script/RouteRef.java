package org.rtmtck.script;

import org.rtmtck.api.Route;

/** How a script refers to a route structure: written out, or as the one that an earlier call returned. */
public sealed interface RouteRef {

    /** A route written out. */
    record Literal(Route route) implements RouteRef {}

    /** The route that the call bound to {@code name} returned. */
    record Named(String name) implements RouteRef {}

    /** A reference to a route written out. */
    static RouteRef of(Route route) {
        return new Literal(route);
    }

    /** A reference by name. */
    static RouteRef named(String name) {
        return new Named(name);
    }
}
