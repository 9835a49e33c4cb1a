package org.rtmtck.peer.support;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.rtmtck.api.Handle;

/**
 * Handles of one kind. A value is never used twice in one instance. Safe for concurrent use.
 *
 * @param <T> what a handle stands for
 */
final class HandleTable<T> {

    private static final long STEP = 8;

    private final AtomicLong next;
    private final Map<Handle, T> content = new ConcurrentHashMap<>();

    /** Handles whose values begin at {@code first}. */
    HandleTable(long first) {
        next = new AtomicLong(first);
    }

    Handle add(T value) {
        Handle handle = new Handle(next.getAndAdd(STEP));
        content.put(handle, value);
        return handle;
    }

    Optional<T> find(Handle handle) {
        return Optional.ofNullable(content.get(handle));
    }

    /** Makes a handle invalid and tells what it stood for; one caller only gets it. */
    Optional<T> remove(Handle handle) {
        return Optional.ofNullable(content.remove(handle));
    }

    Iterable<T> values() {
        return content.values();
    }
}
