package org.rtmtck.suite.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rtmtck.api.Capability;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Subject;

/**
 * What one random sequence is about: which families, networks, next hops and oddities occur in it. Each sequence has
 * fewer things than there are, so that they meet more often.
 */
final class Scenery {

    private static final int[] IP_PROTOCOLS = {13, 8, 14, 10006, 3};
    private static final int[] IPX_PROTOCOLS = {0x20000, 0x20001, 13, 0x20002, 8};
    private static final List<IpNetwork> IP = List.of(
            Routes.NETWORK,
            new IpNetwork(0x0a01_0000, 0xffff_0000),
            new IpNetwork(0x0a00_0000, 0xffff_0000),
            new IpNetwork(0xc612_0000, 0xfffe_0000),
            new IpNetwork(0, 0),
            new IpNetwork(0xcb00_7105, -1));
    private static final List<IpxNetwork> IPX =
            List.of(new IpxNetwork(0x0a00_0000), new IpxNetwork(0x1b), new IpxNetwork(0xcb00_7105));
    private static final int[] INTERFACES = {1, 1, 1, 2, 0, -1};
    private static final int[] SECONDS = {5, 60, 3600, TimeToLive.MAX_SECONDS};

    private final SplittableRandom random;
    private final List<ProtocolFamily> families = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final int hops;
    private final boolean oddities;
    private final boolean lifetimes;
    private final boolean events;
    private final boolean singleRoutes;
    private final boolean ties;
    private final int routesPerNetwork;

    Scenery(SplittableRandom random, Subject subject) {
        this.random = random;
        int choice = random.nextInt(4);
        boolean ip = subject.has(Capability.IP);
        boolean ipx = subject.has(Capability.IPX);
        if (ip && (choice != 0 || !ipx)) {
            families.add(ProtocolFamily.IP);
        }
        if (ipx && (choice <= 1 || !ip)) {
            families.add(ProtocolFamily.IPX);
        }
        addSome(IP, ProtocolFamily.IP);
        addSome(IPX, ProtocolFamily.IPX);
        routesPerNetwork = subject.provider().limits().routesPerClientAndNetwork();
        ties = subject.provider().limits().ties() && random.nextInt(3) > 0;
        hops = routesPerNetwork == 1 ? 1 : 1 + random.nextInt(3);
        oddities = random.nextInt(3) == 0;
        lifetimes = subject.has(Capability.AGEING) && random.nextInt(3) == 0;
        events = subject.has(Capability.CHANGE_NOTIFICATION) && random.nextInt(5) > 0;
        singleRoutes = subject.has(Capability.SINGLE_ROUTE) && random.nextInt(3) == 0;
    }

    private void addSome(List<? extends Network> pool, ProtocolFamily family) {
        if (families.contains(family)) {
            int count = 1 + random.nextInt(pool.size() - 1);
            int first = random.nextInt(pool.size());
            for (int i = 0; i < count; i++) {
                networks.add(pool.get((first + i) % pool.size()));
            }
        }
    }

    List<ProtocolFamily> families() {
        return families;
    }

    List<Network> networks(ProtocolFamily family) {
        return networks.stream().filter(n -> n.family().equals(family)).toList();
    }

    boolean hasLifetimes() {
        return lifetimes;
    }

    boolean wantsEvent() {
        return events && random.nextInt(3) > 0;
    }

    boolean wantsSingleRoute() {
        return singleRoutes && random.nextBoolean();
    }

    ProtocolFamily family() {
        return pick(families);
    }

    int protocol(ProtocolFamily family) {
        int[] pool = family.equals(ProtocolFamily.IPX) ? IPX_PROTOCOLS : IP_PROTOCOLS;
        return pool[random.nextInt(pool.length)];
    }

    Network network(ProtocolFamily family) {
        return pick(networks(family));
    }

    TimeToLive timeToLive() {
        return lifetimes && random.nextBoolean()
                ? new TimeToLive(SECONDS[random.nextInt(SECONDS.length)])
                : TimeToLive.INFINITE;
    }

    /** A route of a client; where a client can have one route to a network only, its next hop is fixed by its protocol. */
    Route route(ProtocolFamily family, int protocol) {
        int hop = hops == 1 ? 1 + Math.floorMod(protocol, 7) : 1 + random.nextInt(hops);
        int interfaceId = routesPerNetwork == 1 ? 1 : INTERFACES[random.nextInt(oddities ? INTERFACES.length : 4)];
        int metric = ties ? 1 + random.nextInt(3) : 1 + Math.floorMod(protocol, 97) + 100 * random.nextInt(3);
        if (family.equals(ProtocolFamily.IPX)) {
            IpxNetwork network = (IpxNetwork) network(family);
            return Routes.ipx(network.number(), hop, interfaceId, metric, metric);
        }
        IpRoute plain = Routes.ip((IpNetwork) network(family), hop, interfaceId, metric);
        return oddities && random.nextBoolean() ? odd(plain, metric) : plain;
    }

    private Route odd(IpRoute route, int metric) {
        int type = random.nextBoolean() ? IpSpecificData.TYPE_INVALID : IpSpecificData.TYPE_REMOTE;
        int flags = random.nextInt(2);
        IpSpecificData data =
                new IpSpecificData(type, random.nextInt(3), random.nextInt(3), 0, metric, 9, 8, 7, 6, 5, flags);
        ProtocolSpecificData own =
                new ProtocolSpecificData(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
        int foreign = random.nextBoolean() ? protocol(ProtocolFamily.IP) : 0;
        return new IpRoute(
                0,
                foreign,
                route.interfaceId(),
                own,
                route.network(),
                IpNextHop.host(route.nextHop().number()),
                data);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
