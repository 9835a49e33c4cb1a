package org.rtmtck.reference;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;

/** The routes of one table. Guarded by the lock of the table. */
public final class Routes {

    private final Rules rules;
    private final Lifetimes lifetimes;
    private final Networks networks = new Networks();
    private final OrderedNetworks ordered;
    private long nextSequence;

    Routes(Rules rules, Lifetimes lifetimes) {
        this.rules = rules;
        this.lifetimes = lifetimes;
        this.ordered = new OrderedNetworks(networks, rules.networkOrder());
    }

    /** How many networks are held. */
    public int networkCount() {
        return networks.size();
    }

    /** Visits all networks that are held, in no particular order. The table must not be changed meanwhile. */
    public void forEachNetwork(Consumer<NetworkNode> action) {
        networks.forEach(action);
    }

    OrderedNetworks ordered() {
        return ordered;
    }

    /** The network with its routes; null if it has none. */
    public @Nullable NetworkNode find(Network network) {
        return networks.find(rules.networkKey(network));
    }

    /** The client's entry that {@code route} names; null if there is none. */
    public @Nullable Entry find(Client owner, Route route) {
        NetworkNode node = find(route.network());
        Entry entry = node == null ? null : node.first();
        while (entry != null && !rules.isSameRoute(entry, owner, route)) {
            entry = entry.next;
        }
        return entry;
    }

    /**
     * Stores a route and chooses the best one anew.
     *
     * @param replaced the entry that the route takes over; null for a new one
     * @param end when its lifetime ends; null if never
     * @return the change of the best route; null if there is none
     */
    @Nullable
    BestRouteChange put(Client owner, @Nullable Entry replaced, Route route, @Nullable Instant end) {
        NetworkNode node = replaced != null ? replaced.node() : nodeFor(route.network());
        Entry old = node.best();
        Route before = old == null ? null : old.route();
        Entry entry = replaced != null ? replaced : insert(owner, node, route);
        entry.update(route);
        lifetimes.cancel(entry);
        if (end != null) {
            lifetimes.start(entry, end);
        }
        Entry best = rules.best(node);
        node.setBest(best);
        return rules.change(node.network(), before, best == null ? null : best.route());
    }

    private NetworkNode nodeFor(Network network) {
        long key = rules.networkKey(network);
        NetworkNode node = networks.find(key);
        if (node == null) {
            node = new NetworkNode(key, network);
            networks.add(node);
            ordered.added(node);
        }
        return node;
    }

    private Entry insert(Client owner, NetworkNode node, Route route) {
        Entry entry = new Entry(owner, node, nextSequence++, route);
        node.link(entry);
        owner.own(entry);
        return entry;
    }

    /** Removes entries and chooses the best routes anew where one of them was best. Returns a list of its own. */
    public List<BestRouteChange> remove(List<Entry> leaving) {
        return new Removal(this, rules).remove(leaving);
    }

    void unlink(Entry entry) {
        entry.node().unlink(entry);
        entry.owner().disown(entry);
        entry.markRemoved();
        if (rules.endsLifetimeOf(entry)) {
            lifetimes.cancel(entry);
        }
    }

    void vacate(NetworkNode node) {
        networks.remove(node);
    }
}
