package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.suite.steps.RouteIdentity.Significant;

/**
 * The messages that an observer has read since it last knew the table, and what they come to. Mutable, for one scenario.
 */
final class Mailbox {

    private final String owner;
    private final Map<Network, Route> known;
    private final List<Message> messages = new ArrayList<>();

    /** Begins with the best routes that the observer knows of. */
    Mailbox(String owner, Map<Network, Route> known) {
        this.owner = owner;
        this.known = new LinkedHashMap<>(known);
    }

    void add(Message message) {
        messages.add(message);
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<Message> about(Network network) {
        return messages.stream().filter(m -> network.equals(m.network())).toList();
    }

    /** The networks in the order in which messages named them first. */
    List<Network> networks() {
        return messages.stream()
                .map(Message::network)
                .flatMap(n -> Optional.ofNullable(n).stream())
                .distinct()
                .toList();
    }

    /** What the messages about one network come to: the route before the first, and after the last. */
    record Net(@Nullable Route before, @Nullable Route after) {

        String change() {
            if (before == null) {
                return after == null ? "nothing" : Answer.change(ChangeFlags.ROUTE_ADDED);
            }
            return Answer.change(after == null ? ChangeFlags.ROUTE_DELETED : ChangeFlags.ROUTE_CHANGED);
        }

        private boolean isNothing() {
            return Objects.equals(significant(before), significant(after));
        }
    }

    private static @Nullable Significant significant(@Nullable Route route) {
        return route == null ? null : Significant.of(route);
    }

    /** What the messages come to, network by network; networks that end as they began are left out. */
    Map<Network, Net> net() {
        Map<Network, Net> net = new LinkedHashMap<>();
        Map<Network, Route> folded = fold();
        for (Network network : networks()) {
            Net change = new Net(known.get(network), folded.get(network));
            if (!change.isNothing()) {
                net.put(network, change);
            }
        }
        return net;
    }

    /** The best routes that the messages lead to, asserting that each message continues where the one before ended. */
    Map<Network, Route> fold() {
        Map<Network, Route> map = new LinkedHashMap<>(known);
        for (Message message : messages) {
            Network network = message.network();
            assertThat(network)
                    .as("the network of a message for %s: %s", owner, message.describe())
                    .isNotNull();
            if (network != null) {
                follow(map, network, message);
            }
        }
        return map;
    }

    private void follow(Map<Network, Route> map, Network network, Message message) {
        assertThat(significant(message.previous()))
                .as(
                        "a message for %s has to continue from %s: %s",
                        owner, RouteRows.brief(map.get(network)), message.describe())
                .isEqualTo(significant(map.get(network)));
        assertThat(significant(message.current()))
                .as("a message for %s has to tell of a change: %s", owner, message.describe())
                .isNotEqualTo(significant(message.previous()));
        Route current = message.current();
        if (current == null) {
            map.remove(network);
        } else {
            map.put(network, current);
        }
    }
}
