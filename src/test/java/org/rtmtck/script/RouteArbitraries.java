package org.rtmtck.script;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;

/** Routes of both families in which every member takes every value, defaults often. */
final class RouteArbitraries {

    private RouteArbitraries() {}

    /** Any 32 bits; those that some member has as default, often. */
    static Arbitrary<Integer> dwords() {
        return Arbitraries.oneOf(Arbitraries.of(0, 1, 4, -1), Arbitraries.integers());
    }

    static Arbitrary<Network> networks() {
        return Arbitraries.oneOf(ipNetworks(), ipxNetworks());
    }

    static Arbitrary<Route> routes() {
        return Arbitraries.oneOf(ipRoutes(), ipxRoutes());
    }

    private static Arbitrary<Integer> masks() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 32).map(length -> length == 0 ? 0 : -1 << (32 - length)), dwords());
    }

    private static Arbitrary<IpNetwork> ipNetworks() {
        return Combinators.combine(dwords(), masks()).as(IpNetwork::new);
    }

    private static Arbitrary<IpxNetwork> ipxNetworks() {
        return dwords().map(IpxNetwork::new);
    }

    private static Arbitrary<Long> stamps() {
        return Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs());
    }

    private static Arbitrary<ProtocolSpecificData> protocolData() {
        return Arbitraries.oneOf(
                Arbitraries.just(ProtocolSpecificData.ZERO),
                Combinators.combine(dwords(), dwords(), dwords(), dwords()).as(ProtocolSpecificData::new));
    }

    private static Arbitrary<IpRoute> ipRoutes() {
        Arbitrary<IpNextHop> hops = Combinators.combine(dwords(), masks()).as(IpNextHop::new);
        Arbitrary<IpSpecificData> data = dwords().list()
                .ofSize(11)
                .map(n -> new IpSpecificData(
                        n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7), n.get(8),
                        n.get(9), n.get(10)));
        return Combinators.combine(stamps(), dwords(), dwords(), protocolData(), ipNetworks(), hops, data)
                .as(IpRoute::new);
    }

    private static Arbitrary<IpxRoute> ipxRoutes() {
        Arbitrary<IpxNextHop> hops =
                Arbitraries.longs().between(0, 0xFFFF_FFFF_FFFFL).map(IpxNextHop::new);
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 0xFFFF);
        Arbitrary<IpxSpecificData> data =
                Combinators.combine(dwords(), counts, counts).as(IpxSpecificData::new);
        return Combinators.combine(stamps(), dwords(), dwords(), protocolData(), ipxNetworks(), hops, data)
                .as(IpxRoute::new);
    }
}
