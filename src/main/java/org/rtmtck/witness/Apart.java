package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.script.Call;
import org.rtmtck.script.Statement;

/**
 * Keeps things apart that a script has in common without need: a fault that shows as well when every route of a client
 * has a network of its own is not about several routes to one network.
 */
final class Apart {

    private static final int FIRST_OCTETS = 0x0ac8_0000;
    private static final int MASK = 0xffff_0000;
    private static final int HOPS = 0xc633_6401;

    private final Map<String, Map<IpNetwork, IpRoute>> first = new HashMap<>();
    private final Map<String, IpNetwork> moved = new HashMap<>();

    private Apart() {}

    /** The script with a network for each route of a client; IPX routes stay as they are. */
    static List<Statement> networks(List<Statement> script) {
        Apart apart = new Apart();
        List<Statement> result = new ArrayList<>();
        script.forEach(s -> result.add(Simpler.mapInvoke(s, apart::moved)));
        return result;
    }

    /** The script with all routes on the first interface, told apart by their next hops instead. */
    static List<Statement> interfaces(List<Statement> script) {
        List<Statement> result = new ArrayList<>();
        script.forEach(s -> result.add(Simpler.mapInvoke(s, Apart::onFirstInterface)));
        return result;
    }

    private Call moved(Call call) {
        if (call instanceof Call.AddRoute c && c.route() instanceof IpRoute route) {
            IpRoute elsewhere = moved(String.valueOf(c.client()), route);
            return new Call.AddRoute(c.client(), elsewhere, c.timeToLive(), c.wantCurrent(), c.wantPrevious());
        }
        if (call instanceof Call.DeleteRoute c && c.route() instanceof IpRoute route) {
            return new Call.DeleteRoute(c.client(), moved(String.valueOf(c.client()), route), c.wantCurrent());
        }
        return call;
    }

    private IpRoute moved(String client, IpRoute route) {
        Map<IpNetwork, IpRoute> own = first.computeIfAbsent(client, c -> new HashMap<>());
        IpRoute known = own.putIfAbsent(route.network(), route);
        if (known == null || isLike(known, route)) {
            return route;
        }
        String key = client + route.network() + route.interfaceId() + route.nextHop();
        IpNetwork network = moved.computeIfAbsent(key, k -> new IpNetwork(FIRST_OCTETS + (moved.size() << 16), MASK));
        return with(route, network, route.interfaceId(), route.nextHop());
    }

    private static boolean isLike(IpRoute one, IpRoute other) {
        return one.interfaceId() == other.interfaceId() && one.nextHop().equals(other.nextHop());
    }

    private static Call onFirstInterface(Call call) {
        return call instanceof Call.AddRoute c && c.route() instanceof IpRoute r && r.interfaceId() != 1
                ? new Call.AddRoute(
                        c.client(),
                        with(r, r.network(), 1, IpNextHop.host(HOPS + (r.interfaceId() & 0x7f))),
                        c.timeToLive(),
                        c.wantCurrent(),
                        c.wantPrevious())
                : call;
    }

    private static IpRoute with(IpRoute r, IpNetwork network, int interfaceId, IpNextHop hop) {
        return new IpRoute(
                r.timeStamp(),
                r.routingProtocol(),
                interfaceId,
                r.protocolSpecificData(),
                network,
                hop,
                r.familySpecificData());
    }
}
