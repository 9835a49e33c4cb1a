#include "clock.h"

#include "client.h"
#include "platform.h"

static RTM_TIME_SOURCE source;

ULONGLONG clock_now(void)
{
    return source != NULL ? source() : platform_time();
}

static BOOL age(struct table *table, ULONGLONG now)
{
    struct entry *entry = table_first_to_expire(table);
    while (entry != NULL && entry->expires <= now) {
        struct best_change change;
        struct outbox outbox;
        if (!outbox_fill(&outbox, table, NULL, 1)) {
            return FALSE;
        }
        table_remove(table, entry, &entry->owner->entries, &change);
        outbox_send(&outbox, table, NULL, &change);
        outbox_empty(&outbox);
        entry = table_first_to_expire(table);
    }
    return TRUE;
}

BOOL clock_age_routes(void)
{
    ULONGLONG now = clock_now();
    return age(table_of(RTM_PROTOCOL_FAMILY_IP), now) && age(table_of(RTM_PROTOCOL_FAMILY_IPX), now);
}

void WINAPI RtmTestSetTimeSource(RTM_TIME_SOURCE Now)
{
    platform_lock();
    source = Now;
    platform_unlock();
}

void WINAPI RtmTestRunTimers(void)
{
    platform_lock();
    clock_age_routes();
    platform_unlock();
}
