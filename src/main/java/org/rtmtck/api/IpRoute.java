package org.rtmtck.api;

/**
 * {@code RTM_IP_ROUTE} (page IPR).
 *
 * @param timeStamp RR_TimeStamp, a FILETIME
 * @param routingProtocol RR_RoutingProtocol
 * @param interfaceId RR_InterfaceID
 * @param protocolSpecificData RR_ProtocolSpecificData
 * @param network RR_Network
 * @param nextHop RR_NextHopAddress
 * @param familySpecificData RR_FamilySpecificData
 */
public record IpRoute(
        long timeStamp,
        int routingProtocol,
        int interfaceId,
        ProtocolSpecificData protocolSpecificData,
        IpNetwork network,
        IpNextHop nextHop,
        IpSpecificData familySpecificData)
        implements Route {

    @Override
    public IpRoute withTimeStamp(long newTimeStamp) {
        return new IpRoute(
                newTimeStamp, routingProtocol, interfaceId, protocolSpecificData, network, nextHop, familySpecificData);
    }

    @Override
    public IpRoute withRoutingProtocol(int newRoutingProtocol) {
        return new IpRoute(
                timeStamp, newRoutingProtocol, interfaceId, protocolSpecificData, network, nextHop, familySpecificData);
    }

    /** The same route with another FSD_Priority. */
    public IpRoute withPriority(int priority) {
        return new IpRoute(
                timeStamp,
                routingProtocol,
                interfaceId,
                protocolSpecificData,
                network,
                nextHop,
                familySpecificData.withPriority(priority));
    }
}
