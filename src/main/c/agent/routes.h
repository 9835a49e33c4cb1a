/* The text form of networks, routes and flags. */
#ifndef AGENT_ROUTES_H
#define AGENT_ROUTES_H

#include "text.h"

typedef union {
    RTM_IP_ROUTE ip;
    RTM_IPX_ROUTE ipx;
} any_route;

typedef union {
    IP_NETWORK ip;
    IPX_NETWORK ipx;
} any_network;

/* Reads a network; the family is told by its form. */
BOOL network_read(struct cursor *cursor, DWORD *family, any_network *network);

/*
 * Reads a route: a network, which may be missing, and members as word and value, up to a word that is no member.
 *
 * family: that of a route without a network; overwritten by that of the network
 */
BOOL route_read(struct cursor *cursor, DWORD *family, any_route *route);

/* Writes a route in braces. */
void route_write(struct text *text, DWORD family, const any_route *route);

/* Reads enumeration flags. */
BOOL flags_read(struct cursor *cursor, DWORD *flags);

#endif
