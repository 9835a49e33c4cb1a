#include "calls.h"

#include "allocator.h"
#include "instance.h"
#include "system.h"

#include <stdint.h>
#include <string.h>

#define PATTERN 0xA5
#define UNTOUCHED 0xA5A5A5A5u
#define GUARD 64

/* One call as it is being made. */
struct call {
    struct caller *caller;
    const struct function *function;
    struct cursor arguments;
    struct word binding;
    struct text *reply;
};

struct function {
    const char *name;
    /* FALSE if the arguments cannot be read. */
    BOOL (*make)(struct call *call);
    const char *nothing_left;       /* what the function's page calls 259 */
    BOOL registers, dequeues;       /* whether its page lists 183, 234 */
    BOOL bad_handle, bad_parameter; /* 6, 87 */
    BOOL no_resources, no_memory;   /* 1450, 8 */
};

/* The library is entered and left through these two, with nothing between them but the call. */
static void enter(struct call *call)
{
    system_in_function(call->function->name);
    allocator_enter();
    SetLastError(call->caller->last_error);
}

static void leave(struct call *call)
{
    call->caller->last_error = GetLastError();
    allocator_leave();
    system_in_function(NULL);
}

/* A name where the function's page lists the code, else the number. */
static void write_status(struct call *call, DWORD status)
{
    const struct function *function = call->function;
    const char *name = NULL;
    switch (status) {
    case NO_ERROR:
        name = "NO_ERROR";
        break;
    case ERROR_INVALID_HANDLE:
        name = function->bad_handle ? "ERROR_INVALID_HANDLE" : NULL;
        break;
    case ERROR_NOT_ENOUGH_MEMORY:
        name = function->no_memory ? "ERROR_NOT_ENOUGH_MEMORY" : NULL;
        break;
    case ERROR_INVALID_PARAMETER:
        name = function->bad_parameter ? "ERROR_INVALID_PARAMETER" : NULL;
        break;
    case ERROR_CLIENT_ALREADY_EXISTS:
        name = function->registers ? "ERROR_CLIENT_ALREADY_EXISTS" : NULL;
        break;
    case ERROR_MORE_MESSAGES:
        name = function->dequeues ? "ERROR_MORE_MESSAGES" : NULL;
        break;
    case ERROR_NO_MORE_ITEMS:
        name = function->nothing_left;
        break;
    case ERROR_NO_SYSTEM_RESOURCES:
        name = function->no_resources ? "ERROR_NO_SYSTEM_RESOURCES" : NULL;
        break;
    default:
        break;
    }
    if (name != NULL) {
        text_put(call->reply, name);
    } else {
        text_put_decimal(call->reply, status);
    }
}

/* Room for a route in the library's hands, filled with a pattern, between guards. */
struct buffer {
    BYTE before[GUARD];
    any_route route;
    BYTE after[GUARD];
};

static void buffer_prepare(struct buffer *buffer)
{
    memset(buffer, PATTERN, sizeof *buffer);
}

static BOOL is_pattern(const void *bytes, size_t length)
{
    const BYTE *at = bytes;
    for (size_t i = 0; i < length; i++) {
        if (at[i] != PATTERN) {
            return FALSE;
        }
    }
    return TRUE;
}

static size_t size_of_route(DWORD family)
{
    return family == RTM_PROTOCOL_FAMILY_IPX ? sizeof(RTM_IPX_ROUTE) : sizeof(RTM_IP_ROUTE);
}

static BOOL buffer_written(const struct buffer *buffer, DWORD family)
{
    return !is_pattern(&buffer->route, size_of_route(family));
}

/* Whether anything was written outside the structure. */
static BOOL buffer_overrun(const struct buffer *buffer, DWORD family)
{
    size_t size = size_of_route(family);
    return !is_pattern(buffer->before, sizeof buffer->before)
        || !is_pattern((const BYTE *)&buffer->route + size, sizeof buffer->route - size)
        || !is_pattern(buffer->after, sizeof buffer->after);
}

/* Replaces the reply from `start` on. */
static void report_overrun(struct call *call, size_t start, const char *buffer)
{
    call->reply->length = start;
    text_put(call->reply, "!threw ");
    text_put(call->reply, call->function->name);
    text_put(call->reply, " wrote outside of ");
    text_put(call->reply, buffer);
}

static void bind_handle(struct call *call, HANDLE handle)
{
    if (call->binding.length > 0) {
        instance_binding(call->binding, TRUE)->handle = handle;
    }
}

static void bind_route(struct call *call, DWORD family, const any_route *route)
{
    if (call->binding.length > 0) {
        struct binding *binding = instance_binding(call->binding, TRUE);
        binding->has_route = TRUE;
        binding->route_family = family;
        binding->route = *route;
    }
}

BOOL handle_read(struct word word, HANDLE *handle)
{
    ULONGLONG value, bits = 0;
    struct binding *binding;
    struct word name = word_cut(&word, '^');
    struct word owner = name;
    if (word.length > 0 && !word_number(word, &bits)) {
        return FALSE;
    }
    if (word_is(name, "NULL")) {
        value = 0;
    } else if (word_is(name, "INVALID")) {
        value = ~(ULONGLONG)0;
    } else if (name.length > 0 && *name.start >= '0' && *name.start <= '9') {
        if (!word_number(name, &value)) {
            return FALSE;
        }
    } else if (word_has(name, '.')) {
        owner = word_cut(&name, '.');
        binding = instance_binding(owner, FALSE);
        value = binding == NULL ? 0 : (uintptr_t)binding->event;
    } else {
        binding = instance_binding(name, FALSE);
        value = binding == NULL ? 0 : (uintptr_t)binding->handle;
    }
    *handle = (HANDLE)(uintptr_t)(value ^ bits);
    return TRUE;
}

static BOOL family_read(struct cursor *arguments, DWORD *family)
{
    if (cursor_take_if(arguments, "ip")) {
        *family = RTM_PROTOCOL_FAMILY_IP;
        return TRUE;
    }
    if (cursor_take_if(arguments, "ipx")) {
        *family = RTM_PROTOCOL_FAMILY_IPX;
        return TRUE;
    }
    return word_dword(cursor_take(arguments), family);
}

/* The name of a route, or a route; `family` is that of a route without a network. */
static BOOL route_or_name_read(struct cursor *arguments, DWORD *family, any_route *route)
{
    struct word word = cursor_peek(arguments);
    struct binding *binding = NULL;
    if (word.length > 0 && *word.start >= 'A' && *word.start <= 'Z') {
        binding = instance_binding(word, FALSE);
        if (binding == NULL || !binding->has_route) {
            return FALSE;
        }
        cursor_take(arguments);
        *family = binding->route_family;
        *route = binding->route;
        return TRUE;
    }
    return route_read(arguments, family, route);
}

static void write_handle(struct call *call, HANDLE handle, enum handle_sort sort, DWORD family)
{
    bind_handle(call, handle);
    if (handle == NULL) {
        text_put(call->reply, "NULL ");
        write_status(call, call->caller->last_error);
    } else {
        instance_handle_issued(handle, sort, family);
        text_put_hex(call->reply, (uintptr_t)handle);
    }
}

static BOOL event_read(struct word word, struct word binding, HANDLE *event)
{
    struct word name = word;
    if (word_is(word, "event")) {
        static const struct word nameless = {"", 0};
        *event = instance_event(instance_binding(binding.length > 0 ? binding : nameless, TRUE), FALSE);
        return TRUE;
    }
    word_cut(&name, ':');
    if (!word_begins(word, "event:") || name.length == 0) {
        return FALSE;
    }
    *event = instance_event(instance_binding(name, TRUE), TRUE);
    return TRUE;
}

static BOOL register_client(struct call *call)
{
    DWORD family, protocol, flags = 0;
    HANDLE event = NULL;
    HANDLE handle;
    if (!family_read(&call->arguments, &family) || !word_dword(cursor_take(&call->arguments), &protocol)) {
        return FALSE;
    }
    while (!cursor_at_end(&call->arguments)) {
        if (cursor_take_if(&call->arguments, "single-route")) {
            flags |= RTM_PROTOCOL_SINGLE_ROUTE;
        } else if (cursor_take_if(&call->arguments, "flags")) {
            if (!word_dword(cursor_take(&call->arguments), &flags)) {
                return FALSE;
            }
        } else if (!event_read(cursor_take(&call->arguments), call->binding, &event)) {
            return FALSE;
        }
    }
    enter(call);
    handle = instance_library.RtmRegisterClient(family, protocol, event, flags);
    leave(call);
    write_handle(call, handle, SORT_CLIENT, family);
    return TRUE;
}

static BOOL deregister_client(struct call *call)
{
    HANDLE client;
    DWORD status;
    if (!handle_read(cursor_take(&call->arguments), &client)) {
        return FALSE;
    }
    enter(call);
    status = instance_library.RtmDeregisterClient(client);
    leave(call);
    if (status == NO_ERROR) {
        instance_handle_ended(client, SORT_CLIENT);
    }
    write_status(call, status);
    return TRUE;
}

/* A call that reports a change: its client, the family of its routes, and what it gives back. */
struct change {
    HANDLE client;
    DWORD family, flags;
    struct buffer current, previous;
    BOOL wants_current, wants_previous;
};

static void change_prepare(struct change *change)
{
    change->flags = UNTOUCHED;
    buffer_prepare(&change->current);
    buffer_prepare(&change->previous);
}

static void change_wants(struct call *call, struct change *change)
{
    change->wants_current = !cursor_take_if(&call->arguments, "no-current");
    change->wants_previous = !cursor_take_if(&call->arguments, "no-previous");
}

static PVOID wanted(BOOL wants, struct buffer *buffer)
{
    return wants ? &buffer->route : NULL;
}

static void write_flags(struct text *reply, DWORD flags)
{
    static const char *const names[] = {"NO_CHANGE", "ADDED", "DELETED", "CHANGED"};
    if (flags < 4) {
        text_put(reply, names[flags]);
    } else {
        text_put_decimal(reply, flags);
    }
}

static void write_change(struct call *call, DWORD status, const struct change *change)
{
    size_t start = call->reply->length;
    BOOL current = buffer_written(&change->current, change->family);
    BOOL previous = buffer_written(&change->previous, change->family);
    BOOL succeeded = status == NO_ERROR || (status == ERROR_MORE_MESSAGES && call->function->dequeues);
    write_status(call, status);
    if (succeeded || change->flags != UNTOUCHED || current || previous) {
        text_put(call->reply, " ");
        write_flags(call->reply, change->flags);
    }
    if (current) {
        text_put(call->reply, " current ");
        route_write(call->reply, change->family, &change->current.route);
    }
    if (previous) {
        text_put(call->reply, " previous ");
        route_write(call->reply, change->family, &change->previous.route);
    }
    if (buffer_overrun(&change->current, change->family)) {
        report_overrun(call, start, "CurBestRoute");
    } else if (buffer_overrun(&change->previous, change->family)) {
        report_overrun(call, start, "PrevBestRoute");
    }
}

static BOOL add_route(struct call *call)
{
    struct change change;
    DWORD status, ttl = INFINITE;
    any_route route;
    change.family = RTM_PROTOCOL_FAMILY_IP;
    if (!handle_read(cursor_take(&call->arguments), &change.client)
        || !route_read(&call->arguments, &change.family, &route)) {
        return FALSE;
    }
    if (cursor_take_if(&call->arguments, "ttl") && !cursor_take_if(&call->arguments, "infinite")
        && !word_dword(cursor_take(&call->arguments), &ttl)) {
        return FALSE;
    }
    change_wants(call, &change);
    change_prepare(&change);
    instance_handle_family(change.client, SORT_CLIENT, &change.family);
    enter(call);
    status = instance_library.RtmAddRoute(change.client, &route, ttl, &change.flags,
        wanted(change.wants_current, &change.current), wanted(change.wants_previous, &change.previous));
    leave(call);
    write_change(call, status, &change);
    return TRUE;
}

static BOOL delete_route(struct call *call)
{
    struct change change;
    DWORD status;
    any_route route;
    change.family = RTM_PROTOCOL_FAMILY_IP;
    if (!handle_read(cursor_take(&call->arguments), &change.client)
        || !route_read(&call->arguments, &change.family, &route)) {
        return FALSE;
    }
    change_wants(call, &change);
    change_prepare(&change);
    instance_handle_family(change.client, SORT_CLIENT, &change.family);
    enter(call);
    status = instance_library.RtmDeleteRoute(
        change.client, &route, &change.flags, wanted(change.wants_current, &change.current));
    leave(call);
    write_change(call, status, &change);
    return TRUE;
}

static BOOL block_delete(struct call *call)
{
    HANDLE client;
    DWORD status, flags, family = RTM_PROTOCOL_FAMILY_IP;
    any_route criteria;
    if (!handle_read(cursor_take(&call->arguments), &client) || !flags_read(&call->arguments, &flags)
        || !route_read(&call->arguments, &family, &criteria)) {
        return FALSE;
    }
    enter(call);
    status = instance_library.RtmBlockDeleteRoutes(client, flags, &criteria);
    leave(call);
    write_status(call, status);
    return TRUE;
}

static BOOL dequeue(struct call *call)
{
    struct change change;
    DWORD status;
    change.family = RTM_PROTOCOL_FAMILY_IP;
    if (!handle_read(cursor_take(&call->arguments), &change.client)) {
        return FALSE;
    }
    change_wants(call, &change);
    change_prepare(&change);
    instance_handle_family(change.client, SORT_CLIENT, &change.family);
    enter(call);
    status = instance_library.RtmDequeueRouteChangeMessage(change.client, &change.flags,
        wanted(change.wants_current, &change.current), wanted(change.wants_previous, &change.previous));
    leave(call);
    write_change(call, status, &change);
    return TRUE;
}

/* Writes a route that a function may have filled in, and binds it. */
static void write_route(struct call *call, size_t start, DWORD family, const struct buffer *buffer)
{
    if (buffer_written(buffer, family)) {
        text_put(call->reply, " ");
        route_write(call->reply, family, &buffer->route);
        bind_route(call, family, &buffer->route);
    }
    if (buffer_overrun(buffer, family)) {
        report_overrun(call, start, "the route");
    }
}

static BOOL is_route(struct call *call)
{
    DWORD family, network_family;
    any_network network;
    struct buffer best;
    size_t start = call->reply->length;
    BOOL wants, found;
    memset(&network, 0, sizeof network);
    if (!family_read(&call->arguments, &family) || !network_read(&call->arguments, &network_family, &network)) {
        return FALSE;
    }
    wants = !cursor_take_if(&call->arguments, "no-best");
    buffer_prepare(&best);
    enter(call);
    found = instance_library.RtmIsRoute(family, &network, wanted(wants, &best));
    leave(call);
    if (found) {
        text_put(call->reply, "TRUE");
    } else {
        text_put(call->reply, "FALSE ");
        write_status(call, call->caller->last_error);
    }
    write_route(call, start, family > 1 ? network_family : family, &best);
    return TRUE;
}

static BOOL network_count(struct call *call)
{
    DWORD family;
    ULONG count;
    if (!family_read(&call->arguments, &family)) {
        return FALSE;
    }
    enter(call);
    count = instance_library.RtmGetNetworkCount(family);
    leave(call);
    text_put_decimal(call->reply, count);
    if (count == 0) {
        text_put(call->reply, " ");
        write_status(call, call->caller->last_error);
    }
    return TRUE;
}

static BOOL route_age(struct call *call)
{
    DWORD family = RTM_PROTOCOL_FAMILY_IP;
    any_route route;
    ULONG age;
    if (!route_or_name_read(&call->arguments, &family, &route)) {
        return FALSE;
    }
    enter(call);
    age = instance_library.RtmGetRouteAge(&route);
    leave(call);
    if (age == INFINITE) {
        text_put(call->reply, "INFINITE ");
        write_status(call, call->caller->last_error);
    } else {
        text_put_decimal(call->reply, age);
    }
    return TRUE;
}

static BOOL create_enumeration(struct call *call)
{
    DWORD family, flags, criteria_family;
    any_route criteria;
    HANDLE handle;
    if (!family_read(&call->arguments, &family) || !flags_read(&call->arguments, &flags)) {
        return FALSE;
    }
    criteria_family = family == RTM_PROTOCOL_FAMILY_IPX ? family : RTM_PROTOCOL_FAMILY_IP;
    if (!route_read(&call->arguments, &criteria_family, &criteria)) {
        return FALSE;
    }
    enter(call);
    handle = instance_library.RtmCreateEnumerationHandle(family, flags, &criteria);
    leave(call);
    write_handle(call, handle, SORT_ENUMERATION, family);
    return TRUE;
}

static BOOL enumerate(struct call *call)
{
    HANDLE enumeration;
    DWORD status, family = RTM_PROTOCOL_FAMILY_IP;
    struct buffer buffer;
    size_t start = call->reply->length;
    if (!handle_read(cursor_take(&call->arguments), &enumeration)) {
        return FALSE;
    }
    instance_handle_family(enumeration, SORT_ENUMERATION, &family);
    buffer_prepare(&buffer);
    enter(call);
    status = instance_library.RtmEnumerateGetNextRoute(enumeration, &buffer.route);
    leave(call);
    write_status(call, status);
    write_route(call, start, family, &buffer);
    return TRUE;
}

static BOOL close_enumeration(struct call *call)
{
    HANDLE enumeration;
    DWORD status;
    if (!handle_read(cursor_take(&call->arguments), &enumeration)) {
        return FALSE;
    }
    enter(call);
    status = instance_library.RtmCloseEnumerationHandle(enumeration);
    leave(call);
    if (status == NO_ERROR) {
        instance_handle_ended(enumeration, SORT_ENUMERATION);
    }
    write_status(call, status);
    return TRUE;
}

/* The buffer goes in with the criteria, so what was written is what differs from them. */
static BOOL scan(struct call *call, BOOL first)
{
    DWORD family, flags, route_family, status;
    struct buffer buffer;
    any_route given;
    size_t size, start = call->reply->length;
    if (!family_read(&call->arguments, &family) || !flags_read(&call->arguments, &flags)) {
        return FALSE;
    }
    route_family = family == RTM_PROTOCOL_FAMILY_IPX ? family : RTM_PROTOCOL_FAMILY_IP;
    if (!route_or_name_read(&call->arguments, &route_family, &given)) {
        return FALSE;
    }
    size = size_of_route(route_family);
    buffer_prepare(&buffer);
    memcpy(&buffer.route, &given, size);
    enter(call);
    status = first ? instance_library.RtmGetFirstRoute(family, flags, &buffer.route)
                   : instance_library.RtmGetNextRoute(family, flags, &buffer.route);
    leave(call);
    write_status(call, status);
    if (status == NO_ERROR || memcmp(&buffer.route, &given, size) != 0) {
        write_route(call, start, route_family, &buffer);
    }
    return TRUE;
}

static BOOL first_route(struct call *call)
{
    return scan(call, TRUE);
}

static BOOL next_route(struct call *call)
{
    return scan(call, FALSE);
}

/* The codes are those that each function's page lists. */
static const struct function functions[] = {
    /* name, function, 259, 183, 234, 6, 87, 1450, 8 */
    {"RtmRegisterClient", register_client, NULL, TRUE, FALSE, FALSE, TRUE, TRUE, TRUE},
    {"RtmDeregisterClient", deregister_client, NULL, FALSE, FALSE, TRUE, FALSE, TRUE, FALSE},
    {"RtmAddRoute", add_route, NULL, FALSE, FALSE, TRUE, TRUE, TRUE, TRUE},
    {"RtmDeleteRoute", delete_route, "ERROR_NO_SUCH_ROUTE", FALSE, FALSE, TRUE, TRUE, TRUE, FALSE},
    {"RtmBlockDeleteRoutes", block_delete, "ERROR_NO_ROUTES", FALSE, FALSE, TRUE, TRUE, TRUE, TRUE},
    {"RtmDequeueRouteChangeMessage", dequeue, "ERROR_NO_MESSAGES", FALSE, TRUE, TRUE, FALSE, TRUE, FALSE},
    {"RtmIsRoute", is_route, NULL, FALSE, FALSE, FALSE, TRUE, TRUE, FALSE},
    {"RtmGetNetworkCount", network_count, NULL, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE},
    {"RtmGetRouteAge", route_age, NULL, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE},
    {"RtmCreateEnumerationHandle", create_enumeration, "ERROR_NO_ROUTES", FALSE, FALSE, FALSE, TRUE, TRUE, TRUE},
    {"RtmEnumerateGetNextRoute", enumerate, "ERROR_NO_MORE_ROUTES", FALSE, FALSE, TRUE, FALSE, TRUE, FALSE},
    {"RtmCloseEnumerationHandle", close_enumeration, NULL, FALSE, FALSE, TRUE, FALSE, TRUE, FALSE},
    {"RtmGetFirstRoute", first_route, "ERROR_NO_ROUTES", FALSE, FALSE, FALSE, TRUE, TRUE, FALSE},
    {"RtmGetNextRoute", next_route, "ERROR_NO_ROUTES", FALSE, FALSE, FALSE, TRUE, TRUE, FALSE},
};

BOOL call_make(struct caller *caller, struct word name, struct cursor *arguments, struct word binding,
    struct text *reply)
{
    size_t start = reply->length;
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        if (word_is(name, functions[i].name)) {
            struct call call = {caller, &functions[i], *arguments, binding, reply};
            if (!functions[i].make(&call)) {
                reply->length = start;
                text_put(reply, "?cannot read the arguments of ");
                text_put(reply, functions[i].name);
            }
            return TRUE;
        }
    }
    return FALSE;
}
