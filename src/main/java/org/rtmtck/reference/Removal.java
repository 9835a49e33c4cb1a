package org.rtmtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Route;

/** The removal of entries from a table. Its cost is that of the entries removed and of their networks. */
final class Removal {

    private final Table table;
    private final Rules rules;

    Removal(Table table, Rules rules) {
        this.table = table;
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
        List<NetworkNode> bereft = new ArrayList<>();
        // From the end, because a client's list is cheapest to empty in that direction.
        for (int i = leaving.size() - 1; i >= 0; i--) {
            Entry entry = leaving.get(i);
            if (entry.isRemoved()) {
                continue;
            }
            if (rules.bereaves(entry)) {
                bereft.add(entry.node());
            }
            table.unlink(entry);
        }
        List<BestRouteChange> changes = new ArrayList<>(bereft.size());
        for (NetworkNode node : bereft) {
            BestRouteChange change = reselect(node);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private @Nullable BestRouteChange reselect(NetworkNode node) {
        Entry old = node.best();
        Route before = old == null ? null : old.route();
        if (rules.reselects(node)) {
            node.setBest(rules.best(node));
        }
        if (rules.vacates(node)) {
            table.vacate(node);
        }
        Entry best = node.best();
        return rules.change(node.network(), before, best == null ? null : best.route());
    }
}
