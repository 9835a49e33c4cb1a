package org.rtmtck.migration;

import java.util.Optional;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.rtm2.NetAddress;
import org.rtmtck.rtm2.NextHopInfo;

/**
 * Addresses of version 1 as addresses of version 2. A mask with gaps, and a network number with bits outside its mask,
 * cannot be carried over.
 */
final class Addresses {

    private Addresses() {}

    static Optional<NetAddress> destination(IpNetwork network) {
        return network.isMasked() ? withPrefix(network.number(), network.mask()) : Optional.empty();
    }

    static Optional<NextHopInfo> nextHop(IpNextHop hop, int interfaceIndex) {
        return withPrefix(hop.number(), hop.mask()).map(address -> new NextHopInfo(address, interfaceIndex));
    }

    static IpNetwork network(NetAddress address) {
        return new IpNetwork(address.address(), address.mask());
    }

    static IpNextHop nextHop(NetAddress address) {
        return new IpNextHop(address.address(), address.mask());
    }

    private static Optional<NetAddress> withPrefix(int number, int mask) {
        NetAddress address = new NetAddress(number, Integer.numberOfLeadingZeros(~mask));
        return address.mask() == mask ? Optional.of(address) : Optional.empty();
    }
}
