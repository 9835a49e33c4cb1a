/*
 * table.c: what the protocol puts into the table and takes out of it.
 */
#include "proto.h"

VOID RouteInit(PRTM_IP_ROUTE Route, DWORD Network, DWORD Mask, const PEER *Peer, DWORD Metric)
{
    ZeroMemory(Route, sizeof(*Route));
    Route->RR_InterfaceID = Peer->Interface;
    Route->RR_Network.N_NetNumber = Network & Mask;
    Route->RR_Network.N_NetMask = Mask;
    Route->RR_NextHopAddress.N_NetNumber = Peer->Address;
    Route->RR_NextHopAddress.N_NetMask = 0xFFFFFFFF;
    Route->RR_FamilySpecificData.FSD_Type = 4;
    Route->RR_FamilySpecificData.FSD_Metric = Metric;
    Route->RR_ProtocolSpecificData.PSD_Data[0] = Peer->LastHeard;
    SetRouteValid(Route);
}

static VOID Count(PPROTO_CLIENT Client, DWORD Status, DWORD *Counter)
{
    EnterCriticalSection(&Client->Lock);
    if (Status == NO_ERROR) {
        (*Counter)++;
    } else {
        Client->Failures++;
    }
    LeaveCriticalSection(&Client->Lock);
}

/* A route that was heard from a neighbour. It ends unless it is heard again within three minutes. */
DWORD TableLearn(PPROTO_CLIENT Client, DWORD Network, DWORD Mask, const PEER *Peer, DWORD Metric)
{
    RTM_IP_ROUTE Route;
    RTM_IP_ROUTE Current;
    RTM_IP_ROUTE Previous;
    DWORD Flags;
    DWORD Status;

    RouteInit(&Route, Network, Mask, Peer, Metric);
    Status = RtmAddRoute(Client->Rtm, &Route, TTL_LEARNED, &Flags, &Current, &Previous);
    Count(Client, Status, &Client->Added);
    if (Status != NO_ERROR) {
        Log("cannot add %08lx: %s", Network, StatusText(Status));
        return Status;
    }

    switch (Flags) {
    case RTM_NO_CHANGE:
        break;
    case RTM_ROUTE_ADDED:
        Log("%08lx is reachable now", Network);
        break;
    case RTM_ROUTE_CHANGED:
        Log("%08lx goes through %08lx instead of %08lx",
            Network,
            Current.RR_NextHopAddress.N_NetNumber,
            Previous.RR_NextHopAddress.N_NetNumber);
        break;
    default:
        Log("flags %08lx of an addition are not known", Flags);
        break;
    }
    return NO_ERROR;
}

/* A summary of many networks, for six minutes. */
DWORD TableSummary(PPROTO_CLIENT Client, DWORD Network, DWORD Mask, const PEER *Peer)
{
    RTM_IP_ROUTE Route;
    DWORD Flags;
    DWORD Status;

    RouteInit(&Route, Network, Mask, Peer, 1);
    Status = TABLE_ADD(Client->Rtm, &Route, TTL_SUMMARY, &Flags);
    Count(Client, Status, &Client->Added);
    return Status;
}

/* A route that stays. */
DWORD TablePermanent(PPROTO_CLIENT Client, DWORD Network, DWORD Mask, const PEER *Peer)
{
    RTM_IP_ROUTE Route;
    DWORD Flags;

    RouteInit(&Route, Network, Mask, Peer, 1);
    return RtmAddRoute(Client->Rtm, &Route, INFINITE, &Flags, NULL, NULL);
}

/* A default route for half a minute, while the real one is looked for. */
DWORD TableStopgap(PPROTO_CLIENT Client, const PEER *Peer)
{
    RTM_IP_ROUTE Route;
    DWORD Flags;

    RouteInit(&Route, 0, 0, Peer, 15);
    return RtmAddRoute(Client->Rtm, &Route, 30, &Flags, NULL, NULL);
}

/* Taking out what is not there is no error. */
DWORD TableForget(PPROTO_CLIENT Client, DWORD Network, DWORD Mask, const PEER *Peer)
{
    RTM_IP_ROUTE Route;
    DWORD Flags;
    DWORD Status;

    RouteInit(&Route, Network, Mask, Peer, 0);
    Status = TABLE_DEL(Client->Rtm, &Route, &Flags);
    if (Status == NO_ROUTE) {
        return NO_ERROR;
    }
    Count(Client, Status, &Client->Deleted);
    if (Status == NO_ERROR && Flags == RTM_ROUTE_DELETED) {
        Log("%08lx is not reachable any more", Network);
    }
    return Status;
}

/* The same for a caller who knows the number only. */
DWORD TableForgetByNumber(PPROTO_CLIENT Client, PRTM_IP_ROUTE Route)
{
    DWORD Flags;
    DWORD Status = RtmDeleteRoute(Client->Rtm, Route, &Flags, NULL);

    if (Status == 259) {
        return NO_ERROR;
    }
    return Status;
}

/* Everything through one interface, when a neighbour is lost. */
DWORD TablePeerLost(PPROTO_CLIENT Client, const PEER *Peer)
{
    RTM_IP_ROUTE Criteria;
    DWORD Status;

    RouteInit(&Criteria, 0, 0, Peer, 0);
    Status = (DWORD)(ULONG_PTR)RtmBlockDeleteRoutes(Client->Rtm, RTM_ONLY_THIS_INTERFACE, &Criteria);
    if (Status == ERROR_NO_ROUTES) {
        Log("interface %lu had no routes", Peer->Interface);
        return NO_ERROR;
    }
    return Status;
}

DWORD TableFlush(PPROTO_CLIENT Client)
{
    RTM_IP_ROUTE Criteria;

    ZeroMemory(&Criteria, sizeof(Criteria));
    Criteria.RR_RoutingProtocol = Client->ProtocolId;
    return (DWORD)(ULONG_PTR)RtmBlockDeleteRoutes(Client->Rtm, RTM_ONLY_THIS_PROTOCOL, &Criteria);
}

BOOL TableReachable(DWORD Network, DWORD Mask, PRTM_IP_ROUTE Best)
{
    IP_NETWORK Wanted;

    Wanted.N_NetNumber = Network & Mask;
    Wanted.N_NetMask = Mask;
    if (RtmIsRoute(RTM_PROTOCOL_FAMILY_IP, &Wanted, Best)) {
        return TRUE;
    }
    if (GetLastError() != NO_ERROR) {
        Log("cannot look up %08lx: %s", Network, StatusText(GetLastError()));
    }
    return FALSE;
}

/* The same through the macro that pastes names, for the tests of the protocol. */
BOOL TableReachableAnyhow(IP_NETWORK *Wanted)
{
    return RTM_CALL(IsRoute)(TABLE_FAMILY, Wanted, NULL);
}

/* A route that must be exactly this one. */
BOOL TableHas(PRTM_IP_ROUTE Route)
{
    return RtmGetSpecificRoute(RTM_PROTOCOL_FAMILY_IP, Route) == NO_ERROR;
}

/* Where a packet would go. */
BOOL TableLookup(DWORD Destination, PRTM_IP_ROUTE Route)
{
    return RtmLookupIPDestination(Destination, Route);
}
