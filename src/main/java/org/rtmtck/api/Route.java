package org.rtmtck.api;

/** A route structure: {@code RTM_IP_ROUTE} (92 bytes, page IPR) or {@code RTM_IPX_ROUTE} (52 bytes, page IPXR). */
public sealed interface Route permits IpRoute, IpxRoute {

    /** {@code RR_TimeStamp}, set by RTM: 100 ns units since 1601-01-01 UTC, as a FILETIME. */
    long timeStamp();

    /** {@code RR_RoutingProtocol}: the protocol that added the route. RTM takes it from the handle (page ADD). */
    int routingProtocol();

    /** {@code RR_InterfaceID}. */
    int interfaceId();

    /** {@code RR_ProtocolSpecificData}: carried, never looked at (page TBL). */
    ProtocolSpecificData protocolSpecificData();

    /** {@code RR_Network}. */
    Network network();

    /** {@code RR_NextHopAddress}. */
    NextHop nextHop();

    /** {@code RR_FamilySpecificData}, with the metrics. */
    FamilySpecificData familySpecificData();

    /** The same route with another time stamp. */
    Route withTimeStamp(long timeStamp);

    /** The same route with another routing protocol. */
    Route withRoutingProtocol(int routingProtocol);

    /** The family of the route. */
    default ProtocolFamily family() {
        return network().family();
    }
}
