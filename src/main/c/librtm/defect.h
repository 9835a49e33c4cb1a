/*
 * Defects on purpose, one for each build: cc -DRTM_DEFECT=DEFECT_LEAKS_CLIENT ... makes the library wrong in that one
 * way, so that it can be seen that the kit notices. Without RTM_DEFECT every DEFECT(...) is a constant 0, and the
 * compiler drops what hangs on it. A reader of the library may read past them.
 */
#ifndef RTM_DEFECT_H
#define RTM_DEFECT_H

#include "rtm.h"

/* clang-format off */
#define RTM_DEFECTS(X) \
    X(USES_CLIENT_AFTER_FREE,   "a deregistered client is freed, but its handle still leads to it") \
    X(FREES_CLIENT_TWICE,       "a second deregistration frees the client again") \
    X(ACCEPTS_STALE_HANDLE,     "a deregistered client is kept in memory, and its handle still leads to it") \
    X(WRITES_PAST_ROUTE,        "CurBestRoute is filled with one member too many") \
    X(WRITES_PAST_MESSAGE,      "PrevBestRoute of a message is filled with one member too many") \
    X(FAMILY_0_IS_NONE,         "family 0, which is IPX, is taken for a missing argument") \
    X(IPX_SIZE_OF_IP,           "IPX structures are copied with the size of IP structures") \
    X(HANDLE_OF_32_BITS,        "the upper half of a handle is not looked at") \
    X(MAC_OF_FOUR_BYTES,        "the last two bytes of an IPX next hop are not compared") \
    X(METRIC_OF_16_BITS,        "metrics are compared by their lower 16 bits") \
    X(COUNT_OF_8_BITS,          "the number of networks is kept in 8 bits") \
    X(AGE_OF_32_BITS,           "the age is computed in 32 bits of 100 nanoseconds") \
    X(LIFETIME_OF_32_BITS,      "a lifetime is computed in 32 bits of 100 nanoseconds") \
    X(COMPARES_PADDING,         "the two bytes of padding behind an IPX next hop are compared with it") \
    X(LEAVES_ROUTE_UNINITIALISED, "the protocol data of a route that is handed out are not written") \
    X(LEAVES_FLAGS_UNINITIALISED, "Flags are not written when nothing has changed") \
    X(LEAKS_CLIENT,             "a deregistered client is not freed") \
    X(LEAKS_MESSAGES,           "unread messages of a deregistered client are not freed") \
    X(LEAKS_ENUMERATION,        "a closed enumeration is not freed") \
    X(RACES_ON_HANDLE,          "two deregistrations at once may both find the client") \
    X(KEEPS_LOCK,               "an invalid handle leaves the lock taken") \
    X(WAITS_FOR_ITSELF,         "the lock is taken twice when a client with routes goes") \
    X(CLOSES_EVENT_OF_CALLER,   "the caller's event is closed with the registration") \
    X(KEEPS_DANGLING_OBSERVER,  "a deregistered client is still told of changes") \
    X(WALKS_FREED_ENTRIES,      "the next entry is read from the one that was just freed") \
    X(KEEPS_ENTRY_IN_ENUMERATION, "an enumeration remembers an entry that may be freed meanwhile") \
    X(KEEPS_EXPIRY_OF_REMOVED,  "a removed route stays in the list of lifetimes") \
    X(MESSAGE_READS_TABLE,      "a message tells the best route as it is when the message is read") \
    X(FOLLOWS_NULL_BUFFER,      "a message buffer that the caller does not want is written all the same") \
    X(MISSES_SHORT_MEMORY,      "memory for a message is used without a look whether there was any") \
    X(LOSES_HANDLE_WHEN_SHORT,  "a deregistration that runs out of memory has ended the handle, but not the client") \
    X(MIXES_HANDLE_KINDS,       "an enumeration handle passes for a client") \
    X(FORGETS_LAST_ERROR,       "a failed registration leaves the last error as it was") \
    X(LEAVES_LAST_ENTRY,        "the walk over a client's routes stops one too early") \
    X(ABORTS_ON_INVALID_HANDLE, "an invalid handle ends the process")
/* clang-format on */

enum rtm_defect {
    DEFECT_NONE,
#define RTM_DEFECT_CONSTANT(name, what) DEFECT_##name,
    RTM_DEFECTS(RTM_DEFECT_CONSTANT)
#undef RTM_DEFECT_CONSTANT
};

#ifndef RTM_DEFECT
#define RTM_DEFECT DEFECT_NONE
#endif

#define DEFECT(name) (RTM_DEFECT == DEFECT_##name)

/* The defects that lie around the deregistration and not within it. */
#define DEFECT_AT_DOOR (DEFECT(FREES_CLIENT_TWICE) || DEFECT(RACES_ON_HANDLE) || DEFECT(ABORTS_ON_INVALID_HANDLE))

DWORD defect_at_door(HANDLE handle, DWORD (*deregister)(HANDLE handle));

#endif
