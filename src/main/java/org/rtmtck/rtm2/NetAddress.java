package org.rtmtck.rtm2;

/**
 * {@code RTM_NET_ADDRESS}: an IPv4 address with the length of its prefix. A mask with gaps cannot be said.
 *
 * @param address the 32 bits, most significant octet first
 * @param numBits the length of the prefix, 0 to 32
 */
public record NetAddress(int address, int numBits) {

    private static final int ADDRESS_BITS = 32;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the length is not 0 to 32
     */
    public NetAddress {
        if (numBits < 0 || numBits > ADDRESS_BITS) {
            throw new IllegalArgumentException("a prefix has 0 to 32 bits, but was " + numBits);
        }
    }

    /** A full address. */
    public static NetAddress host(int address) {
        return new NetAddress(address, ADDRESS_BITS);
    }

    /** The bits of the prefix as a mask. */
    public int mask() {
        return numBits == 0 ? 0 : -1 << (ADDRESS_BITS - numBits);
    }

    /** The same without the bits after the prefix: two addresses name one destination if these are equal. */
    public NetAddress masked() {
        return new NetAddress(address & mask(), numBits);
    }

    @Override
    public String toString() {
        return "%d.%d.%d.%d/%d"
                .formatted(address >>> 24, address >>> 16 & 0xFF, address >>> 8 & 0xFF, address & 0xFF, numBits);
    }
}
