package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.script.ScriptPrinter;
import org.rtmtck.suite.steps.RouteIdentity.Significant;

/** What sentences assert about change messages. */
final class MessageChecks {

    private static final Pattern ROUTE = Pattern.compile("(\\w+)(?: via (\\S+))?");

    private final World world;
    private final TableChecks tables;

    MessageChecks(World world, TableChecks tables) {
        this.world = world;
        this.tables = tables;
    }

    /** Compares the net effect with a table of the columns network, change, before and after. */
    void amountTo(String observer, DataTable table) {
        Map<Network, Mailbox.Net> net = world.drained(observer).net();
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        RouteRows.rows(table).forEach(row -> expected.put(row.getOrDefault("network", ""), row));
        assertThat(net.keySet().stream().map(ScriptPrinter::print).toList())
                .as("the networks whose best route has changed, by the messages for %s: %s", observer, describe(net))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        net.forEach((network, change) -> {
            Map<String, String> row = expected.getOrDefault(ScriptPrinter.print(network), Map.of());
            String subject = "the messages for " + observer + " about " + ScriptPrinter.print(network);
            assertThat(change.change()).as("what %s amount to", subject).isEqualTo(row.get("change"));
            matches(change.before(), row.get("before"), "the best route before, by " + subject);
            matches(change.after(), row.get("after"), "the best route after, by " + subject);
        });
    }

    private void matches(@Nullable Route route, @Nullable String cell, String subject) {
        if (cell == null) {
            assertThat(RouteRows.brief(route)).as(subject).isEqualTo(RouteRows.brief(null));
            return;
        }
        Matcher m = ROUTE.matcher(cell);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "'" + cell + "' does not name a route; write 'RIP via 192.0.2.1' or 'RIP'");
        }
        tables.mustBe(route, world.clients().get(m.group(1)), m.group(2), subject);
    }

    private static String describe(Map<Network, Mailbox.Net> net) {
        return net.entrySet().stream()
                .map(e -> ScriptPrinter.print(e.getKey()) + " " + e.getValue().change())
                .collect(Collectors.joining(", "));
    }

    void none(String observer, @Nullable Network about) {
        Mailbox mailbox = world.drained(observer);
        List<Message> messages = about == null ? mailbox.messages() : mailbox.about(about);
        assertThat(messages.stream().map(Message::describe).toList())
                .as("the messages for %s%s", observer, about == null ? "" : " about " + ScriptPrinter.print(about))
                .isEmpty();
    }

    void last(String observer, Network about, String change) {
        assertThat(lastAbout(observer, about).change())
                .as("the last message for %s about %s", observer, ScriptPrinter.print(about))
                .isEqualTo(change);
    }

    void noneIs(String observer, Network about, String change) {
        assertThat(world.drained(observer).about(about).stream()
                        .map(Message::describe)
                        .toList())
                .as("the messages for %s about %s", observer, ScriptPrinter.print(about))
                .filteredOn(text -> text.startsWith(change))
                .isEmpty();
    }

    void lastHasPrevious(String observer, Network about, DataTable table) {
        Route previous = lastAbout(observer, about).previous();
        String subject =
                "the previous best route in the last message for " + observer + " about " + ScriptPrinter.print(about);
        assertThat(previous).as(subject).isNotNull();
        if (previous != null) {
            tables.routesAre(subject, List.of(previous), table);
        }
    }

    private Message lastAbout(String observer, Network about) {
        List<Message> messages = world.drained(observer).about(about);
        assertThat(messages)
                .as("the messages for %s about %s", observer, ScriptPrinter.print(about))
                .isNotEmpty();
        return messages.get(messages.size() - 1);
    }

    /** Read in order, the messages lead from what the observer knew to the best routes in the table. */
    void leadToTable(String observer) {
        Map<Network, Route> folded = world.drained(observer).fold();
        Map<Network, Route> best =
                world.reader().best(world.clients().get(observer).family());
        assertThat(significant(folded))
                .as("the best routes by the messages for %s, against those in the table", observer)
                .isEqualTo(significant(best));
    }

    private static Map<Network, Significant> significant(Map<Network, Route> routes) {
        return routes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Significant.of(e.getValue())));
    }

    /** The messages tell of nothing but the removal of routes that the leaver was noted to have. */
    void realSteps(String observer, Client leaver) {
        Mailbox mailbox = world.drained(observer);
        Notes.Table noted = world.notes().tables().get(leaver.family());
        if (noted == null) {
            throw new IllegalStateException("the scenario has not noted the tables before " + leaver.name() + " left");
        }
        for (Network network : mailbox.networks()) {
            Route best = noted.best().get(network);
            assertThat(best)
                    .as(
                            "the best route to %s before; only where it was one of %s may there be messages",
                            ScriptPrinter.print(network), leaver.name())
                    .matches(route -> route != null && leaver.owns(route));
            realSteps(network, mailbox.about(network), noted.routes(leaver::owns), leaver);
        }
    }

    private void realSteps(Network network, List<Message> messages, List<Route> leavers, Client leaver) {
        Set<Significant> removed = leavers.stream().map(Significant::of).collect(Collectors.toSet());
        Set<Significant> seen = new HashSet<>();
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            String subject = "message " + (i + 1) + " of " + messages.size() + " about " + ScriptPrinter.print(network)
                    + " while " + leaver.name() + " leaves: " + message.describe();
            assertThat(message.flags())
                    .as("%s is not to be RTM_ROUTE_ADDED", subject)
                    .isNotEqualTo(ChangeFlags.ROUTE_ADDED);
            if (i < messages.size() - 1) {
                Route current = message.current();
                assertThat(current)
                        .as("%s, which is not the last, has to move on to another route of %s", subject, leaver.name())
                        .matches(route -> route != null && removed.contains(Significant.of(route)));
                assertThat(current == null || seen.add(Significant.of(current)))
                        .as("%s names a route that an earlier message has named", subject)
                        .isTrue();
            } else if (message.flags() == ChangeFlags.ROUTE_DELETED) {
                tables.noRouteTo(network);
            }
        }
    }

    void event(String client, boolean signalled) {
        world.settle();
        assertThat(world.isSignalled(world.clients().get(client)))
                .as("whether the event of %s is signalled", client)
                .isEqualTo(signalled);
    }
}
