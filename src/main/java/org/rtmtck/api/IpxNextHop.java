package org.rtmtck.api;

/**
 * {@code IPX_NEXT_HOP_ADDRESS} (page IPXNH): the 6 bytes of a MAC address.
 *
 * @param mac the bytes as a 48-bit number, the first byte the most significant; higher bits must be 0
 */
public record IpxNextHop(long mac) implements NextHop {

    private static final long MASK = 0xFFFF_FFFF_FFFFL;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if more than 48 bits are used
     */
    public IpxNextHop {
        if ((mac & ~MASK) != 0) {
            throw new IllegalArgumentException("a MAC address has 48 bits, but was 0x" + Long.toHexString(mac));
        }
    }
}
