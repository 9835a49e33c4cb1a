/* The library's time, and the end of lifetimes. The caller holds the lock. */
#ifndef RTM_CLOCK_H
#define RTM_CLOCK_H

#include "rtm.h"

#define UNITS_PER_SECOND 10000000u

/* Now: 100 ns since 1601-01-01 UTC. */
ULONGLONG clock_now(void);

/*
 * Removes the routes whose lifetime has ended, and tells the clients. Every function does this before anything else, so
 * that no caller meets such a route. FALSE if memory for messages is short; the rest is then removed another time.
 */
BOOL clock_age_routes(void);

#endif
