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
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.witness.Routes;
import org.rtmtck.witness.Subject;

/**
 * What one random sequence is about: which families, networks, next hops and oddities occur in it. Each sequence has
 * fewer things than there are, so that they meet more often.
 */
final class Scenery {

    private static final int[] IP_PROTOCOLS = {13, 8, 14, 10006, 3, 13 + 0x10000, 1};
    private static final int[] IPX_PROTOCOLS = {0x20000, 0x20001, 13, 0x20002, 8, 0x20100, 1};
    private static final List<IpNetwork> IP = List.of(
            Routes.NETWORK,
            new IpNetwork(0x0a01_0000, 0xffff_0000),
            new IpNetwork(0x0a00_0000, 0xffff_0000),
            new IpNetwork(0xc612_0000, 0xfffe_0000),
            new IpNetwork(0, 0),
            new IpNetwork(0xcb00_7105, -1));
    private static final List<IpxNetwork> IPX =
            List.of(new IpxNetwork(0x0a00_0000), new IpxNetwork(0x1b), new IpxNetwork(0xcb00_7105));
    /** Networks that some code somewhere takes for special; RTM has none that are. */
    private static final List<IpNetwork> ODD_IP = List.of(
            new IpNetwork(0xe000_0000, 0xf000_0000),
            new IpNetwork(0x7f00_0000, 0xff00_0000),
            new IpNetwork(0xa9fe_0000, 0xffff_0000),
            new IpNetwork(0x8000_0000, 0x8000_0000),
            new IpNetwork(0, 0xff00_0000),
            new IpNetwork(-1, -1),
            new IpNetwork(0xc000_0200, 0xffff_ff00));

    private static final List<IpxNetwork> ODD_IPX =
            List.of(new IpxNetwork(0), new IpxNetwork(-1), new IpxNetwork(0xffff_fffe));
    private static final int[] INTERFACES = {1, 1, 1, 2, 0, -1, 3, 4, 5, 6, 0x10001};
    private static final int[] METRICS = {0, 1, 2, 257, 0x1_0001, 0x7fff_ffff, 0x8000_0000, -1};
    private static final int[] SECONDS = {5, 60, 500, 3600, TimeToLive.MAX_SECONDS};
    private static final int CROWD_NETWORKS = 0x0a64_0000;

    private final SplittableRandom random;
    private final boolean masks;
    private final List<ProtocolFamily> families = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final int hops;
    private final boolean oddities;
    private final boolean extremes;
    private final boolean crowded;
    private final boolean lifetimes;
    private final boolean events;
    private final boolean singleRoutes;
    private final boolean ties;
    private final int routesPerNetwork;

    Scenery(SplittableRandom random, Subject subject) {
        this.random = random;
        this.masks = subject.policy().assumes(Assumption.A10);
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
        extremes = ties && random.nextInt(4) == 0;
        crowded = random.nextInt(10) == 0;
        lifetimes = subject.has(Capability.AGEING) && random.nextInt(3) == 0;
        events = subject.has(Capability.CHANGE_NOTIFICATION) && random.nextInt(5) > 0;
        singleRoutes = subject.has(Capability.SINGLE_ROUTE) && random.nextInt(3) == 0;
        if (oddities && routesPerNetwork > 1) {
            addOne(ODD_IP, ProtocolFamily.IP);
            addOne(ODD_IPX, ProtocolFamily.IPX);
        }
    }

    private void addOne(List<? extends Network> pool, ProtocolFamily family) {
        if (families.contains(family)) {
            add(pick(pool));
        }
    }

    /** Whether networks of one number and different masks are one or two is not asked of whoever waives it (A10). */
    private void add(Network network) {
        boolean clashes =
                networks.stream().anyMatch(n -> n.family().equals(network.family()) && n.number() == network.number());
        if (masks || !clashes) {
            networks.add(network);
        }
    }

    private void addSome(List<? extends Network> pool, ProtocolFamily family) {
        if (families.contains(family)) {
            int count = 1 + random.nextInt(pool.size() - 1);
            int first = random.nextInt(pool.size());
            for (int i = 0; i < count; i++) {
                add(pool.get((first + i) % pool.size()));
            }
        }
    }

    List<ProtocolFamily> families() {
        return families;
    }

    List<Network> networks(ProtocolFamily family) {
        return networks.stream().filter(n -> n.family().equals(family)).toList();
    }

    boolean isCrowded() {
        return crowded;
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
        int hop = hops == 1 ? 1 + Math.floorMod(protocol, 7) : 1 + random.nextInt(oddities ? 6 : hops);
        int interfaceId = routesPerNetwork == 1 ? 1 : INTERFACES[random.nextInt(oddities ? INTERFACES.length : 4)];
        int metric = metric(protocol);
        if (family.equals(ProtocolFamily.IPX)) {
            IpxNetwork network = (IpxNetwork) network(family);
            int ticks = metric & 0xffff;
            IpxRoute plain = Routes.ipx(network.number(), hop, interfaceId, ticks, ticks);
            return oddities && random.nextBoolean() ? odd(plain) : plain;
        }
        IpRoute plain = Routes.ip((IpNetwork) network(family), hop, interfaceId, metric);
        return oddities && random.nextBoolean() ? odd(plain, metric) : plain;
    }

    private int metric(int protocol) {
        if (extremes) {
            return METRICS[random.nextInt(METRICS.length)];
        }
        return ties ? 1 + random.nextInt(3) : 1 + Math.floorMod(protocol, 97) + 100 * random.nextInt(3);
    }

    /** A route to one of many networks by one of many next hops. */
    Route crowdRoute(ProtocolFamily family, int protocol, int network, int hop) {
        int metric = ties ? 1 + random.nextInt(3) : 1 + Math.floorMod(protocol, 97) + hop;
        int by = routesPerNetwork == 1 ? 1 + Math.floorMod(protocol, 7) : hop;
        return family.equals(ProtocolFamily.IPX)
                ? Routes.ipx(CROWD_NETWORKS + network, by, 1, metric, metric)
                : Routes.ip(new IpNetwork(CROWD_NETWORKS + (network << 8), 0xffff_ff00), by, 1, metric);
    }

    private Route odd(IpxRoute route) {
        IpxSpecificData data = route.familySpecificData();
        return new IpxRoute(
                0,
                random.nextBoolean() ? protocol(ProtocolFamily.IPX) : 0,
                route.interfaceId(),
                protocolData(),
                route.network(),
                random.nextInt(4) == 0 && routesPerNetwork > 1 ? new IpxNextHop(0) : route.nextHop(),
                new IpxSpecificData(random.nextInt(2), data.tickCount(), data.hopCount()));
    }

    private Route odd(IpRoute route, int metric) {
        int type = random.nextBoolean() ? IpSpecificData.TYPE_INVALID : IpSpecificData.TYPE_REMOTE;
        int flags = random.nextInt(2);
        IpSpecificData data =
                new IpSpecificData(type, random.nextInt(3), random.nextInt(3), 0, metric, 9, 8, 7, 6, 5, flags);
        ProtocolSpecificData own = protocolData();
        int foreign = random.nextBoolean() ? protocol(ProtocolFamily.IP) : 0;
        return new IpRoute(
                0,
                foreign,
                route.interfaceId(),
                own,
                route.network(),
                routesPerNetwork > 1
                        ? oddNextHop(route)
                        : IpNextHop.host(route.nextHop().number()),
                data);
    }

    /** Data that others have, too, or some of one's own. */
    private ProtocolSpecificData protocolData() {
        return random.nextBoolean()
                ? new ProtocolSpecificData(1, 2, 3, 4)
                : new ProtocolSpecificData(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
    }

    /** None, one inside the network itself, one with a mask of its own (and an address of its own), or an ordinary one. */
    private IpNextHop oddNextHop(IpRoute route) {
        return switch (random.nextInt(6)) {
            case 0 -> IpNextHop.host(0);
            case 1 -> IpNextHop.host(route.network().number() + 1);
            case 2 -> new IpNextHop(route.nextHop().number() + 64, 0xffff_ff00);
            default -> IpNextHop.host(route.nextHop().number());
        };
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
