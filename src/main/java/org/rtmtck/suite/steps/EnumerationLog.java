package org.rtmtck.suite.steps;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.Route;

/** What an enumeration has returned so far. Mutable, for one scenario. */
final class EnumerationLog {

    private final List<Returned> returned = new ArrayList<>();

    /**
     * A route that was returned.
     *
     * @param route the route
     * @param afterOwnerLeft whether no client of its protocol was registered by then
     */
    record Returned(Route route, boolean afterOwnerLeft) {}

    void add(Route route, boolean afterOwnerLeft) {
        returned.add(new Returned(route, afterOwnerLeft));
    }

    List<Route> routes() {
        return returned.stream().map(Returned::route).toList();
    }

    List<Route> routesAfterOwnerLeft() {
        return returned.stream()
                .filter(Returned::afterOwnerLeft)
                .map(Returned::route)
                .toList();
    }
}
