package org.rtmtck.api;

/** Bits of the EnumerationFlags argument (pages ENC, BLK, GFR, GNR). */
public final class EnumerationFlags {

    /** No restriction: every route of the family. */
    public static final int ALL = 0;

    /** {@code RTM_ONLY_THIS_NETWORK}: RR_Network of the criteria. */
    public static final int ONLY_THIS_NETWORK = 1;

    /** {@code RTM_ONLY_THIS_INTERFACE}: RR_InterfaceID of the criteria. */
    public static final int ONLY_THIS_INTERFACE = 2;

    /** {@code RTM_ONLY_THIS_PROTOCOL}: RR_RoutingProtocol of the criteria. */
    public static final int ONLY_THIS_PROTOCOL = 4;

    /** {@code RTM_ONLY_BEST_ROUTES}: best routes only. */
    public static final int ONLY_BEST_ROUTES = 8;

    /** All bits that have a meaning. */
    public static final int MASK = 15;

    private EnumerationFlags() {}
}
