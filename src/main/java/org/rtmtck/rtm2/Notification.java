package org.rtmtck.rtm2;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;

/** A registration for change notification with the destinations that have changed since they were last asked for. */
final class Notification {

    final NotifyHandle handle;
    final Set<View> views;
    final Set<Destination> changed = new LinkedHashSet<>();
    private final ChangeType type;
    private boolean told;

    Notification(NotifyHandle handle, Set<View> views, ChangeType type) {
        this.handle = handle;
        this.views = views;
        this.type = type;
    }

    boolean wants(Map<View, Destination.Best> before, Map<View, Destination.Best> after) {
        return type == ChangeType.ALL
                || views.stream().anyMatch(view -> !Objects.equals(before.get(view), after.get(view)));
    }

    /** Marks a destination; true if the entity has to be woken. */
    boolean mark(Destination destination) {
        changed.add(destination);
        boolean wake = !told;
        told = true;
        return wake;
    }

    /** The entity has learnt that there are no more. */
    void drained() {
        told = false;
    }
}
