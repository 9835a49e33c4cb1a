/*
 * Watches the memory that the library under test takes. On Linux the agent has malloc and its kin of its own, which come
 * before those of the C library for whatever is loaded later; no library has to cooperate. Elsewhere, and in builds with
 * AGENT_WITHOUT_ALLOCATOR, nothing is watched.
 */
#ifndef AGENT_ALLOCATOR_H
#define AGENT_ALLOCATOR_H

#include "rtm.h"

BOOL allocator_watches(void);

/* Around each call of the library, on the thread that makes it. */
void allocator_enter(void);
void allocator_leave(void);

/* Lets the nth allocation from here on, within calls of the library, fail; 0 takes that back. */
void allocator_fail(ULONGLONG nth);

/* How many allocations calls of the library have asked for since this was asked last. */
ULONGLONG allocator_requests(void);

/* How many blocks calls of the library have taken and not given back. */
ULONGLONG allocator_blocks(void);

/* Forgets counts and failures. */
void allocator_reset(void);

#endif
