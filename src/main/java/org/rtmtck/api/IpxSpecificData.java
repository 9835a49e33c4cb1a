package org.rtmtck.api;

/**
 * {@code IPX_SPECIFIC_DATA} (page IPXSD).
 *
 * @param flags FSD_Flags: 0 or {@link #GLOBAL_CLIENT_WAN_ROUTE}
 * @param tickCount FSD_TickCount, 0 to 65,535
 * @param hopCount FSD_HopCount, 0 to 65,535
 */
public record IpxSpecificData(int flags, int tickCount, int hopCount) implements FamilySpecificData {

    /** {@code IPX_GLOBAL_CLIENT_WAN_ROUTE}. */
    public static final int GLOBAL_CLIENT_WAN_ROUTE = 1;

    private static final int MAX = 0xFFFF;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a count does not fit into 16 bits
     */
    public IpxSpecificData {
        if (tickCount < 0 || tickCount > MAX || hopCount < 0 || hopCount > MAX) {
            throw new IllegalArgumentException(
                    "ticks and hops are 16-bit numbers, but were " + tickCount + " and " + hopCount);
        }
    }
}
