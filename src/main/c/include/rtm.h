/*
 * Routing Table Manager, version 1: the 14 documented functions with their types and values.
 *
 * Names, members and numbers are those of the public documentation of Rtm.h; this file is the kit's own. It declares
 * nothing that has no documentation page, but for the two hooks at the end.
 */
#ifndef RTM_H
#define RTM_H

#ifdef _WIN32
#include <windows.h>
#else
#include "win32.h"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Protocol families. IPX is 0: a family of zero is not "none". */
#define RTM_PROTOCOL_FAMILY_IPX 0u
#define RTM_PROTOCOL_FAMILY_IP 1u

/* Registration. */
#define RTM_PROTOCOL_SINGLE_ROUTE 0x00000001u

/* Changes: the bits tell which of the two buffers was filled. */
#define RTM_NO_CHANGE 0u
#define RTM_CURRENT_BEST_ROUTE 0x00000001u
#define RTM_PREVIOUS_BEST_ROUTE 0x00000002u
#define RTM_ROUTE_ADDED RTM_CURRENT_BEST_ROUTE
#define RTM_ROUTE_DELETED RTM_PREVIOUS_BEST_ROUTE
#define RTM_ROUTE_CHANGED (RTM_CURRENT_BEST_ROUTE | RTM_PREVIOUS_BEST_ROUTE)

/* Enumeration. */
#define RTM_ONLY_THIS_NETWORK 0x00000001u
#define RTM_ONLY_THIS_INTERFACE 0x00000002u
#define RTM_ONLY_THIS_PROTOCOL 0x00000004u
#define RTM_ONLY_BEST_ROUTES 0x00000008u

/* Status names of version 1. Four of them are one number. */
#define ERROR_CLIENT_ALREADY_EXISTS ERROR_ALREADY_EXISTS
#define ERROR_MORE_MESSAGES ERROR_MORE_DATA
#define ERROR_NO_MESSAGES ERROR_NO_MORE_ITEMS
#define ERROR_NO_ROUTES ERROR_NO_MORE_ITEMS
#define ERROR_NO_MORE_ROUTES ERROR_NO_MORE_ITEMS
#define ERROR_NO_SUCH_ROUTE ERROR_NO_MORE_ITEMS

/* The largest finite lifetime, in seconds. */
#define RTM_MAX_TIME_TO_LIVE 2147483u

typedef struct {
    DWORD N_NetNumber;
    DWORD N_NetMask;
} IP_NETWORK, *PIP_NETWORK;

typedef IP_NETWORK IP_NEXT_HOP_ADDRESS, *PIP_NEXT_HOP_ADDRESS;

typedef struct {
    DWORD N_NetNumber;
} IPX_NETWORK, *PIPX_NETWORK;

typedef struct {
    BYTE NHA_Mac[6];
} IPX_NEXT_HOP_ADDRESS, *PIPX_NEXT_HOP_ADDRESS;

#define IP_VALID_ROUTE 0x00000001u

typedef struct {
    DWORD FSD_Type;
    DWORD FSD_Policy;
    DWORD FSD_NextHopAS;
    DWORD FSD_Priority; /* set by RTM */
    DWORD FSD_Metric;   /* set by the protocol */
    DWORD FSD_Metric1;
    DWORD FSD_Metric2;
    DWORD FSD_Metric3;
    DWORD FSD_Metric4;
    DWORD FSD_Metric5;
    DWORD FSD_Flags;
} IP_SPECIFIC_DATA, *PIP_SPECIFIC_DATA;

#define IPX_GLOBAL_CLIENT_WAN_ROUTE 0x00000001u

typedef struct {
    DWORD FSD_Flags;
    USHORT FSD_TickCount;
    USHORT FSD_HopCount;
} IPX_SPECIFIC_DATA, *PIPX_SPECIFIC_DATA;

typedef struct {
    DWORD PSD_Data[4];
} PROTOCOL_SPECIFIC_DATA, *PPROTOCOL_SPECIFIC_DATA;

/* Every member begins at a multiple of four bytes. */
typedef struct {
    FILETIME RR_TimeStamp;
    DWORD RR_RoutingProtocol;
    DWORD RR_InterfaceID;
    PROTOCOL_SPECIFIC_DATA RR_ProtocolSpecificData;
    IP_NETWORK RR_Network;
    IP_NEXT_HOP_ADDRESS RR_NextHopAddress;
    IP_SPECIFIC_DATA RR_FamilySpecificData;
} RTM_IP_ROUTE, *PRTM_IP_ROUTE;

typedef struct {
    FILETIME RR_TimeStamp;
    DWORD RR_RoutingProtocol;
    DWORD RR_InterfaceID;
    PROTOCOL_SPECIFIC_DATA RR_ProtocolSpecificData;
    IPX_NETWORK RR_Network;
    IPX_NEXT_HOP_ADDRESS RR_NextHopAddress; /* six bytes, and two of padding */
    IPX_SPECIFIC_DATA RR_FamilySpecificData;
} RTM_IPX_ROUTE, *PRTM_IPX_ROUTE;

/* A wrong layout does not compile: an array cannot have a negative length. */
#define RTM_ASSERT(name, truth) typedef char rtm_assert_##name[(truth) ? 1 : -1]
RTM_ASSERT(ip_route_has_92_bytes, sizeof(RTM_IP_ROUTE) == 92);
RTM_ASSERT(ipx_route_has_52_bytes, sizeof(RTM_IPX_ROUTE) == 52);
RTM_ASSERT(ip_data_has_44_bytes, sizeof(IP_SPECIFIC_DATA) == 44);
RTM_ASSERT(ipx_data_has_8_bytes, sizeof(IPX_SPECIFIC_DATA) == 8);

#ifndef RTM_EXPORT
#define RTM_EXPORT
#endif

RTM_EXPORT HANDLE WINAPI RtmRegisterClient(
    DWORD ProtocolFamily, DWORD RoutingProtocol, HANDLE ChangeEvent, DWORD Flags);

RTM_EXPORT DWORD WINAPI RtmDeregisterClient(HANDLE ClientHandle);

RTM_EXPORT DWORD WINAPI RtmAddRoute(
    HANDLE ClientHandle, PVOID Route, DWORD TimeToLive, DWORD *Flags, PVOID CurBestRoute, PVOID PrevBestRoute);

RTM_EXPORT DWORD WINAPI RtmDeleteRoute(HANDLE ClientHandle, PVOID Route, DWORD *Flags, PVOID CurBestRoute);

RTM_EXPORT DWORD WINAPI RtmBlockDeleteRoutes(HANDLE ClientHandle, DWORD EnumerationFlags, PVOID CriteriaRoute);

RTM_EXPORT DWORD WINAPI RtmDequeueRouteChangeMessage(
    HANDLE ClientHandle, DWORD *Flags, PVOID CurBestRoute, PVOID PrevBestRoute);

RTM_EXPORT BOOL WINAPI RtmIsRoute(DWORD ProtocolFamily, PVOID Network, PVOID BestRoute);

RTM_EXPORT ULONG WINAPI RtmGetNetworkCount(DWORD ProtocolFamily);

RTM_EXPORT ULONG WINAPI RtmGetRouteAge(PVOID Route);

RTM_EXPORT HANDLE WINAPI RtmCreateEnumerationHandle(
    DWORD ProtocolFamily, DWORD EnumerationFlags, PVOID CriteriaRoute);

RTM_EXPORT DWORD WINAPI RtmEnumerateGetNextRoute(HANDLE EnumerationHandle, PVOID Route);

RTM_EXPORT DWORD WINAPI RtmCloseEnumerationHandle(HANDLE EnumerationHandle);

RTM_EXPORT DWORD WINAPI RtmGetFirstRoute(DWORD ProtocolFamily, DWORD EnumerationFlags, PVOID Route);

RTM_EXPORT DWORD WINAPI RtmGetNextRoute(DWORD ProtocolFamily, DWORD EnumerationFlags, PVOID Route);

/*
 * Hooks for tests. They are no part of the contract; a library that exports them can be certified without waiting for
 * time to pass. The source returns a FILETIME as one number: 100 ns since 1601-01-01 UTC. NULL gives the system's time
 * back. RtmTestRunTimers does what has become due.
 */
typedef ULONGLONG(WINAPI *RTM_TIME_SOURCE)(void);

RTM_EXPORT void WINAPI RtmTestSetTimeSource(RTM_TIME_SOURCE Now);

RTM_EXPORT void WINAPI RtmTestRunTimers(void);

#ifdef __cplusplus
}
#endif

#endif
