package org.rtmtck.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Route;

/** The change messages of one client, first in, first out. Guarded by the lock of the table. */
public final class MessageQueue {

    private final Deque<ChangeMessage> messages = new ArrayDeque<>(0);

    /** Appends a message. */
    public void add(ChangeMessage message) {
        messages.addLast(message);
    }

    /**
     * Appends the net effect of a message and of the one that is waiting about the same network, if there is one, in
     * place of both.
     *
     * @param isStep whether a best route before and after make a message
     */
    void merge(ChangeMessage message, BiPredicate<@Nullable Route, @Nullable Route> isStep) {
        ChangeMessage merged = message;
        for (ChangeMessage waiting : messages) {
            if (waiting.network().equals(message.network())) {
                messages.remove(waiting);
                merged = ChangeMessage.of(waiting.previous(), message.current());
                break;
            }
        }
        if (isStep.test(merged.previous(), merged.current())) {
            messages.addLast(merged);
        }
    }

    /** Takes the oldest message; null if there is none. */
    public @Nullable ChangeMessage poll() {
        return messages.pollFirst();
    }

    /** Whether no message is waiting. */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** How many messages are waiting. */
    public int size() {
        return messages.size();
    }

    /** Drops all messages. */
    public void clear() {
        messages.clear();
    }
}
