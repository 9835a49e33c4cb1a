package org.rtmtck.reference;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmClock;

/** Tells the clients of one table of changed best routes. Guarded by the lock of the table. */
final class Notifier {

    private final Table table;
    private final Rules rules;
    private final RtmClock clock;
    private final Queue<Runnable> underWay = new ArrayDeque<>();

    Notifier(Table table, Rules rules, RtmClock clock) {
        this.table = table;
        this.rules = rules;
        this.clock = clock;
    }

    /** The clients that hear of a change that {@code caller} brought about; the caller is null for ageing. */
    List<Client> recipients(Cause cause, @Nullable Client caller) {
        List<Client> result = new ArrayList<>();
        for (Client client : rules.audience(table)) {
            if (rules.hears(client, cause, caller)) {
                result.add(client);
            }
        }
        return result;
    }

    /** Queues the messages about {@code changes} and signals the events, now or later. */
    void tell(Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
        List<Client> recipients = recipients(cause, caller);
        if (recipients.isEmpty()) {
            return;
        }
        List<BestRouteChange> told = rules.told(table, cause, caller, changes);
        if (told.isEmpty()) {
            return;
        }
        Duration delay = rules.delay();
        if (delay.isZero()) {
            deliver(recipients, told, cause);
        } else {
            underWay.add(() -> deliver(stillThere(recipients), told, cause));
            clock.schedule(clock.instant().plus(delay), () -> table.exclusively(this::deliverOldest));
        }
    }

    private static List<Client> stillThere(List<Client> clients) {
        return clients.stream().filter(Client::isRegistered).toList();
    }

    private boolean deliverOldest() {
        // Timers of one instant may run in any order; messages may not.
        Runnable oldest = underWay.poll();
        if (oldest != null) {
            oldest.run();
        }
        return true;
    }

    private void deliver(List<Client> recipients, List<BestRouteChange> changes, Cause cause) {
        for (BestRouteChange change : changes) {
            for (ChangeMessage message : rules.messages(change, cause)) {
                recipients.forEach(recipient -> rules.enqueue(recipient, message));
            }
        }
        recipients.forEach(rules::signal);
    }
}
