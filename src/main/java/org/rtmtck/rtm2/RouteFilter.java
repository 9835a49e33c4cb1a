package org.rtmtck.rtm2;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The routes that meet criteria in at least one of some views; with {@link View#ANY} the views do not matter.
 *
 * @param world where the next hops are
 * @param criteria what a route has to be
 * @param views where it has to be
 */
record RouteFilter(World world, RouteCriteria criteria, Set<View> views) implements Predicate<RouteEntry> {

    @Override
    public boolean test(RouteEntry route) {
        return (views.isEmpty() || !Collections.disjoint(views, route.info.views()))
                && (ignores(Match.OWNER) || route.owner.handle.equals(criteria.owner()))
                && (ignores(Match.NEIGHBOUR) || Objects.equals(route.info.neighbour(), criteria.neighbour()))
                && (ignores(Match.INTERFACE) || goesThroughInterface(route));
    }

    private boolean ignores(Match match) {
        return !criteria.matches().contains(match);
    }

    private boolean goesThroughInterface(RouteEntry route) {
        return route.info.nextHops().stream()
                .map(world.nextHops::get)
                .filter(Objects::nonNull)
                .anyMatch(hop -> hop.info.interfaceIndex() == criteria.interfaceIndex());
    }
}
