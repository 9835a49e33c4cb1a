package org.rtmtck.api;

/** A destination network: {@code IP_NETWORK} or {@code IPX_NETWORK}. */
public sealed interface Network permits IpNetwork, IpxNetwork {

    /** {@code N_NetNumber}: 32 bits, opaque to the kit but for printing. */
    int number();

    /** The family whose table can hold routes to this network. */
    ProtocolFamily family();
}
