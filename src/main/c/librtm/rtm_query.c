/* RtmIsRoute, RtmGetNetworkCount, RtmGetRouteAge. */
#include "clock.h"
#include "defect.h"
#include "platform.h"
#include "table.h"

static DWORD find_best(DWORD family, PVOID network, PVOID best, BOOL *found)
{
    const struct table *table = table_of(family);
    const struct network *known;
    if (table == NULL || network == NULL) {
        return ERROR_INVALID_PARAMETER;
    }
    if (!clock_age_routes()) {
        return ERROR_NO_SYSTEM_RESOURCES;
    }
    known = table_network(table, network_key_of(family, network));
    if (known != NULL) {
        *found = TRUE;
        route_copy(family, best, &known->best->route);
    }
    return NO_ERROR;
}

BOOL WINAPI RtmIsRoute(DWORD ProtocolFamily, PVOID Network, PVOID BestRoute)
{
    BOOL found = FALSE;
    platform_lock();
    DWORD status = find_best(ProtocolFamily, Network, BestRoute, &found);
    platform_unlock();
    if (!found) {
        SetLastError(status);
    }
    return found;
}

ULONG WINAPI RtmGetNetworkCount(DWORD ProtocolFamily)
{
    ULONG count = 0;
    platform_lock();
    clock_age_routes(); /* this function has no code for lack of memory */
    const struct table *table = table_of(ProtocolFamily);
    if (table != NULL) {
        count = DEFECT(COUNT_OF_8_BITS) ? (BYTE)table->network_count : table->network_count;
    }
    platform_unlock();
    if (count == 0) {
        SetLastError(table == NULL ? ERROR_INVALID_PARAMETER : NO_ERROR);
    }
    return count;
}

ULONG WINAPI RtmGetRouteAge(PVOID Route)
{
    ULONGLONG since = Route == NULL ? 0 : route_time(Route);
    platform_lock();
    ULONGLONG now = clock_now();
    platform_unlock();
    if (since == 0 || since > now) {
        SetLastError(ERROR_INVALID_PARAMETER);
        return INFINITE;
    }
    return DEFECT(AGE_OF_32_BITS) ? (ULONG)(now - since) / UNITS_PER_SECOND
                                  : (ULONG)((now - since) / UNITS_PER_SECOND);
}
