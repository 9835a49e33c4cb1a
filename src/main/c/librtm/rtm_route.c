/* RtmAddRoute, RtmDeleteRoute, RtmBlockDeleteRoutes. */
#include "client.h"
#include "clock.h"
#include "defect.h"
#include "platform.h"

#include <string.h>

static void report(const struct client *client, const struct best_change *change, DWORD *flags, PVOID current,
    PVOID previous)
{
    if (!(DEFECT(LEAVES_FLAGS_UNINITIALISED) && change->flags == RTM_NO_CHANGE)) {
        *flags = change->flags;
    }
    if (change->flags & RTM_CURRENT_BEST_ROUTE) {
        route_copy(client->table->family, current, &change->current);
        if (DEFECT(WRITES_PAST_ROUTE) && current != NULL) {
            memcpy(current, &change->current, route_size(client->table->family) + sizeof(DWORD));
        }
    }
    if (change->flags & RTM_PREVIOUS_BEST_ROUTE) {
        route_copy(client->table->family, previous, &change->previous);
    }
}

/* The entry that a route of the client updates: the same route, or with the single-route option any to its network. */
static struct entry *entry_to_update(const struct client *client, const rtm_route *route)
{
    struct route_key key = route_key_of(client->table->family, route);
    struct network *network;
    struct entry *entry;
    if (!client->single_route) {
        return table_entry(client->table, &key);
    }
    network = table_network(client->table, route_network(client->table->family, route));
    entry = network == NULL ? NULL : network->entries;
    while (entry != NULL && entry->owner != client) {
        entry = entry->next_in_network;
    }
    return entry;
}

static DWORD add_route(struct client *client, PVOID given, DWORD seconds, struct best_change *change)
{
    DWORD family = client->table->family;
    ULONGLONG now = clock_now();
    ULONGLONG lifetime = DEFECT(LIFETIME_OF_32_BITS) ? seconds * UNITS_PER_SECOND
                                                     : (ULONGLONG)seconds * UNITS_PER_SECOND;
    ULONGLONG expires = seconds == INFINITE ? NEVER : now + lifetime;
    struct outbox outbox;
    struct entry *entry;
    rtm_route route;
    route_copy(family, &route, given);
    route_stamp(family, &route, client->protocol, now);
    entry = entry_to_update(client, &route);
    if (!outbox_fill(&outbox, client->table, client, 1)) {
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    if (entry != NULL) {
        table_update(client->table, entry, &route, expires, change);
    } else if (!table_add(client->table, client, &client->entries, &route, expires, change)) {
        outbox_empty(&outbox);
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    outbox_send(&outbox, client->table, client, change);
    outbox_empty(&outbox);
    return NO_ERROR;
}

DWORD WINAPI RtmAddRoute(
    HANDLE ClientHandle, PVOID Route, DWORD TimeToLive, DWORD *Flags, PVOID CurBestRoute, PVOID PrevBestRoute)
{
    struct best_change change;
    DWORD status;
    platform_lock();
    struct client *client = client_of(ClientHandle);
    if (client == NULL) {
        status = ERROR_INVALID_HANDLE;
    } else if (Route == NULL) {
        status = ERROR_INVALID_PARAMETER;
    } else if (!clock_age_routes()) {
        status = ERROR_NO_SYSTEM_RESOURCES;
    } else if ((status = add_route(client, Route, TimeToLive, &change)) == NO_ERROR) {
        report(client, &change, Flags, CurBestRoute, PrevBestRoute);
    }
    platform_unlock();
    return status;
}

static DWORD delete_route(struct client *client, PVOID given, struct best_change *change)
{
    DWORD family = client->table->family;
    struct route_key key;
    struct outbox outbox;
    struct entry *entry;
    rtm_route route;
    route_copy(family, &route, given);
    route.ip.RR_RoutingProtocol = client->protocol;
    key = route_key_of(family, &route);
    entry = table_entry(client->table, &key);
    if (entry == NULL) {
        return ERROR_NO_SUCH_ROUTE;
    }
    if (!outbox_fill(&outbox, client->table, client, 1)) {
        return ERROR_NO_SYSTEM_RESOURCES;
    }
    table_remove(client->table, entry, &client->entries, change);
    outbox_send(&outbox, client->table, client, change);
    outbox_empty(&outbox);
    return NO_ERROR;
}

DWORD WINAPI RtmDeleteRoute(HANDLE ClientHandle, PVOID Route, DWORD *Flags, PVOID CurBestRoute)
{
    struct best_change change;
    DWORD status;
    platform_lock();
    struct client *client = client_of(ClientHandle);
    if (client == NULL) {
        status = ERROR_INVALID_HANDLE;
    } else if (Route == NULL) {
        status = ERROR_INVALID_PARAMETER;
    } else if (!clock_age_routes()) {
        status = ERROR_NO_SYSTEM_RESOURCES;
    } else if ((status = delete_route(client, Route, &change)) == NO_ERROR) {
        report(client, &change, Flags, CurBestRoute, NULL);
    }
    platform_unlock();
    return status;
}

/* The flag for best routes adds nothing: the mark moves on as entries go, so in the end all of them are deleted. */
static DWORD block_delete(struct client *client, DWORD flags, const rtm_route *criteria)
{
    DWORD family = client->table->family;
    struct best_change change;
    struct outbox outbox;
    struct entry *next;
    size_t count = 0;
    for (struct entry *entry = client->entries; entry != NULL; entry = entry->next_of_owner) {
        count += (size_t)route_matches(family, &entry->route, flags, criteria);
    }
    if (count == 0) {
        return ERROR_NO_ROUTES;
    }
    if (!outbox_fill(&outbox, client->table, NULL, count)) {
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    for (struct entry *entry = client->entries; entry != NULL; entry = next) {
        next = entry->next_of_owner;
        if (route_matches(family, &entry->route, flags, criteria)) {
            table_remove(client->table, entry, &client->entries, &change);
            outbox_send(&outbox, client->table, NULL, &change);
        }
    }
    outbox_empty(&outbox);
    return NO_ERROR;
}

DWORD WINAPI RtmBlockDeleteRoutes(HANDLE ClientHandle, DWORD EnumerationFlags, PVOID CriteriaRoute)
{
    rtm_route criteria;
    DWORD status;
    platform_lock();
    struct client *client = client_of(ClientHandle);
    if (client == NULL) {
        status = ERROR_INVALID_HANDLE;
    } else if (!criteria_read(client->table->family, EnumerationFlags, CriteriaRoute, &criteria)) {
        status = ERROR_INVALID_PARAMETER;
    } else if (!clock_age_routes()) {
        status = ERROR_NO_SYSTEM_RESOURCES;
    } else {
        status = block_delete(client, EnumerationFlags, &criteria);
    }
    platform_unlock();
    return status;
}
