package org.rtmtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.Route;

/** The removal of entries from a table. Its cost is that of the entries removed and of their networks. */
final class Removal {

    private final Routes routes;
    private final Rules rules;

    Removal(Routes routes, Rules rules) {
        this.routes = routes;
        this.rules = rules;
    }

    List<BestRouteChange> remove(List<Entry> leaving) {
        return rules.removesOneByOne() ? oneByOne(leaving) : allAtOnce(leaving);
    }

    private List<BestRouteChange> oneByOne(List<Entry> leaving) {
        List<BestRouteChange> changes = new ArrayList<>();
        for (Entry entry : rules.inRemovalOrder(leaving)) {
            changes.addAll(allAtOnce(List.of(entry)));
        }
        return changes;
    }

    private List<BestRouteChange> allAtOnce(List<Entry> leaving) {
        List<BestRouteChange> changes = new ArrayList<>();
        List<NetworkNode> undecided = new ArrayList<>();
        // From the end, because a client's list is cheapest to empty in that direction.
        for (int i = leaving.size() - 1; i >= 0; i--) {
            Entry entry = leaving.get(i);
            if (entry.isRemoved()) {
                continue;
            }
            NetworkNode node = entry.node();
            boolean concernsBest = rules.bereaves(entry);
            routes.unlink(entry);
            if (concernsBest && node.isEmpty()) {
                reselect(node, changes);
            } else if (concernsBest) {
                // Others that leave may still be among its routes.
                undecided.add(node);
            }
        }
        undecided.forEach(node -> reselect(node, changes));
        return changes;
    }

    private void reselect(NetworkNode node, List<BestRouteChange> changes) {
        Entry old = node.best();
        Route before = old == null ? null : old.route();
        if (rules.reselects(node)) {
            node.setBest(rules.best(node));
        }
        if (rules.vacates(node)) {
            routes.vacate(node);
        }
        Entry best = node.best();
        BestRouteChange change = rules.change(node.network(), before, best == null ? null : best.route());
        if (change != null) {
            changes.add(change);
        }
    }
}
