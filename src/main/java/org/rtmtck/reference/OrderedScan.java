package org.rtmtck.reference;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;

/** The functions that read the routes in order (pages GFR, GNR). */
final class OrderedScan {

    private final Core core;
    private final Comparator<Route> order;

    OrderedScan(Core core) {
        this.core = core;
        this.order = core.rules.routeOrder();
    }

    Status first(ProtocolFamily family, int flags, RouteBuffer route) {
        boolean valid = isOf(family, route.get()) || (flags == 0 && route.get() == null);
        return read(RtmFunction.GET_FIRST_ROUTE, valid, family, flags, route, null);
    }

    Status next(ProtocolFamily family, int flags, RouteBuffer route) {
        boolean valid = isOf(family, route.get());
        return read(RtmFunction.GET_NEXT_ROUTE, valid, family, flags, route, route.get());
    }

    private static boolean isOf(ProtocolFamily family, @Nullable Route route) {
        return route != null && route.family().equals(family);
    }

    private Status read(
            RtmFunction function,
            boolean valid,
            ProtocolFamily family,
            int flags,
            RouteBuffer buffer,
            @Nullable Route position) {
        Table table = core.table(family);
        if (table == null || !valid || !core.rules.isDefinedEnumeration(flags)) {
            return Status.ERROR_INVALID_PARAMETER;
        }
        RouteCriteria criteria = new RouteCriteria(flags, buffer.get());
        return table.exclusively(() -> {
            Resource missing = core.missing(Resource.BUFFER);
            if (missing != null) {
                return core.rules.lack(missing, function);
            }
            Status toMissing = position == null ? Status.NO_ERROR : answerToMissing(table, position);
            if (!toMissing.isSuccess()) {
                return toMissing;
            }
            Route found = find(table, criteria, position);
            if (found == null) {
                return Status.ERROR_NO_ROUTES;
            }
            core.rules.fill(buffer, found, family);
            return Status.NO_ERROR;
        });
    }

    private Status answerToMissing(Table table, Route position) {
        Status answer = core.rules.afterMissing(position);
        NetworkNode node = answer.isSuccess() ? null : table.routes().find(position.network());
        boolean isThere =
                node != null && node.entries().stream().anyMatch(entry -> order.compare(entry.route(), position) == 0);
        return isThere ? Status.NO_ERROR : answer;
    }

    private @Nullable Route find(Table table, RouteCriteria criteria, @Nullable Route position) {
        Network only = criteria.network();
        if (only != null) {
            NetworkNode node = table.routes().find(only);
            return node == null ? null : firstIn(node, criteria, position);
        }
        NetworkNode node = table.routes().ordered().atOrAfter(position == null ? null : position.network());
        while (node != null) {
            Route found = firstIn(node, criteria, position);
            if (found != null) {
                return found;
            }
            node = table.routes().ordered().after(node.network());
        }
        return null;
    }

    /** The first route of a network that meets the criteria and comes after {@code position}. */
    private @Nullable Route firstIn(NetworkNode node, RouteCriteria criteria, @Nullable Route position) {
        Route first = null;
        for (Entry entry = node.first(); entry != null; entry = entry.next) {
            Route route = entry.route();
            boolean after = position == null || order.compare(route, position) > 0;
            boolean before = first == null || order.compare(route, first) < 0;
            if (after && before && core.rules.isScanned(entry, criteria)) {
                first = route;
            }
        }
        return first;
    }
}
