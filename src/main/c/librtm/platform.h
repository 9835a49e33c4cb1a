/* What librtm needs from the system besides events and the last error: one lock and the time. */
#ifndef RTM_PLATFORM_H
#define RTM_PLATFORM_H

#include "rtm.h"

/* The lock that every exported function holds while it looks at the tables. */
void platform_lock(void);
void platform_unlock(void);

/* The system's time: 100 ns since 1601-01-01 UTC. */
ULONGLONG platform_time(void);

#endif
