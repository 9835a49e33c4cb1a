package org.rtmtck.reference;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;

/** The functions by which a client changes its routes (pages ADD, DEL, BLK). */
final class RouteChanges {

    private final Core core;
    private final Rules rules;

    RouteChanges(Core core) {
        this.core = core;
        this.rules = core.rules;
    }

    Status add(
            Client client,
            Route route,
            TimeToLive lifetime,
            FlagsBuffer flags,
            @Nullable RouteBuffer current,
            @Nullable RouteBuffer previous) {
        if (!rules.isValid(client, route, lifetime)) {
            return Status.ERROR_INVALID_PARAMETER;
        }
        Route meant = rules.normalised(route);
        Entry replaced = rules.replaced(client, meant);
        Instant now = core.environment.clock().instant();
        Instant end = rules.end(lifetime, now);
        List<Entry> displaced = rules.displaced(client, meant);
        Resource missing = missingToAdd(client, meant, replaced, end);
        if (missing == null) {
            missing = missingMessages(client, Cause.ADD, displaced.size() + 1);
        }
        if (missing != null) {
            return rules.lack(missing, RtmFunction.ADD_ROUTE);
        }
        Route stored = rules.stored(client, meant, FileTime.of(now));
        List<BestRouteChange> changes = client.table().routes().remove(displaced);
        BestRouteChange change = client.table().routes().put(client, replaced, stored, end);
        if (change != null) {
            changes.add(change);
        }
        answer(client, change, flags, current, previous);
        client.table().tell(Cause.ADD, client, changes);
        return Status.NO_ERROR;
    }

    private @Nullable Resource missingToAdd(
            Client client, Route route, @Nullable Entry replaced, @Nullable Instant end) {
        Resource missing = replaced == null ? core.missing(Resource.ENTRY) : null;
        if (missing == null && client.table().routes().find(route.network()) == null) {
            missing = core.missing(Resource.NETWORK);
        }
        if (missing == null && end != null) {
            missing = core.missing(Resource.TIMER);
        }
        return missing;
    }

    Status delete(Client client, Route route, FlagsBuffer flags, @Nullable RouteBuffer current) {
        if (!rules.isValid(client, route, TimeToLive.INFINITE)) {
            return Status.ERROR_INVALID_PARAMETER;
        }
        Entry entry = client.table().routes().find(client, rules.normalised(route));
        if (entry == null) {
            return Status.ERROR_NO_SUCH_ROUTE;
        }
        Resource missing = missingMessages(client, Cause.DELETE, 1);
        if (missing != null) {
            return rules.lack(missing, RtmFunction.DELETE_ROUTE);
        }
        List<BestRouteChange> changes = client.table().routes().remove(List.of(entry));
        BestRouteChange change = changes.isEmpty() ? null : changes.get(0);
        answer(client, change, flags, current, null);
        client.table().tell(Cause.DELETE, client, changes);
        return Status.NO_ERROR;
    }

    Status blockDelete(Client client, int enumerationFlags, Route criteria) {
        if (!rules.isDefinedEnumeration(enumerationFlags)
                || !criteria.family().equals(client.table().family())) {
            return Status.ERROR_INVALID_PARAMETER;
        }
        List<Entry> leaving =
                rules.blockDeleted(client, new RouteCriteria(enumerationFlags, rules.normalised(criteria)));
        if (leaving.isEmpty()) {
            return Status.ERROR_NO_ROUTES;
        }
        Resource missing = core.missing(Resource.WORK_LIST);
        if (missing == null) {
            missing = core.missingMessages(client, Cause.BLOCK_DELETE, leaving);
        }
        if (missing != null) {
            return rules.lack(missing, RtmFunction.BLOCK_DELETE_ROUTES);
        }
        List<BestRouteChange> changes = client.table().routes().remove(leaving);
        client.table().tell(Cause.BLOCK_DELETE, client, changes);
        return Status.NO_ERROR;
    }

    private @Nullable Resource missingMessages(Client client, Cause cause, int changes) {
        int recipients = client.table().recipients(cause, client).size();
        return core.missingMessages((long) changes * recipients);
    }

    private void answer(
            Client client,
            @Nullable BestRouteChange change,
            FlagsBuffer flags,
            @Nullable RouteBuffer current,
            @Nullable RouteBuffer previous) {
        ProtocolFamily family = client.table().family();
        flags.set(change == null ? ChangeFlags.NO_CHANGE : change.message().flags());
        rules.fill(current, change == null ? null : change.after(), family);
        rules.fill(previous, change == null ? null : change.before(), family);
    }
}
