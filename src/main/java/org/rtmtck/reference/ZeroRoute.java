package org.rtmtck.reference;

import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;

/** A route structure filled with zeroes. */
final class ZeroRoute {

    private static final Route IP = new IpRoute(
            0,
            0,
            0,
            ProtocolSpecificData.ZERO,
            new IpNetwork(0, 0),
            new IpNextHop(0, 0),
            new IpSpecificData(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    private static final Route IPX = new IpxRoute(
            0, 0, 0, ProtocolSpecificData.ZERO, new IpxNetwork(0), new IpxNextHop(0), new IpxSpecificData(0, 0, 0));

    private ZeroRoute() {}

    static Route of(ProtocolFamily family) {
        return family.equals(ProtocolFamily.IPX) ? IPX : IP;
    }
}
