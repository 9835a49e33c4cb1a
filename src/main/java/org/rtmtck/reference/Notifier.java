package org.rtmtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells clients of changed best routes. Called under the lock of the table. */
final class Notifier {

    private final Rules rules;

    Notifier(Rules rules) {
        this.rules = rules;
    }

    /** The clients that hear of a change that {@code caller} brought about; the caller is null for ageing. */
    List<Client> recipients(Table table, Cause cause, @Nullable Client caller) {
        List<Client> result = new ArrayList<>();
        for (Client client : table.clients()) {
            if (rules.hears(client, cause, caller)) {
                result.add(client);
            }
        }
        return result;
    }

    /** Queues the messages about {@code changes} and signals the events. */
    void tell(Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
        List<Client> recipients = changes.isEmpty() ? List.of() : recipients(table, cause, caller);
        if (recipients.isEmpty()) {
            return;
        }
        for (BestRouteChange change : rules.inOrder(changes, cause)) {
            for (ChangeMessage message : rules.messages(change, cause)) {
                recipients.forEach(recipient -> rules.enqueue(recipient, message));
            }
        }
        recipients.forEach(rules::signal);
    }
}
