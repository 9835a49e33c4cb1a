package org.rtmtck.peer.support;

import java.util.Optional;
import org.rtmtck.api.IpNetwork;

/**
 * A network as routing managers write it: an address and a length.
 *
 * @param address the address, most significant byte first
 * @param length how many bits count, 0 to 32
 */
public record Prefix(int address, int length) {

    /** The prefix of a network, if its mask is one block of ones and covers the number. */
    public static Optional<Prefix> of(IpNetwork network) {
        int length = Integer.bitCount(network.mask());
        return mask(length) == network.mask() && network.isMasked()
                ? Optional.of(new Prefix(network.number(), length))
                : Optional.empty();
    }

    /**
     * Reads {@code a.b.c.d/n}, or {@code a.b.c.d} for a host, or {@code default}, without trailing zero octets if need be.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static Prefix parse(String text) {
        if (text.equals("default")) {
            return new Prefix(0, 0);
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? new Prefix(Addresses.parse(text), 32)
                : new Prefix(Addresses.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** The network that RTM knows it by. */
    public IpNetwork network() {
        return new IpNetwork(address, mask(length));
    }

    private static int mask(int length) {
        return length == 0 ? 0 : -1 << (32 - length);
    }

    /**
     * Whether routers take it for a destination of traffic to one host: the address is not in this network (0/8), on the
     * own host (127/8), on the link (169.254/16), multicast or reserved. The default route is one.
     */
    public boolean isRoutable() {
        int first = address >>> 24;
        return length == 0 || (first != 0 && first != 127 && first < 224 && address >>> 16 != 0xA9FE);
    }

    @Override
    public String toString() {
        return Addresses.format(address) + "/" + length;
    }
}
