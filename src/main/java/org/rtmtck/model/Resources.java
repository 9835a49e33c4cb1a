package org.rtmtck.model;

import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;

/**
 * Lack of resources (rule R1): lawful from every call whose page lists the code, and then the call has done nothing.
 * It is judged by DRC-219 alone, and not even there if a failure was injected.
 */
final class Resources {

    private Resources() {}

    /** Whether a status reports a lack of resources with a code that the page of the function lists. */
    static boolean isLack(Status status, RtmFunction function) {
        return status.isLackOfResources() && function.lists(status);
    }

    /** The clause about a call that met a lack of resources; the next state still has to be told of the call. */
    static StateBuilder met(ModelState state, Status status, RtmFunction function, Clauses clauses) {
        if (!state.faultArmed()) {
            boolean retried = function == RtmFunction.DEREGISTER_CLIENT
                    && state.clients().values().stream().anyMatch(c -> c.failedAt() > 0);
            clauses.recoverable(
                    retried ? Req.DRC_132 : Req.DRC_219,
                    "with no failure injected, a small case meets no lack of resources (A14)",
                    function.win32Name() + " answered " + status.describe(function));
        }
        return state.change().faultArmed(false);
    }
}
