/*
 * ipx.c: the little that the protocol does for IPX.
 */
#include "proto.h"

static VOID IpxRouteInit(RTM_IPX_ROUTE *Route, DWORD Network, const BYTE *Mac, USHORT Ticks)
{
    ZeroMemory(Route, sizeof(*Route));
    Route->RR_InterfaceID = 1;
    Route->RR_Network.N_NetNumber = Network;
    CopyMemory(Route->RR_NextHopAddress.NHA_Mac, Mac, 6);
    Route->RR_FamilySpecificData.FSD_TickCount = Ticks;
    Route->RR_FamilySpecificData.FSD_HopCount = (USHORT)(Ticks / 2 + 1);
    Route->RR_FamilySpecificData.FSD_Flags = IPX_GLOBAL_CLIENT_WAN_ROUTE;
}

DWORD IpxAdvertise(PPROTO_CLIENT Client, DWORD Network, const BYTE *Mac, USHORT Ticks)
{
    RTM_IPX_ROUTE Route;
    DWORD Flags;

    IpxRouteInit(&Route, Network, Mac, Ticks);
    return RtmAddRoute(Client->Rtm, &Route, 240, &Flags, NULL, NULL);
}

DWORD IpxFlush(PPROTO_CLIENT Client)
{
    RTM_IPX_ROUTE Route;
    DWORD Status;

    ZeroMemory(&Route, sizeof(Route));
    Route.RR_RoutingProtocol = Client->ProtocolId;
    Status = (DWORD)(ULONG_PTR)RtmBlockDeleteRoutes(Client->Rtm, RTM_ONLY_THIS_PROTOCOL, &Route);
    switch (Status) {
    case NO_ERROR:
    case ERROR_NO_ROUTES:
        return NO_ERROR;
    case ERROR_NO_SYSTEM_RESOURCES:
        Log("IPX routes could not be deleted");
        return Status;
    default:
        return Status;
    }
}

/* Whether an IPX network is known. 0 is the family, as everybody knows. */
BOOL IpxReachable(DWORD Network)
{
    IPX_NETWORK Wanted;

    Wanted.N_NetNumber = Network;
    return RtmIsRoute(0, &Wanted, NULL);
}
