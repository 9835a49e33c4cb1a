package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.RouteRef;
import org.rtmtck.script.Statement;

/**
 * Looks at the same fault through a more direct window. A route left behind shows itself in the count, in the best
 * route and in a missing message as well; named should be the table, if the table is wrong.
 */
final class RootCause {

    private static final String NAME = "Z";
    private static final int LONGEST = 6;

    private RootCause() {}

    /** Scripts that end in a more direct look than the given one, most direct first. */
    static List<List<Statement>> moreDirect(List<Statement> script) {
        List<List<Statement>> result = new ArrayList<>();
        Statement last = script.get(script.size() - 1);
        int rank = rank(last);
        List<Statement> before = script.subList(0, script.size() - 1);
        for (ProtocolFamily family : List.of(ProtocolFamily.IP, ProtocolFamily.IPX)) {
            if (rank > 0) {
                result.add(append(before, enumeration(family)));
            }
            if (rank > 1) {
                result.add(append(before, scan(family)));
            }
            if (rank > 2) {
                result.add(append(before, List.of(invoke(null, new Call.NetworkCount(family)))));
            }
        }
        if (rank > 3) {
            for (Network network : networks(before)) {
                result.add(append(before, List.of(invoke(null, new Call.IsRoute(network.family(), network)))));
            }
        }
        return result;
    }

    static int rank(Statement statement) {
        if (!(statement instanceof Statement.Invoke s)) {
            return 4;
        }
        RtmFunction function = s.call().function();
        return switch (function) {
            case GET_FIRST_ROUTE, GET_NEXT_ROUTE -> 1;
            case GET_NETWORK_COUNT -> 2;
            case IS_ROUTE -> 3;
            case DEQUEUE_ROUTE_CHANGE_MESSAGE, ADD_ROUTE, DELETE_ROUTE, BLOCK_DELETE_ROUTES -> 4;
            case ENUMERATE_GET_NEXT_ROUTE, CREATE_ENUMERATION_HANDLE -> 1;
            default -> 0;
        };
    }

    private static Set<Network> networks(List<Statement> script) {
        Set<Network> networks = new LinkedHashSet<>();
        for (Statement statement : script) {
            if (statement instanceof Statement.Invoke s && s.call() instanceof Call.AddRoute add) {
                networks.add(add.route().network());
            }
        }
        return networks;
    }

    private static List<Statement> enumeration(ProtocolFamily family) {
        List<Statement> look = new ArrayList<>();
        look.add(invoke(NAME, new Call.CreateEnumeration(family, EnumerationFlags.ALL, nothing(family))));
        for (int i = 0; i < LONGEST; i++) {
            look.add(invoke(null, new Call.EnumerateNext(HandleRef.named(NAME))));
        }
        return look;
    }

    private static List<Statement> scan(ProtocolFamily family) {
        List<Statement> look = new ArrayList<>();
        look.add(invoke(NAME, new Call.GetFirst(family, EnumerationFlags.ALL, RouteRef.of(nothing(family)))));
        for (int i = 0; i < LONGEST; i++) {
            look.add(invoke(NAME, new Call.GetNext(family, EnumerationFlags.ALL, RouteRef.named(NAME))));
        }
        return look;
    }

    private static Statement invoke(@Nullable String binding, Call call) {
        return new Statement.Invoke(binding, call);
    }

    private static List<Statement> append(List<Statement> script, List<Statement> look) {
        List<Statement> result = new ArrayList<>(script);
        result.addAll(look);
        return result;
    }

    /** Criteria that no flag refers to. */
    static Route nothing(ProtocolFamily family) {
        return family.equals(ProtocolFamily.IPX)
                ? new IpxRoute(
                        0,
                        0,
                        0,
                        ProtocolSpecificData.ZERO,
                        new IpxNetwork(0),
                        new IpxNextHop(0),
                        new IpxSpecificData(0, 0, 0))
                : new IpRoute(
                        0,
                        0,
                        0,
                        ProtocolSpecificData.ZERO,
                        new IpNetwork(0, 0),
                        IpNextHop.host(0),
                        IpSpecificData.ofMetric(0));
    }
}
