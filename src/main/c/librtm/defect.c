#include "defect.h"

#include "client.h"
#include "platform.h"

#include <stdlib.h>

/* A client that went while the lock was free for a moment is taken for one that is still there. */
static DWORD look_before_lock(HANDLE handle, DWORD (*deregister)(HANDLE handle))
{
    BOOL found = client_of(handle) != NULL;
    DWORD status;
    platform_unlock();
    for (volatile int i = 0; i < 200000; i++) {
    }
    platform_lock();
    status = deregister(handle);
    return found && status == ERROR_INVALID_HANDLE ? NO_ERROR : status;
}

static DWORD free_again(HANDLE handle, DWORD (*deregister)(HANDLE handle))
{
    static struct client *last;
    struct client *client = client_of(handle);
    DWORD status = deregister(handle);
    if (status == ERROR_INVALID_HANDLE) {
        free(last);
    } else {
        last = client;
    }
    return status;
}

DWORD defect_at_door(HANDLE handle, DWORD (*deregister)(HANDLE handle))
{
    if (DEFECT(RACES_ON_HANDLE)) {
        return look_before_lock(handle, deregister);
    }
    if (DEFECT(FREES_CLIENT_TWICE)) {
        return free_again(handle, deregister);
    }
    if (client_of(handle) == NULL) {
        abort();
    }
    return deregister(handle);
}
