package org.rtmtck.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RtmClock;

/** The table of one protocol family: its routes, its clients, and the lock that guards both. */
public final class Table {

    private final ProtocolFamily family;
    private final Rules rules;
    private final ReentrantLock lock;
    private final Set<Client> clients = new LinkedHashSet<>();
    private final Lifetimes lifetimes;
    private final Routes routes;
    private final Notifier notifier;

    Table(ProtocolFamily family, Rules rules, RtmClock clock) {
        this.family = family;
        this.rules = rules;
        this.lock = rules.newTableLock();
        this.lifetimes = new Lifetimes(clock, () -> exclusively(() -> true));
        this.routes = new Routes(rules, lifetimes);
        this.notifier = new Notifier(this, rules, clock);
    }

    /** The family. */
    public ProtocolFamily family() {
        return family;
    }

    /** The registered clients of the family, the longest registered first. */
    public Set<Client> clients() {
        return clients;
    }

    /** The routes. */
    public Routes routes() {
        return routes;
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
            tell(Cause.AGE, null, routes.remove(leaving));
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
}
