package org.rtmtck.api;

/**
 * {@code IP_NEXT_HOP_ADDRESS} (page IPNH), which has the shape of an IP network.
 *
 * @param number the address
 * @param mask its mask
 */
public record IpNextHop(int number, int mask) implements NextHop {

    /** An address with the mask 255.255.255.255. */
    public static IpNextHop host(int number) {
        return new IpNextHop(number, -1);
    }
}
