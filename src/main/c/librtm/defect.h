/*
 * Defects on purpose, one for each build: cc -DRTM_DEFECT=DEFECT_LEAKS_CLIENT ... makes the library wrong in that one
 * way, so that it can be seen that the kit notices. Without RTM_DEFECT every DEFECT(...) is a constant 0, and the
 * compiler drops what hangs on it. A reader of the library may read past them.
 */
#ifndef RTM_DEFECT_H
#define RTM_DEFECT_H

/* clang-format off */
#define RTM_DEFECTS(X) \
    X(USES_CLIENT_AFTER_FREE,   "a deregistered client is freed, but its handle still leads to it") \
    X(FREES_CLIENT_TWICE,       "a second deregistration frees the client again") \
    X(ACCEPTS_STALE_POINTER,    "a handle is a pointer, valid while the memory behind it looks like a client") \
    X(WRITES_PAST_ROUTE,        "CurBestRoute is filled with one member too many") \
    X(WRITES_PAST_MESSAGE,      "PrevBestRoute of a message is filled with one member too many") \
    X(FAMILY_0_IS_NONE,         "family 0, which is IPX, is taken for a missing argument") \
    X(IPX_SIZE_OF_IP,           "IPX structures are copied with the size of IP structures") \
    X(HANDLE_OF_32_BITS,        "the upper half of a handle is not looked at") \
    X(MAC_OF_FOUR_BYTES,        "the last two bytes of an IPX next hop are not compared") \
    X(METRIC_OF_16_BITS,        "metrics are compared by their lower 16 bits") \
    X(COUNT_OF_8_BITS,          "the number of networks is kept in 8 bits") \
    X(LEAVES_ROUTE_UNINITIALISED, "the protocol data of a route that is handed out are not written") \
    X(LEAVES_FLAGS_UNINITIALISED, "Flags are not written when nothing has changed") \
    X(LEAVES_STATUS_UNINITIALISED, "the status of a client without routes is whatever was on the stack") \
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
    X(MESSAGE_REFERS_TO_ROUTE,  "a message refers to a route in the table in place of a copy") \
    X(FOLLOWS_NULL_BUFFER,      "a message buffer that the caller does not want is written all the same") \
    X(MISSES_SHORT_MEMORY,      "memory for a message is used without a look whether there was any") \
    X(HALF_DONE_WHEN_SHORT,     "a deregistration that runs out of memory has removed the registration already") \
    X(REUSES_HANDLE_VALUES,     "the handle of a new client may be that of a former one, and the former still works") \
    X(MIXES_HANDLE_KINDS,       "an enumeration handle passes for a client") \
    X(FORGETS_LAST_ERROR,       "a failed registration leaves the last error as it was") \
    X(ABORTS_ON_INVALID_HANDLE, "an invalid handle ends the process") \
    X(LEAVES_LAST_ENTRY,        "the walk over a client's routes stops one too early")
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

#endif
