#include "client.h"

#include "defect.h"
#include "handle.h"

#include <stdlib.h>

static struct client *clients;

struct client *client_of(HANDLE handle)
{
    return handle_object(handle, HANDLE_CLIENT);
}

struct client *client_for(const struct table *table, DWORD protocol)
{
    struct client *client = clients;
    while (client != NULL && (client->table != table || client->protocol != protocol)) {
        client = client->next;
    }
    return client;
}

struct client *client_new(struct table *table, DWORD protocol, HANDLE event, BOOL single_route)
{
    struct client *client = calloc(1, sizeof *client);
    if (client == NULL || (client->handle = handle_new(HANDLE_CLIENT, client)) == NULL) {
        free(client);
        return NULL;
    }
    client->table = table;
    client->protocol = protocol;
    client->event = event;
    client->single_route = single_route;
    client->next = clients;
    clients = client;
    return client;
}

static void unlink_client(struct client *client)
{
    struct client **place = &clients;
    while (*place != NULL && *place != client) {
        place = &(*place)->next;
    }
    if (*place != NULL) {
        *place = client->next;
    }
}

void client_free(struct client *client)
{
    struct outbox unread = {client->first_message};
    if (DEFECT(CLOSES_EVENT_OF_CALLER) && client->event != NULL) {
        CloseHandle(client->event);
    }
    if (!DEFECT(KEEPS_DANGLING_OBSERVER)) {
        unlink_client(client);
    }
    if (!DEFECT(USES_CLIENT_AFTER_FREE) && !DEFECT(ACCEPTS_STALE_HANDLE)) {
        handle_free(client->handle);
    }
    if (!DEFECT(LEAKS_MESSAGES)) {
        outbox_empty(&unread);
    }
    if (!DEFECT(LEAKS_CLIENT) && !DEFECT(ACCEPTS_STALE_HANDLE)) {
        free(client);
    }
}

static BOOL is_told(const struct client *client, const struct table *table, const struct client *silent)
{
    return client->table == table && client->event != NULL && client != silent;
}

BOOL outbox_fill(struct outbox *outbox, const struct table *table, const struct client *silent, size_t changes)
{
    outbox->messages = NULL;
    for (struct client *client = clients; client != NULL; client = client->next) {
        for (size_t i = 0; i < changes && is_told(client, table, silent); i++) {
            struct message *message = malloc(sizeof *message);
            if (message == NULL && !DEFECT(MISSES_SHORT_MEMORY)) {
                outbox_empty(outbox);
                return FALSE;
            }
            message->next = outbox->messages;
            outbox->messages = message;
        }
    }
    return TRUE;
}

void outbox_send(
    struct outbox *outbox, const struct table *table, const struct client *silent, const struct best_change *change)
{
    for (struct client *client = clients; client != NULL && change->flags != RTM_NO_CHANGE; client = client->next) {
        if (is_told(client, table, silent)) {
            struct message *message = outbox->messages;
            outbox->messages = message->next;
            message->next = NULL;
            message->change = *change;
            if (client->last_message == NULL) {
                client->first_message = message;
            } else {
                client->last_message->next = message;
            }
            client->last_message = message;
            SetEvent(client->event);
        }
    }
}

void outbox_empty(struct outbox *outbox)
{
    while (outbox->messages != NULL) {
        struct message *message = outbox->messages;
        outbox->messages = message->next;
        free(message);
    }
}

/* Only for a defect. */
static void read_table(const struct table *table, struct best_change *change)
{
    const struct network *network = table_network(table, route_network(table->family, &change->current));
    if (change->flags & RTM_CURRENT_BEST_ROUTE && network != NULL) {
        change->current = network->best->route;
    }
}

void client_dequeue(struct client *client, struct best_change *change)
{
    struct message *message = client->first_message;
    *change = message->change;
    if (DEFECT(MESSAGE_READS_TABLE)) {
        read_table(client->table, change);
    }
    client->first_message = message->next;
    if (client->first_message == NULL) {
        client->last_message = NULL;
    }
    free(message);
}
