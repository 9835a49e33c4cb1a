package org.rtmtck.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;

/** The functions that read the routes by an enumeration handle (pages ENC, ENN, ENX). */
final class Enumerations {

    private final Core core;

    Enumerations(Core core) {
        this.core = core;
    }

    Handle create(ProtocolFamily family, int flags, Route criteria) {
        Table table = core.table(family);
        if (table == null
                || !core.rules.isDefinedEnumeration(flags)
                || !criteria.family().equals(family)) {
            return refuse(Status.ERROR_INVALID_PARAMETER);
        }
        return table.exclusively(() -> open(table, new RouteCriteria(flags, criteria)));
    }

    private Handle open(Table table, RouteCriteria criteria) {
        List<Entry> entries = select(table, criteria);
        if (entries.isEmpty() && core.rules.refusesEmpty(criteria)) {
            return refuse(Status.ERROR_NO_ROUTES);
        }
        Resource missing = core.missing(Resource.ENUMERATION, Resource.HANDLE);
        if (missing != null) {
            return refuse(core.rules.lack(missing, RtmFunction.CREATE_ENUMERATION_HANDLE));
        }
        Handle handle = core.registry.newHandle(HandleSource.Kind.ENUMERATION);
        core.registry.enter(new RouteEnumeration(handle, table, criteria, entries));
        return handle;
    }

    private static List<Entry> select(Table table, RouteCriteria criteria) {
        List<Entry> result = new ArrayList<>();
        if (criteria.network() != null) {
            select(table.routes().find(criteria.network()), criteria, result);
        } else {
            table.routes().forEachNetwork(node -> select(node, criteria, result));
        }
        return result;
    }

    private static void select(@Nullable NetworkNode node, RouteCriteria criteria, List<Entry> result) {
        for (Entry entry = node == null ? null : node.first(); entry != null; entry = entry.next) {
            if (criteria.include(entry)) {
                result.add(entry);
            }
        }
    }

    private Handle refuse(Status reason) {
        core.environment.lastError().set(reason);
        return Handle.NULL;
    }

    Status next(Handle handle, RouteBuffer buffer) {
        RouteEnumeration enumeration = core.rules.enumerationFor(handle, core.registry);
        if (enumeration == null) {
            return Status.ERROR_INVALID_HANDLE;
        }
        return enumeration.table().exclusively(() -> {
            if (!enumeration.isOpen()) {
                return Status.ERROR_INVALID_HANDLE;
            }
            Resource missing = core.missing(Resource.BUFFER);
            if (missing != null) {
                return core.rules.lack(missing, RtmFunction.ENUMERATE_GET_NEXT_ROUTE);
            }
            Route route = enumeration.next(core.rules);
            if (route == null) {
                return Status.ERROR_NO_MORE_ROUTES;
            }
            core.rules.fill(buffer, route, enumeration.table().family());
            return Status.NO_ERROR;
        });
    }

    Status close(Handle handle) {
        RouteEnumeration enumeration = core.rules.enumerationFor(handle, core.registry);
        if (enumeration == null) {
            return Status.ERROR_INVALID_HANDLE;
        }
        return enumeration.table().exclusively(() -> {
            if (!enumeration.isOpen()) {
                return Status.ERROR_INVALID_HANDLE;
            }
            Resource missing = core.missing(Resource.BUFFER);
            if (missing != null) {
                return core.rules.lack(missing, RtmFunction.CLOSE_ENUMERATION_HANDLE);
            }
            enumeration.close();
            core.registry.forget(enumeration);
            return Status.NO_ERROR;
        });
    }
}
