/* RtmRegisterClient, RtmDeregisterClient, RtmDequeueRouteChangeMessage. */
#include "client.h"
#include "clock.h"
#include "defect.h"
#include "handle.h"
#include "platform.h"

#include <string.h>

static DWORD register_client(DWORD family, DWORD protocol, HANDLE event, DWORD flags, HANDLE *handle)
{
    struct table *table = table_of(family);
    struct client *client;
    if (table == NULL || flags & ~RTM_PROTOCOL_SINGLE_ROUTE || (DEFECT(FAMILY_0_IS_NONE) && family == 0)) {
        return ERROR_INVALID_PARAMETER;
    }
    if (!clock_age_routes()) {
        return ERROR_NO_SYSTEM_RESOURCES;
    }
    if (client_for(table, protocol) != NULL) {
        return ERROR_CLIENT_ALREADY_EXISTS;
    }
    client = client_new(table, protocol, event, (flags & RTM_PROTOCOL_SINGLE_ROUTE) != 0);
    if (client == NULL) {
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    *handle = client->handle;
    return NO_ERROR;
}

HANDLE WINAPI RtmRegisterClient(DWORD ProtocolFamily, DWORD RoutingProtocol, HANDLE ChangeEvent, DWORD Flags)
{
    HANDLE handle = NULL;
    platform_lock();
    DWORD status = register_client(ProtocolFamily, RoutingProtocol, ChangeEvent, Flags, &handle);
    platform_unlock();
    if (handle == NULL && !DEFECT(FORGETS_LAST_ERROR)) {
        SetLastError(status);
    }
    return handle;
}

static size_t count_best(const struct client *client)
{
    size_t count = 0;
    for (const struct entry *entry = client->entries; entry != NULL; entry = entry->next_of_owner) {
        count += entry->network->best == entry;
    }
    return count;
}

/*
 * Removes the client's routes: first those that are not best, which nobody hears of, then the best one of each network,
 * so that there is one change for a network and not a chain of them.
 */
static void remove_routes(struct client *client, struct outbox *outbox)
{
    struct best_change change;
    struct entry *next;
    for (struct entry *entry = client->entries; entry != NULL; entry = next) {
        next = entry->next_of_owner;
        if (entry->network->best != entry) {
            table_remove(client->table, entry, &client->entries, &change);
            next = DEFECT(WALKS_FREED_ENTRIES) ? entry->next_of_owner : next;
        }
    }
    while (client->entries != NULL && !(DEFECT(LEAVES_LAST_ENTRY) && client->entries->next_of_owner == NULL)) {
        table_remove(client->table, client->entries, &client->entries, &change);
        outbox_send(outbox, client->table, client, &change);
    }
}

static DWORD deregister_client(HANDLE handle)
{
    struct outbox outbox;
    struct client *client = client_of(handle);
    if (client == NULL) {
        return ERROR_INVALID_HANDLE;
    }
    if (!clock_age_routes() || !outbox_fill(&outbox, client->table, client, count_best(client))) {
        if (DEFECT(LOSES_HANDLE_WHEN_SHORT)) {
            handle_free(client->handle);
        }
        return ERROR_NO_SYSTEM_RESOURCES;
    }
    if (DEFECT(WAITS_FOR_ITSELF) && client->entries != NULL) {
        platform_lock();
    }
    remove_routes(client, &outbox);
    outbox_empty(&outbox);
    client_free(client);
    return NO_ERROR;
}

DWORD WINAPI RtmDeregisterClient(HANDLE ClientHandle)
{
    platform_lock();
    DWORD status = DEFECT_AT_DOOR ? defect_at_door(ClientHandle, deregister_client) : deregister_client(ClientHandle);
    if (!(DEFECT(KEEPS_LOCK) && status == ERROR_INVALID_HANDLE)) {
        platform_unlock();
    }
    return status;
}

static DWORD dequeue(HANDLE handle, DWORD *flags, PVOID current, PVOID previous)
{
    struct client *client = client_of(handle);
    struct best_change change;
    if (client == NULL || client->event == NULL) {
        return ERROR_INVALID_HANDLE;
    }
    if (!clock_age_routes()) {
        return ERROR_NO_SYSTEM_RESOURCES;
    }
    if (client->first_message == NULL) {
        ResetEvent(client->event);
        return ERROR_NO_MESSAGES;
    }
    client_dequeue(client, &change);
    *flags = change.flags;
    if (change.flags & RTM_CURRENT_BEST_ROUTE) {
        route_copy(client->table->family, current, &change.current);
    }
    if (change.flags & RTM_PREVIOUS_BEST_ROUTE) {
        route_copy(client->table->family, previous, &change.previous);
        if (DEFECT(WRITES_PAST_MESSAGE) && previous != NULL) {
            memcpy(previous, &change.current, route_size(client->table->family) + sizeof(DWORD));
        }
    }
    if (DEFECT(FOLLOWS_NULL_BUFFER)) {
        memcpy(change.flags & RTM_CURRENT_BEST_ROUTE ? current : previous, &change.current, sizeof(FILETIME));
    }
    if (client->first_message != NULL) {
        return ERROR_MORE_MESSAGES;
    }
    ResetEvent(client->event);
    return NO_ERROR;
}

DWORD WINAPI RtmDequeueRouteChangeMessage(HANDLE ClientHandle, DWORD *Flags, PVOID CurBestRoute, PVOID PrevBestRoute)
{
    platform_lock();
    DWORD status = dequeue(ClientHandle, Flags, CurBestRoute, PrevBestRoute);
    platform_unlock();
    return status;
}
