#include "instance.h"

#include "allocator.h"
#include "system.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define BUCKETS 1024u

struct issued {
    struct issued *next;
    HANDLE handle;
    enum handle_sort sort;
    DWORD family;
    BOOL live;
};

struct library instance_library;

static struct instance_options options;
static struct system_mutex lock;
static struct binding *bindings[BUCKETS];
static struct issued *issued_handles[BUCKETS];
static struct binding **with_event;
static size_t event_count, event_room;
static ULONGLONG now;

static void *take(size_t size)
{
    void *block = malloc(size);
    if (block == NULL) {
        system_fail("out of memory", NULL, 0);
    }
    return block;
}

static ULONGLONG WINAPI tell_time(void)
{
    return now;
}

static void load(void)
{
    library_load(&instance_library, options.path);
    if (instance_has_clock()) {
        instance_library.RtmTestSetTimeSource(tell_time);
    }
}

void instance_begin(const struct instance_options *given)
{
    options = *given;
    now = (ULONGLONG)126 * 1000000000 * 1000000; /* a day in 2000 */
    system_mutex_init(&lock);
    load();
}

static void end_clients(enum handle_sort sort)
{
    for (size_t i = 0; i < BUCKETS; i++) {
        for (struct issued *issued = issued_handles[i]; issued != NULL; issued = issued->next) {
            if (issued->live && issued->sort == sort) {
                system_in_function(
                    sort == SORT_CLIENT ? "RtmDeregisterClient, at reset" : "RtmCloseEnumerationHandle, at reset");
                allocator_enter();
                if (sort == SORT_CLIENT) {
                    instance_library.RtmDeregisterClient(issued->handle);
                } else {
                    instance_library.RtmCloseEnumerationHandle(issued->handle);
                }
                allocator_leave();
                system_in_function(NULL);
            }
        }
    }
}

static void forget(void)
{
    for (size_t i = 0; i < BUCKETS; i++) {
        while (bindings[i] != NULL) {
            struct binding *binding = bindings[i];
            bindings[i] = binding->next;
            if (binding->event != NULL) {
                CloseHandle(binding->event);
            }
            free(binding);
        }
        while (issued_handles[i] != NULL) {
            struct issued *issued = issued_handles[i];
            issued_handles[i] = issued->next;
            free(issued);
        }
    }
    event_count = 0;
}

void instance_reset(void)
{
    allocator_fail(0);
    end_clients(SORT_ENUMERATION);
    end_clients(SORT_CLIENT);
    forget();
    if (!options.keep_loaded) {
        library_unload(&instance_library);
        load();
    }
    allocator_reset();
}

static size_t bucket_of_name(struct word name)
{
    size_t hash = 5381;
    for (size_t i = 0; i < name.length; i++) {
        hash = hash * 33 + (unsigned char)name.start[i];
    }
    return hash % BUCKETS;
}

struct binding *instance_binding(struct word name, BOOL make)
{
    size_t bucket = bucket_of_name(name);
    struct binding *binding;
    system_mutex_lock(&lock);
    binding = bindings[bucket];
    while (binding != NULL
        && (binding->length != name.length || memcmp(binding->name, name.start, name.length) != 0)) {
        binding = binding->next;
    }
    if (binding == NULL && make) {
        binding = take(sizeof *binding + name.length);
        memset(binding, 0, sizeof *binding);
        binding->length = name.length;
        memcpy(binding->name, name.start, name.length);
        binding->next = bindings[bucket];
        bindings[bucket] = binding;
    }
    system_mutex_unlock(&lock);
    return binding;
}

static void remember_event(struct binding *binding)
{
    if (event_count == event_room) {
        struct binding **more;
        event_room = 2 * event_room + 16;
        more = take(event_room * sizeof *more);
        if (event_count > 0) {
            memcpy(more, with_event, event_count * sizeof *more);
        }
        free(with_event);
        with_event = more;
    }
    with_event[event_count++] = binding;
}

HANDLE instance_event(struct binding *binding, BOOL keep)
{
    HANDLE event;
    system_mutex_lock(&lock);
    if (binding->event == NULL) {
        remember_event(binding);
    }
    /* An event whose name goes to another one stays open, since its client may still have it. */
    if (binding->event == NULL || !keep) {
        binding->event = CreateEvent(NULL, TRUE, FALSE, NULL);
    }
    event = binding->event;
    system_mutex_unlock(&lock);
    return event;
}

void instance_write_events(struct text *text)
{
    size_t before = text->length;
    system_mutex_lock(&lock);
    for (size_t i = 0; i < event_count; i++) {
        DWORD state = WaitForSingleObject(with_event[i]->event, 0);
        if (state == WAIT_OBJECT_0 || state == WAIT_FAILED) {
            text_put(text, text->length == before ? "" : " ");
            text_put_bytes(text, with_event[i]->name, with_event[i]->length);
            text_put(text, state == WAIT_FAILED ? ":closed" : "");
        }
    }
    system_mutex_unlock(&lock);
    text_put(text, text->length == before ? "-" : "");
}

static struct issued *find_issued(HANDLE handle, enum handle_sort sort)
{
    struct issued *issued = issued_handles[(uintptr_t)handle / 4 % BUCKETS];
    while (issued != NULL && (issued->handle != handle || issued->sort != sort)) {
        issued = issued->next;
    }
    return issued;
}

void instance_handle_issued(HANDLE handle, enum handle_sort sort, DWORD family)
{
    struct issued **bucket = &issued_handles[(uintptr_t)handle / 4 % BUCKETS];
    struct issued *issued;
    system_mutex_lock(&lock);
    issued = find_issued(handle, sort);
    if (issued == NULL) {
        issued = take(sizeof *issued);
        issued->handle = handle;
        issued->sort = sort;
        issued->next = *bucket;
        *bucket = issued;
    }
    issued->family = family;
    issued->live = TRUE;
    system_mutex_unlock(&lock);
}

void instance_handle_ended(HANDLE handle, enum handle_sort sort)
{
    struct issued *issued;
    system_mutex_lock(&lock);
    issued = find_issued(handle, sort);
    if (issued != NULL) {
        issued->live = FALSE;
    }
    system_mutex_unlock(&lock);
}

BOOL instance_handle_family(HANDLE handle, enum handle_sort sort, DWORD *family)
{
    struct issued *issued;
    system_mutex_lock(&lock);
    issued = find_issued(handle, sort);
    if (issued != NULL) {
        *family = issued->family;
    }
    system_mutex_unlock(&lock);
    return issued != NULL;
}

BOOL instance_has_clock(void)
{
    return instance_library.RtmTestSetTimeSource != NULL && instance_library.RtmTestRunTimers != NULL;
}

void instance_set_clock(ULONGLONG time)
{
    now = time;
    system_in_function("RtmTestRunTimers");
    allocator_enter();
    instance_library.RtmTestRunTimers();
    allocator_leave();
    system_in_function(NULL);
}

ULONGLONG instance_clock(void)
{
    return now;
}
