package org.rtmtck.api;

/**
 * {@code IP_NETWORK} (page IPN).
 *
 * @param number N_NetNumber; the kit prints the most significant byte as the first octet
 * @param mask N_NetMask
 */
public record IpNetwork(int number, int mask) implements Network {

    @Override
    public ProtocolFamily family() {
        return ProtocolFamily.IP;
    }

    /** Whether the number has no bit outside the mask. */
    public boolean isMasked() {
        return (number & ~mask) == 0;
    }
}
