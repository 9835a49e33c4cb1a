package org.rtmtck.witness;

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
import org.rtmtck.api.TimeToLive;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;

/** Plain routes, with addresses from the ranges that are set aside for documentation. */
public final class Routes {

    /** 10.0.0.0/8. */
    public static final IpNetwork NETWORK = new IpNetwork(0x0a00_0000, 0xff00_0000);

    /** 192.0.2.1. */
    static final IpNextHop HOP = IpNextHop.host(0xc000_0201);

    /** 00-00-5e-00-53-01. */
    static final long MAC = 0x0000_5e00_5301L;

    private Routes() {}

    /** An IP route to a network by 192.0.2.{@code hop} and an interface. */
    public static IpRoute ip(IpNetwork network, int hop, int interfaceId, int metric) {
        return new IpRoute(
                0,
                0,
                interfaceId,
                ProtocolSpecificData.ZERO,
                network,
                IpNextHop.host(0xc000_0200 | hop),
                IpSpecificData.ofMetric(metric));
    }

    /** An IPX route to a network by 00-00-5e-00-53-{@code hop} and an interface. */
    public static IpxRoute ipx(int network, int hop, int interfaceId, int ticks, int hops) {
        return new IpxRoute(
                0,
                0,
                interfaceId,
                ProtocolSpecificData.ZERO,
                new IpxNetwork(network),
                new IpxNextHop((MAC & ~0xffL) | hop),
                new IpxSpecificData(0, ticks, hops));
    }

    /** Criteria that no flag refers to, of the family's type. */
    public static Route nothing(ProtocolFamily family) {
        return RootCause.nothing(family);
    }

    /** A route to a network that no other script has. */
    static Call bystanderAdd(String client) {
        Route route = ip(new IpNetwork(0x0afd_0000, 0xffff_0000), 7, 1, 1);
        return new Call.AddRoute(HandleRef.named(client), route, TimeToLive.INFINITE);
    }

    static Call plainAdd(String client, ProtocolFamily family) {
        Route route = family.equals(ProtocolFamily.IPX) ? ipx(NETWORK.number(), 1, 1, 1, 1) : ip(NETWORK, 1, 1, 1);
        return new Call.AddRoute(HandleRef.named(client), route, TimeToLive.INFINITE);
    }
}
