/* Route structures of both families, and what the table needs to know of them. */
#ifndef RTM_ROUTE_H
#define RTM_ROUTE_H

#include "rtm.h"

#include <stddef.h>

#define FAMILIES 2u

/* A structure of either family. Time stamp, protocol, interface and protocol data are at the same places in both. */
typedef union {
    RTM_IP_ROUTE ip;
    RTM_IPX_ROUTE ipx;
} rtm_route;

/* A network: its number, and in IP its mask. */
struct network_key {
    DWORD number, mask;
};

/*
 * What tells the routes of a family apart, as numbers in the order in which RtmGetFirstRoute and RtmGetNextRoute go:
 * network number, protocol, interface, next hop. The mask comes last, for networks that share a number.
 */
enum { KEY_NUMBER, KEY_PROTOCOL, KEY_INTERFACE, KEY_HOP, KEY_HOP_REST, KEY_MASK, KEY_PARTS };

struct route_key {
    DWORD part[KEY_PARTS];
};

size_t route_size(DWORD family);

/* Copies a structure to or from a caller, who has room for that of the family only; does nothing if `to` is NULL. */
void route_copy(DWORD family, void *to, const void *from);

/* The network that a caller's IP_NETWORK or IPX_NETWORK names. */
struct network_key network_key_of(DWORD family, const void *network);

struct network_key route_network(DWORD family, const rtm_route *route);

struct route_key route_key_of(DWORD family, const rtm_route *route);

int route_key_compare(const struct route_key *a, const struct route_key *b);

/* The place of the family-specific data. */
const void *route_family_data(DWORD family, const rtm_route *route);

/* Whether one of the four significant parameters differs: protocol, interface, next hop, family-specific data. */
BOOL route_differs(DWORD family, const rtm_route *a, const rtm_route *b);

/* Less than zero if `a` is the better of two routes to one network, zero if neither is. */
int route_rank(DWORD family, const rtm_route *a, const rtm_route *b);

/* Sets what RTM itself sets: protocol, time stamp, and in IP the priority. */
void route_stamp(DWORD family, rtm_route *route, DWORD protocol, ULONGLONG now);

ULONGLONG route_time(const rtm_route *route);

/* Whether a route meets the criteria, as far as the flags refer to them; RTM_ONLY_BEST_ROUTES is not looked at. */
BOOL route_matches(DWORD family, const rtm_route *route, DWORD flags, const rtm_route *criteria);

/* Reads flags and criteria as a caller gives them; FALSE if the flags are not valid. A missing structure is all zero. */
BOOL criteria_read(DWORD family, DWORD flags, const void *given, rtm_route *criteria);

#endif
