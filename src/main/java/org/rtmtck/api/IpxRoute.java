package org.rtmtck.api;

/**
 * {@code RTM_IPX_ROUTE} (page IPXR).
 *
 * @param timeStamp RR_TimeStamp, a FILETIME
 * @param routingProtocol RR_RoutingProtocol
 * @param interfaceId RR_InterfaceID
 * @param protocolSpecificData RR_ProtocolSpecificData
 * @param network RR_Network
 * @param nextHop RR_NextHopAddress
 * @param familySpecificData RR_FamilySpecificData
 */
public record IpxRoute(
        long timeStamp,
        int routingProtocol,
        int interfaceId,
        ProtocolSpecificData protocolSpecificData,
        IpxNetwork network,
        IpxNextHop nextHop,
        IpxSpecificData familySpecificData)
        implements Route {

    @Override
    public IpxRoute withTimeStamp(long newTimeStamp) {
        return new IpxRoute(
                newTimeStamp, routingProtocol, interfaceId, protocolSpecificData, network, nextHop, familySpecificData);
    }

    @Override
    public IpxRoute withRoutingProtocol(int newRoutingProtocol) {
        return new IpxRoute(
                timeStamp, newRoutingProtocol, interfaceId, protocolSpecificData, network, nextHop, familySpecificData);
    }
}
