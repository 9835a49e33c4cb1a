package org.rtmtck.model;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rtmtck.api.Limits;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;

/**
 * Lack of resources (rule R1): lawful from every call whose page lists the code, and then the call has done nothing.
 * It is judged by DRC-219 alone, and not even there if a failure was injected.
 */
final class Resources {

    private static final int CLIENTS = 4;
    private static final int ROUTES = 100;

    private Resources() {}

    /** Whether a status reports a lack of resources with a code that the page of the function lists. */
    static boolean isLack(Status status, RtmFunction function) {
        return status.isLackOfResources() && function.lists(status);
    }

    /** The clause about a call that met a lack of resources; the next state still has to be told of the call. */
    static StateBuilder met(ModelState state, Status status, RtmFunction function, Clauses clauses) {
        if (!state.faultArmed() && isSmall(state, function)) {
            boolean retried = function == RtmFunction.DEREGISTER_CLIENT
                    && state.clients().values().stream().anyMatch(c -> c.failedAt() > 0);
            clauses.recoverable(
                    retried ? Req.DRC_132 : Req.DRC_219,
                    "with no failure injected, a small case meets no lack of resources (A14)",
                    function.win32Name() + " answered " + status.describe(function));
        }
        return state.change().faultArmed(false);
    }

    /** Whether the call stays within what counts as a small case (DRC-219), and within what the implementation declares. */
    private static boolean isSmall(ModelState state, RtmFunction function) {
        int clients = state.clients().size() + (function == RtmFunction.REGISTER_CLIENT ? 1 : 0);
        long routes = Stream.of(ProtocolFamily.IP, ProtocolFamily.IPX)
                        .flatMap(family -> state.table(family).values().stream())
                        .mapToLong(network -> network.entries().size())
                        .sum()
                + (function == RtmFunction.ADD_ROUTE ? 1 : 0);
        Limits limits = state.settings().limits();
        return clients <= Math.min(CLIENTS, limits.clients())
                && routes <= Math.min(ROUTES, limits.routes())
                && !(function == RtmFunction.ADD_ROUTE && isFull(state, limits.routesPerClientAndNetwork()));
    }

    /** Whether some client has as many routes to a network as it can have. */
    private static boolean isFull(ModelState state, int most) {
        return most < ROUTES
                && Stream.of(ProtocolFamily.IP, ProtocolFamily.IPX)
                        .flatMap(family -> state.table(family).values().stream())
                        .flatMap(network -> network.entries().stream()
                                .collect(Collectors.groupingBy(Entry::owner, Collectors.counting()))
                                .values()
                                .stream())
                        .anyMatch(routes -> routes >= most);
    }
}
