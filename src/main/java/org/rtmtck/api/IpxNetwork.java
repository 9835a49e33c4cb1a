package org.rtmtck.api;

/**
 * {@code IPX_NETWORK} (page IPXN).
 *
 * @param number N_NetNumber
 */
public record IpxNetwork(int number) implements Network {

    @Override
    public ProtocolFamily family() {
        return ProtocolFamily.IPX;
    }
}
