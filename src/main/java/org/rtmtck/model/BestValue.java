package org.rtmtck.model;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Route;

/**
 * A possible best route of a network.
 *
 * @param route the route, null for "no route at all"
 */
record BestValue(@Nullable KnownRoute route) {

    static final BestValue NONE = new BestValue(null);

    static BestValue of(KnownRoute route) {
        return new BestValue(route);
    }

    boolean isNone() {
        return route == null;
    }

    boolean isRoute(RouteKey key) {
        return route != null && route.key().equals(key);
    }

    /** Whether a reported route is this one. */
    boolean matches(@Nullable Route reported) {
        return reported != null && route != null && route.sameSignificant(reported);
    }

    boolean sameAs(BestValue other) {
        if (route == null || other.route == null) {
            return isNone() && other.isNone();
        }
        return route.sameSignificant(other.route);
    }
}
