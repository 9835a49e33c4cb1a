package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.script.ScriptPrinter;

/** What sentences assert about the tables. */
final class TableChecks {

    private final World world;

    TableChecks(World world) {
        this.world = world;
    }

    /** No route of the client's protocol, whether one enumerates the protocol or the whole table. */
    void noRouteOf(Client client) {
        assertThat(world.reader().routesOf(client))
                .as("the routes of %s, enumerated by its protocol", client.name())
                .isEmpty();
        assertThat(world.reader().enumerate(Selection.all(client.family())))
                .as(
                        "the routes in the table of family %s, of which none is to be one of %s",
                        client.family(), client.name())
                .filteredOn(client::owns)
                .isEmpty();
    }

    void noRouteTo(Network network) {
        Route best = world.reader().bestTo(network);
        assertThat(RouteRows.brief(best))
                .as("the best route to %s", ScriptPrinter.print(network))
                .isEqualTo(RouteRows.brief(null));
        assertThat(world.reader().enumerate(Selection.all(network.family())))
                .as("the routes in the table, of which none is to lead to %s", ScriptPrinter.print(network))
                .filteredOn(route -> route.network().equals(network))
                .isEmpty();
    }

    void routesAre(String subject, Collection<Route> actual, DataTable table) {
        List<Map<String, String>> expected =
                RouteRows.rows(table).stream().map(this::expected).toList();
        Set<String> columns = expected.isEmpty() ? Set.of() : expected.get(0).keySet();
        List<Map<String, String>> found =
                actual.stream().map(route -> found(route, columns)).toList();
        assertThat(found).as(subject).containsExactlyInAnyOrderElementsOf(expected);
    }

    private Map<String, String> expected(Map<String, String> row) {
        Map<String, String> cells = RouteRows.canonical(row);
        cells.computeIfPresent(
                RouteRows.CLIENT, (column, name) -> world.clients().get(name).name());
        return cells;
    }

    /** A route as a row, with the columns that need more than the route. */
    Map<String, String> found(Route route, Set<String> columns) {
        Map<String, String> cells = RouteRows.cells(route, columns);
        if (columns.contains(RouteRows.CLIENT)) {
            cells.put(RouteRows.CLIENT, world.clients().nameOfOwner(route));
        }
        if (columns.contains(RouteRows.TIME_STAMP)) {
            cells.put(RouteRows.TIME_STAMP, againstNotes(route));
        }
        return cells;
    }

    private String againstNotes(Route route) {
        return world.notes()
                .same(route)
                .map(noted -> Long.compareUnsigned(route.timeStamp(), noted.timeStamp()))
                .map(order -> order == 0 ? "as noted" : order > 0 ? "later than noted" : "earlier than noted")
                .orElse("not noted");
    }

    /**
     * Compares the tables with the notes.
     *
     * @param except whose routes do not count, null for nobody
     * @param inOrder whether the ordered scan is compared as well
     */
    void asNoted(@Nullable Client except, boolean inOrder) {
        Predicate<Route> counts = route -> except == null || !except.owns(route);
        Notes now = Notes.take(world.reader(), world.notes().tables().keySet(), inOrder);
        world.notes().tables().forEach((family, noted) -> {
            Notes.Table table = Objects.requireNonNull(now.tables().get(family));
            assertThat(table.routes(counts))
                    .as("the routes of family %s as noted before", family)
                    .containsExactlyInAnyOrderElementsOf(noted.routes(counts));
            if (except == null) {
                assertThat(table.networkCount())
                        .as("the number of networks of family %s as noted before", family)
                        .isEqualTo(noted.networkCount());
                assertThat(table.best())
                        .as("the best routes of family %s as noted before", family)
                        .isEqualTo(noted.best());
            }
            if (inOrder) {
                assertThat(identities(table.scan(counts)))
                        .as("the routes of family %s in the order of RtmGetFirstRoute and RtmGetNextRoute", family)
                        .isEqualTo(identities(noted.scan(counts)));
            }
        });
    }

    /** Nothing may be in a table that was not noted, and the number of networks may not have risen. */
    void nothingNew() {
        Notes now = Notes.take(world.reader(), world.notes().tables().keySet(), false);
        world.notes().tables().forEach((family, noted) -> {
            Notes.Table table = Objects.requireNonNull(now.tables().get(family));
            assertThat(identities(noted.routes()))
                    .as("the routes noted, which are to contain all that family %s has now", family)
                    .containsAll(identities(table.routes()));
            assertThat(table.networkCount())
                    .as("the number of networks of family %s", family)
                    .isLessThanOrEqualTo(noted.networkCount());
        });
    }

    private static List<RouteIdentity> identities(Collection<Route> routes) {
        return routes.stream().map(RouteIdentity::of).toList();
    }

    /** Asserts whose the best route is, and through which next hop if one is given. */
    void bestRouteIs(Network network, Client owner, @Nullable String nextHop) {
        Route best = world.reader().bestTo(network);
        assertThat(best)
                .as("the best route to %s", ScriptPrinter.print(network))
                .isNotNull();
        mustBe(best, owner, nextHop, "the best route to " + ScriptPrinter.print(network));
    }

    void mustBe(@Nullable Route route, Client owner, @Nullable String nextHop, String subject) {
        assertThat(route)
                .as("%s, which is to be that of %s: %s", subject, owner.name(), RouteRows.brief(route))
                .matches(r -> r != null && owner.owns(r));
        if (nextHop != null && route != null) {
            assertThat(RouteRows.nextHop(route))
                    .as("the next hop of " + subject)
                    .isEqualTo(nextHop);
        }
    }

    void bestRouteIsAsNoted(Network network) {
        Notes.Table noted = Objects.requireNonNull(world.notes().tables().get(network.family()));
        assertThat(world.reader().bestTo(network))
                .as("the best route to %s as noted before", ScriptPrinter.print(network))
                .isEqualTo(noted.best().get(network));
    }

    void networkCountIs(ProtocolFamily family, int expected) {
        assertThat(world.reader().networkCount(family))
                .as("the number of networks of family %s", family)
                .isEqualTo(expected);
    }

    /** Compares enumerations, ordered scan, RtmIsRoute and RtmGetNetworkCount with each other. */
    void allReadingsAgree(ProtocolFamily family) {
        List<Route> routes = world.reader().enumerate(Selection.all(family));
        assertThat(identities(world.reader().scan(Selection.all(family))))
                .as("the ordered scan against the enumeration")
                .containsExactlyInAnyOrderElementsOf(identities(routes));
        Set<Network> networks = new HashSet<>();
        routes.forEach(route -> networks.add(route.network()));
        Map<Network, Route> best = world.reader().best(family);
        assertThat(best.keySet())
                .as("the networks in the enumeration of best routes against those in the enumeration of all")
                .isEqualTo(networks);
        assertThat(routes).as("all routes, which are to contain the best ones").containsAll(best.values());
        Map<Network, Route> asked = new LinkedHashMap<>();
        for (Network network : networks) {
            Route answer = world.reader().bestTo(network);
            if (answer != null) {
                asked.put(network, answer);
            }
        }
        assertThat(asked)
                .as("what RtmIsRoute says against the enumeration of best routes")
                .isEqualTo(best);
        networkCountIs(family, networks.size());
    }

    /** Every route of the client that is in the table is among those returned, once. */
    void returnedOnce(EnumerationLog log, Client client) {
        List<Route> returned = log.routes().stream().filter(client::owns).toList();
        assertThat(identities(returned))
                .as("the routes of %s that the enumeration returned", client.name())
                .containsExactlyInAnyOrderElementsOf(identities(world.reader().routesOf(client)));
    }

    static void returnedNothingTwice(EnumerationLog log) {
        assertThat(identities(log.routes()))
                .as("the routes that the enumeration returned")
                .doesNotHaveDuplicates();
    }
}
