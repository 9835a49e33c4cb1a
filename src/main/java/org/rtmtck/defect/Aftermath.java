package org.rtmtck.defect;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Status;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Rules;

/**
 * The reference implementation, with a count of the clients that have left, a memory of the last one, and other answers
 * to handles of clients that have left.
 */
class Aftermath extends OddRtm {

    private final AtomicInteger left = new AtomicInteger();
    private volatile @Nullable Client leaver;

    Aftermath(Environment environment) {
        this(environment, new Rules());
    }

    Aftermath(Environment environment, Rules rules) {
        super(environment, rules, OddRtm::properly);
    }

    /** How many clients have left. */
    final int left() {
        return left.get();
    }

    /** The client that left last; null if none has left. */
    final @Nullable Client leaver() {
        return leaver;
    }

    /** The client that left last if it had this handle and nobody has it now; null otherwise. */
    final @Nullable Client former(Handle handle) {
        Client last = leaver;
        return last != null && last.handle().equals(handle) && client(handle) == null ? last : null;
    }

    /** Sets the last error and returns nothing found. */
    final boolean fail(Status reason) {
        environment().lastError().set(reason);
        return false;
    }

    /** Called when a client is about to leave. */
    void beforeLeaving(Client client) {}

    @Override
    public Status deregisterClient(Handle client) {
        Client live = client(client);
        if (live != null) {
            beforeLeaving(live);
        }
        Status status = properly(client);
        if (live != null && status.isSuccess()) {
            left.incrementAndGet();
            leaver = live;
        }
        return status;
    }
}
