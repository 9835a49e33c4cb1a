/* One instance: the library as loaded for it, the names that were bound, the events, the handles that are live. */
#ifndef AGENT_INSTANCE_H
#define AGENT_INSTANCE_H

#include "library.h"
#include "routes.h"

/* What a name stands for. A name can be that of a handle, a route and an event at once. */
struct binding {
    struct binding *next;
    HANDLE handle;
    HANDLE event; /* NULL if there is none of this name */
    BOOL has_route;
    DWORD route_family;
    any_route route;
    size_t length;
    char name[]; /* not terminated */
};

enum handle_sort { SORT_CLIENT = 1, SORT_ENUMERATION = 2 };

/* How instances are begun. */
struct instance_options {
    const char *path;
    BOOL keep_loaded; /* a new instance does not load the library anew */
};

/* Loads the library for the first time. */
void instance_begin(const struct instance_options *options);

/* Ends the instance, with its clients and enumerations, and begins a new one. */
void instance_reset(void);

/* The library's functions. */
extern struct library instance_library;

/* The binding of a name, made if there is none and `make` is set; else NULL. Safe for concurrent use. */
struct binding *instance_binding(struct word name, BOOL make);

/* Gives a binding an event: a new one, or with `keep` the one that it may have. NULL if there can be none. */
HANDLE instance_event(struct binding *binding, BOOL keep);

/* Writes the names of the events that are signalled or closed; "-" if none is. */
void instance_write_events(struct text *text);

/* Remembers a handle that a call returned, with its family, and that it is live. */
void instance_handle_issued(HANDLE handle, enum handle_sort sort, DWORD family);

/* Remembers that a call ended a handle. */
void instance_handle_ended(HANDLE handle, enum handle_sort sort);

/* The family of a handle that was issued, live or not; FALSE for any other value. */
BOOL instance_handle_family(HANDLE handle, enum handle_sort sort, DWORD *family);

/* Virtual time, for a library that takes its time from the agent: 100 ns since 1601-01-01 UTC. */
BOOL instance_has_clock(void);
void instance_set_clock(ULONGLONG now);
ULONGLONG instance_clock(void);

#endif
