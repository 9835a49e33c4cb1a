package org.rtmtck.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The change messages of one client, first in, first out. Guarded by the lock of the table. */
public final class MessageQueue {

    private final Deque<ChangeMessage> messages = new ArrayDeque<>(0);

    /** Appends a message. */
    public void add(ChangeMessage message) {
        messages.addLast(message);
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
