#include "platform.h"

#include "handle.h"

#ifdef _WIN32

static CRITICAL_SECTION lock;

BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, LPVOID reserved);

BOOL WINAPI DllMain(HINSTANCE library, DWORD reason, LPVOID reserved)
{
    (void)library;
    (void)reserved;
    if (reason == DLL_PROCESS_ATTACH) {
        InitializeCriticalSection(&lock);
    } else if (reason == DLL_PROCESS_DETACH) {
        handle_forget_all();
        DeleteCriticalSection(&lock);
    }
    return TRUE;
}

void platform_lock(void)
{
    EnterCriticalSection(&lock);
}

void platform_unlock(void)
{
    LeaveCriticalSection(&lock);
}

ULONGLONG platform_time(void)
{
    FILETIME now;
    GetSystemTimeAsFileTime(&now);
    return (ULONGLONG)now.dwHighDateTime << 32 | now.dwLowDateTime;
}

#else

#include <pthread.h>
#include <time.h>

#define SECONDS_FROM_1601_TO_1970 11644473600u

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((destructor)) static void unloaded(void)
{
    handle_forget_all();
}

void platform_lock(void)
{
    pthread_mutex_lock(&lock);
}

void platform_unlock(void)
{
    pthread_mutex_unlock(&lock);
}

ULONGLONG platform_time(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return ((ULONGLONG)now.tv_sec + SECONDS_FROM_1601_TO_1970) * 10000000u + (ULONGLONG)now.tv_nsec / 100u;
}

#endif
