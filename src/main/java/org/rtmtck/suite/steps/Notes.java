package org.rtmtck.suite.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;

/**
 * What the tables held at one moment.
 *
 * @param tables each family's table
 */
record Notes(Map<ProtocolFamily, Table> tables) {

    /**
     * One family's table.
     *
     * @param routes all routes, in no order
     * @param best the best route to each network
     * @param networkCount the number of networks
     * @param scan all routes in the order of RtmGetFirstRoute and RtmGetNextRoute; empty if they were not asked
     */
    record Table(List<Route> routes, Map<Network, Route> best, int networkCount, List<Route> scan) {

        List<Route> routes(Predicate<Route> choice) {
            return routes.stream().filter(choice).toList();
        }

        List<Route> scan(Predicate<Route> choice) {
            return scan.stream().filter(choice).toList();
        }
    }

    /** Reads the tables of these families, with their order if wanted. */
    static Notes take(TableReader reader, Iterable<ProtocolFamily> families, boolean withOrder) {
        Map<ProtocolFamily, Table> tables = new LinkedHashMap<>();
        for (ProtocolFamily family : families) {
            List<Route> scan = withOrder ? reader.scan(Selection.all(family)) : List.of();
            tables.put(
                    family,
                    new Table(
                            reader.enumerate(Selection.all(family)),
                            reader.best(family),
                            reader.networkCount(family),
                            scan));
        }
        return new Notes(tables);
    }

    /** The noted route to the same network over the same interface and next hop, of the same protocol. */
    Optional<Route> same(Route route) {
        Table table = tables.get(route.family());
        RouteIdentity identity = RouteIdentity.of(route);
        return table == null
                ? Optional.empty()
                : table.routes().stream()
                        .filter(r -> RouteIdentity.of(r).equals(identity))
                        .findFirst();
    }
}
