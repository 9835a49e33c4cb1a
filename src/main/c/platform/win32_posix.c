/* Win32 events and last errors for POSIX systems. See include/win32.h. */
#include "win32.h"

#include <pthread.h>
#include <stdlib.h>

#define MAX_EVENTS 65536u

enum state { FREE, RESET, SIGNALLED };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static unsigned char states[MAX_EVENTS];
static size_t next;
static __thread DWORD last_error;

static size_t index_of(HANDLE event)
{
    return (size_t)((uintptr_t)event / 4 - 1);
}

static int is_event(HANDLE event)
{
    return (uintptr_t)event % 4 == 0 && index_of(event) < MAX_EVENTS && states[index_of(event)] != FREE;
}

/* Handles are given out in turn, so that a stale one is noticed. */
HANDLE CreateEvent(PVOID attributes, BOOL manualReset, BOOL initialState, const char *name)
{
    HANDLE event = NULL;
    (void)attributes;
    (void)manualReset;
    (void)name;
    pthread_mutex_lock(&lock);
    for (size_t tries = 0; tries < MAX_EVENTS && event == NULL; tries++) {
        size_t i = next++ % MAX_EVENTS;
        if (states[i] == FREE) {
            states[i] = initialState ? SIGNALLED : RESET;
            event = (HANDLE)(uintptr_t)(4 * (i + 1));
        }
    }
    pthread_mutex_unlock(&lock);
    return event;
}

static BOOL write_state(HANDLE event, enum state state)
{
    pthread_mutex_lock(&lock);
    int known = is_event(event);
    if (known) {
        states[index_of(event)] = (unsigned char)state;
    }
    pthread_mutex_unlock(&lock);
    if (!known) {
        last_error = ERROR_INVALID_HANDLE;
    }
    return known;
}

BOOL SetEvent(HANDLE event)
{
    return write_state(event, SIGNALLED);
}

BOOL ResetEvent(HANDLE event)
{
    return write_state(event, RESET);
}

BOOL CloseHandle(HANDLE event)
{
    return write_state(event, FREE);
}

DWORD WaitForSingleObject(HANDLE event, DWORD milliseconds)
{
    DWORD result = WAIT_FAILED;
    (void)milliseconds;
    pthread_mutex_lock(&lock);
    if (is_event(event)) {
        result = states[index_of(event)] == SIGNALLED ? WAIT_OBJECT_0 : WAIT_TIMEOUT;
    }
    pthread_mutex_unlock(&lock);
    if (result == WAIT_FAILED) {
        last_error = ERROR_INVALID_HANDLE;
    }
    return result;
}

DWORD GetLastError(void)
{
    return last_error;
}

void SetLastError(DWORD error)
{
    last_error = error;
}
