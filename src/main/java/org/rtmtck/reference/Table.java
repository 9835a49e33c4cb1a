package org.rtmtck.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmClock;

/** The routing table of one protocol family, with the clients of the family. Everything in it is guarded by its lock. */
public final class Table {

    private final ProtocolFamily family;
    private final Rules rules;
    private final Notifier notifier;
    private final ReentrantLock lock;
    private final Set<Client> clients = new LinkedHashSet<>();
    private final Networks networks = new Networks();
    private final OrderedNetworks ordered;
    private final Lifetimes lifetimes;
    private long nextSequence;

    Table(ProtocolFamily family, Rules rules, RtmClock clock) {
        this.family = family;
        this.rules = rules;
        this.lock = rules.newTableLock();
        this.ordered = new OrderedNetworks(networks, rules.networkOrder());
        this.notifier = new Notifier(this, rules, clock);
        this.lifetimes = new Lifetimes(clock, () -> exclusively(() -> true));
    }

    /** The family. */
    public ProtocolFamily family() {
        return family;
    }

    /** The registered clients of the family, the longest registered first. */
    public Set<Client> clients() {
        return clients;
    }

    /** How many networks the table holds. */
    public int size() {
        return networks.size();
    }

    /** How many routes have a lifetime that is running. */
    public int runningLifetimes() {
        return lifetimes.running();
    }

    /** All networks that have routes, in no particular order. */
    public Collection<NetworkNode> networks() {
        return networks.all();
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
     * Runs {@code action} alone, on a table from which the routes whose lifetime has ended are gone. This is where each
     * call takes effect.
     */
    public <T> T exclusively(Supplier<T> action) {
        lock.lock();
        try {
            // A clock may run a timer that is due while it is being set, which is in the middle of another action.
            if (lock.getHoldCount() == 1) {
                removeAged();
            }
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    private void removeAged() {
        List<Entry> leaving = new ArrayList<>();
        for (Entry due : lifetimes.due()) {
            leaving.addAll(rules.ageing(this, due));
        }
        if (!leaving.isEmpty()) {
            tell(Cause.AGE, null, remove(leaving));
        }
    }

    /** Lets waiting calls in, in the middle of an action. */
    void letOthersIn() {
        lock.unlock();
        lock.lock();
    }

    /** The clients that hear of what {@code caller} brings about; the caller is null for ageing. */
    List<Client> recipients(Cause cause, @Nullable Client caller) {
        return notifier.recipients(cause, caller);
    }

    /** Tells the clients of the family of changes that {@code caller} brought about; it is null for ageing. */
    public void tell(Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
        notifier.tell(cause, caller, changes);
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
        NetworkNode node = find(network);
        if (node == null) {
            node = new NetworkNode(network);
            networks.add(rules.networkKey(network), node);
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

    /** Removes entries and chooses the best routes anew where one of them was best. */
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
        networks.remove(rules.networkKey(node.network()));
    }
}
