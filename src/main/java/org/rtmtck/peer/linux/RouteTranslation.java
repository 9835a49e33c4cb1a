package org.rtmtck.peer.linux;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.peer.support.ClientKey;
import org.rtmtck.peer.support.Prefix;
import org.rtmtck.peer.support.RouteArchive;

/** Routes of RTM as routes of the kernel, and back. */
final class RouteTranslation {

    /** The largest FSD_Metric. */
    static final int MAX_METRIC = 0xFFFFFF;

    private static final int PRIORITY_SHIFT = 24;

    private final RouteArchive<Key> archive = new RouteArchive<>();
    private final Map<Integer, Integer> protocols = new ConcurrentHashMap<>();

    /** What the kernel tells routes apart by. */
    private record Key(Prefix prefix, int metric) {

        static Key of(KernelRoute route) {
            return new Key(route.prefix(), route.metric());
        }
    }

    /** Whether an FSD_Metric leaves the upper 8 bits free. */
    static boolean carries(int metric) {
        return metric >>> PRIORITY_SHIFT == 0;
    }

    /** Remembers which RTM protocol a priority stands for. */
    void enter(ClientKey client) {
        protocols.put(client.priority(), client.protocol());
    }

    /** Translates a route and keeps it, to be found again by what the kernel says. */
    KernelRoute keep(IpRoute route, int protocol) {
        IpSpecificData data = route.familySpecificData();
        int gateway = route.nextHop().number();
        KernelRoute translated = new KernelRoute(
                Prefix.of(route.network()).orElseThrow(),
                data.priority() << PRIORITY_SHIFT | data.metric(),
                protocol,
                new Prefix(gateway, 32).isRoutable() ? gateway : 0);
        archive.keep(Key.of(translated), route);
        return translated;
    }

    void retire(KernelRoute route) {
        archive.retire(Key.of(route));
    }

    /** The structure that was sent under that key; without one, as much of it as the kernel tells. */
    IpRoute route(KernelRoute route) {
        return archive.find(Key.of(route)).orElseGet(() -> outline(route));
    }

    private IpRoute outline(KernelRoute route) {
        IpSpecificData data =
                IpSpecificData.ofMetric(route.metric() & MAX_METRIC).withPriority(route.metric() >>> PRIORITY_SHIFT);
        return new IpRoute(
                0,
                protocols.getOrDefault(route.protocol(), 0),
                0,
                ProtocolSpecificData.ZERO,
                route.prefix().network(),
                IpNextHop.host(route.gateway()),
                data);
    }
}
