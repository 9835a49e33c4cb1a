#include "route.h"

#include "defect.h"

#include <string.h>

/*
 * Lower is better. The documentation gives no values: the administrator sets them, and no version 1 function does.
 * Equal ones would leave the choice between protocols to chance, so the well-known protocols differ.
 */
static DWORD priority_of(DWORD protocol)
{
    switch (protocol) {
    case 2: /* local */
        return 1;
    case 10006: /* static */
        return 3;
    case 10007: /* static, not for demand dialling */
        return 4;
    case 10002: /* static, once learned by a protocol */
        return 5;
    case 13: /* OSPF */
        return 50;
    case 8: /* RIP */
        return 60;
    case 14: /* BGP */
        return 70;
    default:
        return 100;
    }
}

size_t route_size(DWORD family)
{
    return family == RTM_PROTOCOL_FAMILY_IP || DEFECT(IPX_SIZE_OF_IP) ? sizeof(RTM_IP_ROUTE) : sizeof(RTM_IPX_ROUTE);
}

void route_copy(DWORD family, void *to, const void *from)
{
    if (DEFECT(LEAVES_ROUTE_UNINITIALISED) && to != NULL) {
        size_t data = offsetof(RTM_IP_ROUTE, RR_ProtocolSpecificData);
        size_t rest = data + sizeof(PROTOCOL_SPECIFIC_DATA);
        memcpy(to, from, data);
        memcpy((char *)to + rest, (const char *)from + rest, route_size(family) - rest);
    } else if (to != NULL) {
        memcpy(to, from, route_size(family));
    }
}

struct network_key network_key_of(DWORD family, const void *network)
{
    struct network_key key = {0, 0};
    if (family == RTM_PROTOCOL_FAMILY_IP) {
        const IP_NETWORK *ip = network;
        key.number = ip->N_NetNumber;
        key.mask = ip->N_NetMask;
    } else {
        const IPX_NETWORK *ipx = network;
        key.number = ipx->N_NetNumber;
    }
    return key;
}

struct network_key route_network(DWORD family, const rtm_route *route)
{
    const void *network = family == RTM_PROTOCOL_FAMILY_IP ? (const void *)&route->ip.RR_Network
                                                           : (const void *)&route->ipx.RR_Network;
    return network_key_of(family, network);
}

struct route_key route_key_of(DWORD family, const rtm_route *route)
{
    struct network_key network = route_network(family, route);
    struct route_key key;
    key.part[KEY_NUMBER] = network.number;
    key.part[KEY_PROTOCOL] = route->ip.RR_RoutingProtocol;
    key.part[KEY_INTERFACE] = route->ip.RR_InterfaceID;
    key.part[KEY_MASK] = network.mask;
    if (family == RTM_PROTOCOL_FAMILY_IP) {
        key.part[KEY_HOP] = route->ip.RR_NextHopAddress.N_NetNumber;
        key.part[KEY_HOP_REST] = route->ip.RR_NextHopAddress.N_NetMask;
    } else {
        const BYTE *mac = route->ipx.RR_NextHopAddress.NHA_Mac;
        key.part[KEY_HOP] = (DWORD)mac[0] << 24 | (DWORD)mac[1] << 16 | (DWORD)mac[2] << 8 | mac[3];
        key.part[KEY_HOP_REST] = DEFECT(MAC_OF_FOUR_BYTES) ? 0 : (DWORD)mac[4] << 8 | mac[5];
        if (DEFECT(COMPARES_PADDING)) {
            memcpy(&key.part[KEY_HOP_REST], mac + 4, sizeof(DWORD));
        }
    }
    return key;
}

int route_key_compare(const struct route_key *a, const struct route_key *b)
{
    for (int i = 0; i < KEY_PARTS; i++) {
        if (a->part[i] != b->part[i]) {
            return a->part[i] < b->part[i] ? -1 : 1;
        }
    }
    return 0;
}

const void *route_family_data(DWORD family, const rtm_route *route)
{
    return family == RTM_PROTOCOL_FAMILY_IP ? (const void *)&route->ip.RR_FamilySpecificData
                                            : (const void *)&route->ipx.RR_FamilySpecificData;
}

BOOL route_differs(DWORD family, const rtm_route *a, const rtm_route *b)
{
    size_t size = family == RTM_PROTOCOL_FAMILY_IP ? sizeof(IP_SPECIFIC_DATA) : sizeof(IPX_SPECIFIC_DATA);
    struct route_key key_a = route_key_of(family, a);
    struct route_key key_b = route_key_of(family, b);
    return route_key_compare(&key_a, &key_b) != 0
        || memcmp(route_family_data(family, a), route_family_data(family, b), size) != 0;
}

static int compare(DWORD a, DWORD b)
{
    return a == b ? 0 : a < b ? -1 : 1;
}

int route_rank(DWORD family, const rtm_route *a, const rtm_route *b)
{
    if (family == RTM_PROTOCOL_FAMILY_IP) {
        const IP_SPECIFIC_DATA *data_a = &a->ip.RR_FamilySpecificData;
        const IP_SPECIFIC_DATA *data_b = &b->ip.RR_FamilySpecificData;
        int by_priority = compare(data_a->FSD_Priority, data_b->FSD_Priority);
        if (DEFECT(METRIC_OF_16_BITS)) {
            return by_priority != 0 ? by_priority : compare((USHORT)data_a->FSD_Metric, (USHORT)data_b->FSD_Metric);
        }
        return by_priority != 0 ? by_priority : compare(data_a->FSD_Metric, data_b->FSD_Metric);
    }
    const IPX_SPECIFIC_DATA *data_a = &a->ipx.RR_FamilySpecificData;
    const IPX_SPECIFIC_DATA *data_b = &b->ipx.RR_FamilySpecificData;
    int by_ticks = compare(data_a->FSD_TickCount, data_b->FSD_TickCount);
    return by_ticks != 0 ? by_ticks : compare(data_a->FSD_HopCount, data_b->FSD_HopCount);
}

void route_stamp(DWORD family, rtm_route *route, DWORD protocol, ULONGLONG now)
{
    route->ip.RR_TimeStamp.dwLowDateTime = (DWORD)now;
    route->ip.RR_TimeStamp.dwHighDateTime = (DWORD)(now >> 32);
    route->ip.RR_RoutingProtocol = protocol;
    if (family == RTM_PROTOCOL_FAMILY_IP) {
        route->ip.RR_FamilySpecificData.FSD_Priority = priority_of(protocol);
    }
}

ULONGLONG route_time(const rtm_route *route)
{
    return (ULONGLONG)route->ip.RR_TimeStamp.dwHighDateTime << 32 | route->ip.RR_TimeStamp.dwLowDateTime;
}

BOOL route_matches(DWORD family, const rtm_route *route, DWORD flags, const rtm_route *criteria)
{
    struct network_key mine = route_network(family, route);
    if (flags & RTM_ONLY_THIS_NETWORK) {
        struct network_key wanted = route_network(family, criteria);
        if (mine.number != wanted.number || mine.mask != wanted.mask) {
            return FALSE;
        }
    }
    if (flags & RTM_ONLY_THIS_INTERFACE && route->ip.RR_InterfaceID != criteria->ip.RR_InterfaceID) {
        return FALSE;
    }
    return !(flags & RTM_ONLY_THIS_PROTOCOL) || route->ip.RR_RoutingProtocol == criteria->ip.RR_RoutingProtocol;
}

#define ALL_FLAGS (RTM_ONLY_THIS_NETWORK | RTM_ONLY_THIS_INTERFACE | RTM_ONLY_THIS_PROTOCOL | RTM_ONLY_BEST_ROUTES)

BOOL criteria_read(DWORD family, DWORD flags, const void *given, rtm_route *criteria)
{
    if (flags & ~ALL_FLAGS) {
        return FALSE;
    }
    memset(criteria, 0, sizeof *criteria);
    if (given != NULL) {
        route_copy(family, criteria, given);
    }
    return TRUE;
}
