#include "table.h"

#include "defect.h"

#include <stdlib.h>

static int by_key(const struct tree_node *a, const struct tree_node *b)
{
    return route_key_compare(&CARRIER(a, struct entry, by_key)->key, &CARRIER(b, struct entry, by_key)->key);
}

static int by_expiry(const struct tree_node *a, const struct tree_node *b)
{
    const struct entry *entry_a = CARRIER(a, struct entry, by_expiry);
    const struct entry *entry_b = CARRIER(b, struct entry, by_expiry);
    if (entry_a->expires != entry_b->expires) {
        return entry_a->expires < entry_b->expires ? -1 : 1;
    }
    return route_key_compare(&entry_a->key, &entry_b->key);
}

static int by_network(const struct tree_node *a, const struct tree_node *b)
{
    const struct network_key *key_a = &CARRIER(a, struct network, node)->key;
    const struct network_key *key_b = &CARRIER(b, struct network, node)->key;
    if (key_a->number != key_b->number) {
        return key_a->number < key_b->number ? -1 : 1;
    }
    return key_a->mask == key_b->mask ? 0 : key_a->mask < key_b->mask ? -1 : 1;
}

#define EMPTY_TABLE(family)                                              \
    {                                                                    \
        family, {NULL, by_key}, {NULL, by_expiry}, {NULL, by_network}, 0 \
    }

static struct table tables[FAMILIES] = {EMPTY_TABLE(RTM_PROTOCOL_FAMILY_IPX), EMPTY_TABLE(RTM_PROTOCOL_FAMILY_IP)};

struct table *table_of(DWORD family)
{
    return family < FAMILIES ? &tables[family] : NULL;
}

struct network *table_network(const struct table *table, struct network_key key)
{
    struct network probe;
    probe.key = key;
    struct tree_node *node = tree_find(&table->networks, &probe.node);
    return node == NULL ? NULL : CARRIER(node, struct network, node);
}

struct entry *table_entry(const struct table *table, const struct route_key *key)
{
    struct entry probe;
    probe.key = *key;
    struct tree_node *node = tree_find(&table->entries, &probe.by_key);
    return node == NULL ? NULL : CARRIER(node, struct entry, by_key);
}

struct entry *table_after(const struct table *table, const struct route_key *key)
{
    struct entry probe;
    struct tree_node *node;
    if (key == NULL) {
        node = tree_above(&table->entries, NULL);
    } else {
        probe.key = *key;
        node = tree_above(&table->entries, &probe.by_key);
    }
    return node == NULL ? NULL : CARRIER(node, struct entry, by_key);
}

struct entry *table_next_match(
    const struct table *table, const struct route_key *key, DWORD flags, const rtm_route *criteria)
{
    struct entry *entry = table_after(table, key);
    while (entry != NULL
        && (!route_matches(table->family, &entry->route, flags, criteria)
            || (flags & RTM_ONLY_BEST_ROUTES && entry->network->best != entry))) {
        entry = table_after(table, &entry->key);
    }
    return entry;
}

struct entry *table_first_to_expire(const struct table *table)
{
    struct tree_node *node = tree_above(&table->expiries, NULL);
    return node == NULL ? NULL : CARRIER(node, struct entry, by_expiry);
}

/* Of routes that rank alike, the first in the order of the table is best, whatever came first. */
static void choose_best(struct table *table, struct network *network)
{
    network->best = network->entries;
    for (struct entry *entry = network->entries; entry != NULL; entry = entry->next_in_network) {
        int rank = route_rank(table->family, &entry->route, &network->best->route);
        if (rank < 0 || (rank == 0 && route_key_compare(&entry->key, &network->best->key) < 0)) {
            network->best = entry;
        }
    }
}

/* A change is what lies between before_change and after_change. */
static void before_change(const struct network *network, struct best_change *change)
{
    change->flags = RTM_NO_CHANGE;
    if (network->best != NULL) {
        change->flags = RTM_PREVIOUS_BEST_ROUTE;
        change->previous = network->best->route;
    }
}

static void after_change(struct table *table, struct network *network, struct best_change *change)
{
    choose_best(table, network);
    if (network->best == NULL) {
        return;
    }
    change->current = network->best->route;
    if (change->flags == RTM_NO_CHANGE) {
        change->flags = RTM_ROUTE_ADDED;
    } else {
        change->flags = route_differs(table->family, &change->current, &change->previous) ? RTM_ROUTE_CHANGED
                                                                                           : RTM_NO_CHANGE;
    }
}

static struct network *network_for(struct table *table, struct network_key key)
{
    struct network *network = table_network(table, key);
    if (network == NULL && (network = malloc(sizeof *network)) != NULL) {
        network->key = key;
        network->entries = NULL;
        network->best = NULL;
        tree_insert(&table->networks, &network->node);
        table->network_count++;
    }
    return network;
}

static void drop_if_empty(struct table *table, struct network *network)
{
    if (network->entries == NULL) {
        tree_remove(&table->networks, &network->node);
        table->network_count--;
        free(network);
    }
}

static void set_content(struct table *table, struct entry *entry, const rtm_route *route, ULONGLONG expires)
{
    entry->route = *route;
    entry->key = route_key_of(table->family, route);
    entry->expires = expires;
    tree_insert(&table->entries, &entry->by_key);
    if (expires != NEVER) {
        tree_insert(&table->expiries, &entry->by_expiry);
    }
}

static void take_from_trees(struct table *table, struct entry *entry)
{
    tree_remove(&table->entries, &entry->by_key);
    if (entry->expires != NEVER && !DEFECT(KEEPS_EXPIRY_OF_REMOVED)) {
        tree_remove(&table->expiries, &entry->by_expiry);
    }
}

BOOL table_add(struct table *table, struct client *owner, struct entry **owned, const rtm_route *route,
    ULONGLONG expires, struct best_change *change)
{
    struct entry *entry = malloc(sizeof *entry);
    struct network *network = entry == NULL ? NULL : network_for(table, route_network(table->family, route));
    if (network == NULL) {
        free(entry);
        return FALSE;
    }
    before_change(network, change);
    set_content(table, entry, route, expires);
    entry->network = network;
    entry->next_in_network = network->entries;
    network->entries = entry;
    entry->owner = owner;
    entry->previous_of_owner = NULL;
    entry->next_of_owner = *owned;
    if (*owned != NULL) {
        (*owned)->previous_of_owner = entry;
    }
    *owned = entry;
    after_change(table, network, change);
    return TRUE;
}

void table_update(struct table *table, struct entry *entry, const rtm_route *route, ULONGLONG expires,
    struct best_change *change)
{
    before_change(entry->network, change);
    take_from_trees(table, entry);
    set_content(table, entry, route, expires);
    after_change(table, entry->network, change);
}

static void unlink_from_network(struct entry *entry)
{
    struct entry **place = &entry->network->entries;
    while (*place != entry) {
        place = &(*place)->next_in_network;
    }
    *place = entry->next_in_network;
}

static void unlink_from_owner(struct entry *entry, struct entry **owned)
{
    if (entry->previous_of_owner != NULL) {
        entry->previous_of_owner->next_of_owner = entry->next_of_owner;
    } else {
        *owned = entry->next_of_owner;
    }
    if (entry->next_of_owner != NULL) {
        entry->next_of_owner->previous_of_owner = entry->previous_of_owner;
    }
}

void table_remove(struct table *table, struct entry *entry, struct entry **owned, struct best_change *change)
{
    struct network *network = entry->network;
    before_change(network, change);
    take_from_trees(table, entry);
    unlink_from_network(entry);
    unlink_from_owner(entry, owned);
    after_change(table, network, change);
    free(entry);
    drop_if_empty(table, network);
}
