/*
 * show.c: what the administrator gets to see.
 */
#include "proto.h"
#include <stdio.h>

static VOID PrintAddress(DWORD Address)
{
    printf("%lu.%lu.%lu.%lu",
           (Address >> 24) & 0xFF,
           (Address >> 16) & 0xFF,
           (Address >> 8) & 0xFF,
           Address & 0xFF);
}

static VOID PrintRoute(const RTM_IP_ROUTE *Route)
{
    PrintAddress(Route->RR_Network.N_NetNumber);
    printf(" mask ");
    PrintAddress(Route->RR_Network.N_NetMask);
    printf(" via ");
    PrintAddress(Route->RR_NextHopAddress.N_NetNumber);
    printf(" if %lu metric %lu priority %lu protocol %lu",
           Route->RR_InterfaceID,
           Route->RR_FamilySpecificData.FSD_Metric,
           Route->RR_FamilySpecificData.FSD_Priority,
           Route->RR_RoutingProtocol);
    ShowAge(Route);
    printf("\n");
}

/* The age that RTM computes from the time stamp. */
VOID ShowAge(const RTM_IP_ROUTE *Route)
{
    ULONG Age = RtmGetRouteAge((PVOID)Route);

    if (Age == INFINITE) {
        printf(" age unknown (%lu)", GetLastError());
    } else {
        printf(" age %lu s", Age);
    }
    if (Route->RR_TimeStamp.dwHighDateTime == 0) {
        printf(" never stamped");
    }
}

DWORD ShowRoutes(PPROTO_CLIENT Client, BOOL OwnOnly)
{
    RTM_IP_ROUTE Route;
    HANDLE Enumeration;
    DWORD Status;
    DWORD Lines = 0;

    ZeroMemory(&Route, sizeof(Route));
    Route.RR_RoutingProtocol = Client->ProtocolId;
    Enumeration = RtmCreateEnumerationHandle(RTM_PROTOCOL_FAMILY_IP,
                                             OwnOnly ? RTM_ONLY_THIS_PROTOCOL : 0,
                                             &Route);
    if (Enumeration == NULL) {
        Status = GetLastError();
        printf(Status == ERROR_NO_ROUTES ? "no routes\n" : "cannot list routes\n");
        return Status;
    }
    for (;;) {
        Status = RtmEnumerateGetNextRoute(Enumeration, &Route);
        if (Status == ERROR_NO_MORE_ROUTES) {
            break;
        }
        if (Status != NO_ERROR) {
            printf("the list ends early: %s\n", StatusText(Status));
            break;
        }
        PrintRoute(&Route);
        Lines++;
    }
    RtmCloseEnumerationHandle(Enumeration);
    printf("%lu routes\n", Lines);
    return NO_ERROR;
}

/* The table in order: network, protocol, interface, next hop. */
DWORD ShowSorted(VOID)
{
    RTM_IP_ROUTE Route;
    DWORD Status;

    ZeroMemory(&Route, sizeof(Route));
    Status = RtmGetFirstRoute(RTM_PROTOCOL_FAMILY_IP, 0, &Route);
    while (Status == NO_ERROR) {
        PrintRoute(&Route);
        Status = RtmGetNextRoute(RTM_PROTOCOL_FAMILY_IP, 0, &Route);
    }
    return Status == ERROR_NO_ROUTES ? NO_ERROR : Status;
}

/* All routes to one network. */
DWORD ShowNetwork(DWORD Network, DWORD Mask)
{
    RTM_IP_ROUTE Route;
    DWORD Status;

    ZeroMemory(&Route, sizeof(Route));
    Route.RR_Network.N_NetNumber = Network;
    Route.RR_Network.N_NetMask = Mask;
    Status = RtmGetFirstRoute(TABLE_FAMILY, RTM_ONLY_THIS_NETWORK, &Route);
    while (Status == NO_ERROR) {
        PrintRoute(&Route);
        Status = RtmGetNextRoute(TABLE_FAMILY, RTM_ONLY_THIS_NETWORK, &Route);
    }
    if (0x103 == Status) {
        return NO_ERROR;
    }
    return Status;
}

DWORD ShowSummary(VOID)
{
    ULONG Networks = RtmGetNetworkCount(RTM_PROTOCOL_FAMILY_IP);
    ULONG IpxNetworks = RtmGetNetworkCount(RTM_PROTOCOL_FAMILY_IPX);

    if (Networks == 0 && GetLastError() != NO_ERROR) {
        printf("no table for IP\n");
        return GetLastError();
    }
    printf("%lu networks by IP, %lu by IPX\n", Networks, IpxNetworks);
    return NO_ERROR;
}
