package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;

/** {@code RtmBlockDeleteRoutes} (page BLK): the client's own routes that meet the criteria. */
final class BlockRule {

    private static final RtmFunction FUNCTION = RtmFunction.BLOCK_DELETE_ROUTES;

    private BlockRule() {}

    static Judgement judge(ModelState state, Handle handle, Call.BlockDelete call, Status status) {
        Clauses clauses = new Clauses();
        ClientState client = state.client(handle);
        if (Resources.isLack(status, FUNCTION)) {
            return clauses.judgement(
                    Resources.met(state, status, FUNCTION, clauses).build());
        }
        boolean none = status.equals(Status.ERROR_NO_ROUTES);
        if (client == null || (!status.isSuccess() && !none)) {
            return clauses.judgement(Owners.refusedDelete(state, handle, FUNCTION, status, call.criteria(), clauses));
        }
        ModelState shown = Owners.shown(state, client, clauses);
        return clauses.judgement(deleted(shown, client, call, none, clauses));
    }

    private static ModelState deleted(
            ModelState state, ClientState client, Call.BlockDelete call, boolean none, Clauses clauses) {
        var criteria = new EnumerationState.Criteria(client.family(), call.flags(), call.criteria());
        long serial = state.serial() + 1;
        StateBuilder next = state.change();
        boolean any = false;
        boolean open = criteria.isBestOnly() || !criteria.isDefined();
        for (NetworkState network : state.table(client.family()).values()) {
            List<Entry> own = selected(network, client, criteria);
            any |= !own.isEmpty();
            for (Entry entry : own) {
                if (none && entry.certain() && !open) {
                    clauses.broken(
                            List.of(Req.DRC_050),
                            "NO_ERROR, for the client has a route that meets the criteria",
                            "ERROR_NO_ROUTES");
                    return state.change().build();
                }
            }
            if (!own.isEmpty()) {
                next.network(
                        open
                                ? Changes.doubt(state, network, own, Cause.BLOCK_DELETED, serial, 0)
                                : Changes.remove(state, network, own, Cause.BLOCK_DELETED, serial, 0));
            }
        }
        if (!any && !open && !othersMatch(state, criteria)) {
            clauses.require(
                    none,
                    Formers.of(state, client) == null && !state.isEmpty(client.family()) ? Req.DRC_210 : Req.DRC_206,
                    criteria.flags() == EnumerationFlags.ALL ? Set.of(Assumption.A9) : Set.of(),
                    "ERROR_NO_ROUTES, for the client has no route that meets the criteria",
                    () -> "NO_ERROR");
        }
        return next.last(LastChange.of(LastChange.Kind.BLOCK_DELETED, serial, client))
                .build();
    }

    /** Whether criteria that are given fit somebody else's route: the code is open then (DRC-210). */
    private static boolean othersMatch(ModelState state, EnumerationState.Criteria criteria) {
        if (criteria.flags() == EnumerationFlags.ALL) {
            return false;
        }
        for (NetworkState network : state.table(criteria.family()).values()) {
            if (network.entries().stream()
                    .anyMatch(e -> criteria.selects(e.value().route()))) {
                return true;
            }
        }
        return false;
    }

    private static List<Entry> selected(NetworkState network, ClientState client, EnumerationState.Criteria criteria) {
        List<Entry> own = new ArrayList<>();
        for (Entry entry : network.entries()) {
            if (entry.owner() == client.serial()
                    && (!criteria.isDefined() || criteria.selects(entry.value().route()))) {
                own.add(entry);
            }
        }
        return own;
    }
}
