/* RtmCreateEnumerationHandle, RtmEnumerateGetNextRoute, RtmCloseEnumerationHandle, RtmGetFirstRoute, RtmGetNextRoute. */
#include "clock.h"
#include "defect.h"
#include "handle.h"
#include "platform.h"
#include "table.h"

#include <stdlib.h>

/* An enumeration is a place in the order of the table. It goes only forwards, so no route comes twice. */
struct enumeration {
    const struct table *table;
    DWORD flags;
    rtm_route criteria;
    BOOL begun;
    struct route_key last; /* what was returned last, once begun */
    const struct entry *last_entry; /* only for a defect */
};

static DWORD create(DWORD family, DWORD flags, PVOID criteria, HANDLE *handle)
{
    const struct table *table = table_of(family);
    struct enumeration *enumeration;
    rtm_route read;
    if (table == NULL || !criteria_read(family, flags, criteria, &read)) {
        return ERROR_INVALID_PARAMETER;
    }
    if (!clock_age_routes()) {
        return ERROR_NO_SYSTEM_RESOURCES;
    }
    if (table_next_match(table, NULL, flags, &read) == NULL) {
        return ERROR_NO_ROUTES;
    }
    enumeration = malloc(sizeof *enumeration);
    if (enumeration == NULL || (*handle = handle_new(HANDLE_ENUMERATION, enumeration)) == NULL) {
        free(enumeration);
        return ERROR_NOT_ENOUGH_MEMORY;
    }
    enumeration->table = table;
    enumeration->flags = flags;
    enumeration->criteria = read;
    enumeration->begun = FALSE;
    return NO_ERROR;
}

HANDLE WINAPI RtmCreateEnumerationHandle(DWORD ProtocolFamily, DWORD EnumerationFlags, PVOID CriteriaRoute)
{
    HANDLE handle = NULL;
    platform_lock();
    DWORD status = create(ProtocolFamily, EnumerationFlags, CriteriaRoute, &handle);
    platform_unlock();
    if (handle == NULL) {
        SetLastError(status);
    }
    return handle;
}

static DWORD next_route(struct enumeration *enumeration, PVOID route)
{
    struct entry *entry;
    if (!clock_age_routes()) {
        return ERROR_NO_SYSTEM_RESOURCES;
    }
    if (DEFECT(KEEPS_ENTRY_IN_ENUMERATION) && enumeration->begun) {
        enumeration->last = enumeration->last_entry->key;
    }
    entry = table_next_match(enumeration->table, enumeration->begun ? &enumeration->last : NULL, enumeration->flags,
        &enumeration->criteria);
    if (entry == NULL) {
        return ERROR_NO_MORE_ROUTES;
    }
    enumeration->begun = TRUE;
    enumeration->last = entry->key;
    enumeration->last_entry = entry;
    route_copy(enumeration->table->family, route, &entry->route);
    return NO_ERROR;
}

DWORD WINAPI RtmEnumerateGetNextRoute(HANDLE EnumerationHandle, PVOID Route)
{
    platform_lock();
    struct enumeration *enumeration = handle_object(EnumerationHandle, HANDLE_ENUMERATION);
    DWORD status = enumeration == NULL ? ERROR_INVALID_HANDLE : next_route(enumeration, Route);
    platform_unlock();
    return status;
}

DWORD WINAPI RtmCloseEnumerationHandle(HANDLE EnumerationHandle)
{
    platform_lock();
    struct enumeration *enumeration = handle_object(EnumerationHandle, HANDLE_ENUMERATION);
    if (enumeration != NULL) {
        handle_free(EnumerationHandle);
        if (!DEFECT(LEAKS_ENUMERATION)) {
            free(enumeration);
        }
    }
    platform_unlock();
    return enumeration == NULL ? ERROR_INVALID_HANDLE : NO_ERROR;
}

/* Finds the first route that meets the criteria in the buffer, or the first after the one in the buffer. */
static DWORD scan(DWORD family, DWORD flags, PVOID route, BOOL after)
{
    const struct table *table = table_of(family);
    struct route_key position;
    struct entry *entry;
    rtm_route given;
    if (table == NULL || route == NULL || !criteria_read(family, flags, route, &given)) {
        return ERROR_INVALID_PARAMETER;
    }
    if (!clock_age_routes()) {
        return ERROR_NO_SYSTEM_RESOURCES;
    }
    position = route_key_of(family, &given);
    entry = table_next_match(table, after ? &position : NULL, flags, &given);
    if (entry == NULL) {
        return ERROR_NO_ROUTES;
    }
    route_copy(family, route, &entry->route);
    return NO_ERROR;
}

DWORD WINAPI RtmGetFirstRoute(DWORD ProtocolFamily, DWORD EnumerationFlags, PVOID Route)
{
    platform_lock();
    DWORD status = scan(ProtocolFamily, EnumerationFlags, Route, FALSE);
    platform_unlock();
    return status;
}

DWORD WINAPI RtmGetNextRoute(DWORD ProtocolFamily, DWORD EnumerationFlags, PVOID Route)
{
    platform_lock();
    DWORD status = scan(ProtocolFamily, EnumerationFlags, Route, TRUE);
    platform_unlock();
    return status;
}
