package org.rtmtck.peer.support;

import org.jspecify.annotations.Nullable;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;

/**
 * Keeps calls of different clients in the order in which they were made. Each client has a session of its own, and a
 * manager may read its sessions in any order; so before another client sends, the manager has to have read what the last
 * one sent. Whether the manager has acted on it is not waited for.
 *
 * <p>Not safe for concurrent use: guarded by the ledger, like all that it orders.
 */
final class Turns {

    private final Backend backend;
    private @Nullable BackendSession last;
    private boolean unheard;

    Turns(Backend backend) {
        this.backend = backend;
    }

    /** The registration is about to send, or to leave. */
    void take(Registration registration, Patience patience) throws UnresponsiveException {
        BackendSession session = registration.session();
        boolean heardLate = unheard && registration.client().wantsMessages();
        if (last == null || (last == session && !heardLate)) {
            last = session;
            return;
        }
        if (registration.client().wantsMessages()) {
            // Else a late word on the others' changes could not be told from one that came after the client's own.
            backend.settle(patience);
        } else {
            last.confirm(patience);
        }
        last = session;
        unheard = false;
    }

    /**
     * Whoever took the turn has withdrawn a route, or outdone another's: the word on who is best now, or that the other
     * one is not, is still to come.
     */
    void willHear() {
        unheard = true;
    }
}
