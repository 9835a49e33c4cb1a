/* The routing table of a family: entries, networks, best routes, lifetimes. The caller holds the lock. */
#ifndef RTM_TABLE_H
#define RTM_TABLE_H

#include "route.h"
#include "tree.h"

struct client;

#define NEVER ((ULONGLONG)-1)

/* A route in the table. */
struct entry {
    struct tree_node by_key;
    struct tree_node by_expiry;
    struct network *network;
    struct client *owner;
    struct entry *next_in_network;
    struct entry *previous_of_owner, *next_of_owner;
    struct route_key key;
    ULONGLONG expires; /* NEVER for an infinite lifetime */
    rtm_route route;
};

/* A network that has routes. */
struct network {
    struct tree_node node;
    struct network_key key;
    struct entry *entries;
    struct entry *best;
};

struct table {
    DWORD family;
    struct tree entries;  /* by key */
    struct tree expiries; /* entries with a finite lifetime, by its end */
    struct tree networks; /* by key */
    ULONG network_count;
};

/* What a change did to the best route of its network. */
struct best_change {
    DWORD flags; /* RTM_NO_CHANGE, RTM_ROUTE_ADDED, RTM_ROUTE_DELETED or RTM_ROUTE_CHANGED */
    rtm_route current, previous;
};

/* The table of a family, NULL for a family that is not installed. */
struct table *table_of(DWORD family);

struct network *table_network(const struct table *table, struct network_key key);

struct entry *table_entry(const struct table *table, const struct route_key *key);

/* The entry that follows a key in the order of RtmGetFirstRoute; the first one if the key is NULL. */
struct entry *table_after(const struct table *table, const struct route_key *key);

/* As table_after, but the next that meets the criteria. */
struct entry *table_next_match(
    const struct table *table, const struct route_key *key, DWORD flags, const rtm_route *criteria);

/* The entry whose lifetime ends first, NULL if all are infinite. */
struct entry *table_first_to_expire(const struct table *table);

/* Adds a route of an owner; FALSE if memory is short, and then nothing is changed. */
BOOL table_add(struct table *table, struct client *owner, struct entry **owned, const rtm_route *route,
    ULONGLONG expires, struct best_change *change);

/* Replaces the content of an entry by a route to the same network. */
void table_update(struct table *table, struct entry *entry, const rtm_route *route, ULONGLONG expires,
    struct best_change *change);

/* Removes an entry and frees it. */
void table_remove(struct table *table, struct entry *entry, struct entry **owned, struct best_change *change);

#endif
