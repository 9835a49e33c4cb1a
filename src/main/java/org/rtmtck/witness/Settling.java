package org.rtmtck.witness;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RoutingTableManager;

/** Waits for an implementation under test that does things after its calls have returned (A15). */
final class Settling {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Settling() {}

    static void await(Subject subject, RoutingTableManager manager, @Nullable VirtualClock clock) {
        try {
            subject.provider().awaitQuiescence(manager, LONGEST);
            if (!subject.isSynchronous()) {
                Thread.sleep(subject.notificationDeadline().toMillis());
                if (clock != null) {
                    clock.advance(subject.notificationDeadline());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive("the kit was interrupted");
        }
    }
}
