/* Handles: numbers that are looked up, never pointers that are followed. The caller holds the lock. */
#ifndef RTM_HANDLE_H
#define RTM_HANDLE_H

#include "rtm.h"

enum handle_kind { HANDLE_CLIENT = 1, HANDLE_ENUMERATION = 2 };

/* A handle for an object, NULL if memory is short. A value is not used again for a long time. */
HANDLE handle_new(enum handle_kind kind, void *object);

/* The object of a handle; NULL if the value is no live handle of that kind. */
void *handle_object(HANDLE handle, enum handle_kind kind);

/* Ends a live handle. */
void handle_free(HANDLE handle);

/* Ends all handles; the library is about to be unloaded. */
void handle_forget_all(void);

#endif
