/* Registered clients and their queues of change messages. The caller holds the lock. */
#ifndef RTM_CLIENT_H
#define RTM_CLIENT_H

#include "table.h"

struct message {
    struct message *next;
    struct best_change change;
};

struct client {
    struct client *next;
    HANDLE handle;
    struct table *table;
    DWORD protocol;
    HANDLE event; /* NULL for a client that wants no messages */
    BOOL single_route;
    struct entry *entries; /* the routes that the client added */
    struct message *first_message, *last_message;
};

/* The live client of a handle, NULL if there is none. */
struct client *client_of(HANDLE handle);

/* The client that is registered for a protocol, NULL if there is none. */
struct client *client_for(const struct table *table, DWORD protocol);

/* A new client, NULL if memory is short. */
struct client *client_new(struct table *table, DWORD protocol, HANDLE event, BOOL single_route);

/* Ends a client that has no entries any more. */
void client_free(struct client *client);

/*
 * Messages for changes that are about to be made. They are allocated before anything is changed, so that lack of memory
 * can still be reported with nothing done.
 */
struct outbox {
    struct message *messages;
};

/* Room for that many changes, told to every client of the table with an event but for `silent`, which may be NULL. */
BOOL outbox_fill(struct outbox *outbox, const struct table *table, const struct client *silent, size_t changes);

/* Tells the clients of a change, if it is one. */
void outbox_send(
    struct outbox *outbox, const struct table *table, const struct client *silent, const struct best_change *change);

/* Frees what was not needed. */
void outbox_empty(struct outbox *outbox);

/* Takes the next message of a client that has one. */
void client_dequeue(struct client *client, struct best_change *change);

#endif
