package org.rtmtck.suite.steps;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;

/** The entries that a scenario has added so far, whether they still are in the table or not. */
final class AddedRoutes {

    private final Map<Client, Map<Network, Set<RouteIdentity>>> entries = new HashMap<>();
    private int size;

    /** Notes that a client adds a route; an entry that is added again counts once. */
    void add(Client client, Route route) {
        boolean isNew = entries.computeIfAbsent(client, c -> new HashMap<>())
                .computeIfAbsent(route.network(), n -> new HashSet<>())
                .add(RouteIdentity.of(route));
        size += isNew ? 1 : 0;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How many entries there are. */
    int size() {
        return size;
    }

    /** How many of them are that client's to that network. */
    int count(Client client, Network network) {
        return entries.getOrDefault(client, Map.of())
                .getOrDefault(network, Set.of())
                .size();
    }
}
