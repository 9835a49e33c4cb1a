package org.rtmtck.peer.zapi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.peer.support.ClientKey;
import org.rtmtck.peer.support.Prefix;
import org.rtmtck.peer.support.TaggedRoutes;

/** Routes of RTM as routes of zebra, and back. */
final class RouteTranslation {

    private final TaggedRoutes archive = new TaggedRoutes();
    private final Map<Integer, Integer> protocols = new ConcurrentHashMap<>();

    TaggedRoutes archive() {
        return archive;
    }

    /** The instance that stands for a client's protocol, always the same: to zebra it is the same client again. */
    int instance(ClientKey client) {
        protocols.put(client.priority(), client.protocol());
        return client.priority();
    }

    ZapiRoute zapi(IpRoute route, int instance, int tag) {
        IpSpecificData data = route.familySpecificData();
        int gateway = route.nextHop().number();
        return new ZapiRoute(
                instance,
                Prefix.of(route.network()).orElseThrow(),
                new Prefix(gateway, 32).isRoutable() ? gateway : 0,
                data.priority(),
                data.metric(),
                tag);
    }

    /** The structure that the tag stands for; without one, as much of it as zebra tells. */
    IpRoute route(ZapiRoute route) {
        return archive.find(route.tag()).orElseGet(() -> outline(route));
    }

    private IpRoute outline(ZapiRoute route) {
        IpSpecificData data = IpSpecificData.ofMetric(route.metric()).withPriority(route.distance());
        return new IpRoute(
                0,
                protocols.getOrDefault(route.instance(), 0),
                0,
                ProtocolSpecificData.ZERO,
                route.prefix().network(),
                IpNextHop.host(route.gateway()),
                data);
    }
}
