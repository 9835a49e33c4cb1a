/* RtmRegisterClient, RtmDeregisterClient, RtmDequeueRouteChangeMessage. */
#include "client.h"
#include "clock.h"
#include "defect.h"
#include "platform.h"

static DWORD register_client(DWORD family, DWORD protocol, HANDLE event, DWORD flags, HANDLE *handle)
{
    struct table *table = table_of(family);
    struct client *client;
    if (table == NULL || flags & ~RTM_PROTOCOL_SINGLE_ROUTE) {
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
    if (handle == NULL) {
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
        }
    }
    while (client->entries != NULL) {
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
        return ERROR_NO_SYSTEM_RESOURCES;
    }
    remove_routes(client, &outbox);
    outbox_empty(&outbox);
    client_free(client);
    return NO_ERROR;
}

DWORD WINAPI RtmDeregisterClient(HANDLE ClientHandle)
{
    platform_lock();
    DWORD status = deregister_client(ClientHandle);
    platform_unlock();
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
