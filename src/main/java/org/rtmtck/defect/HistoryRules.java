package org.rtmtck.defect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;

/** Rules that remember the routes that clients had and lost before they left. */
class HistoryRules extends LeavingRules {

    private final Map<Client, List<Route>> former = new ConcurrentHashMap<>();

    @Override
    public boolean endsLifetimeOf(Entry removed) {
        if (!isLeaving()) {
            former.computeIfAbsent(removed.owner(), owner -> new CopyOnWriteArrayList<>())
                    .add(removed.route());
        }
        return super.endsLifetimeOf(removed);
    }

    /** Routes of a client that were deleted or have aged out, the oldest first. */
    final List<Route> formerRoutes(Client client) {
        return former.getOrDefault(client, List.of());
    }

    /** The networks of those routes. */
    final Set<Network> formerNetworks(Client client) {
        return formerRoutes(client).stream().map(Route::network).collect(Collectors.toSet());
    }
}
