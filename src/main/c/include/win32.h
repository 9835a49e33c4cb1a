/*
 * The little of Win32 that version 1 of the Routing Table Manager speaks of, for systems that have none: types, status
 * codes, manual-reset events and the last error. On such a system the program that loads an implementation provides the
 * functions (platform/win32_posix.c), and an implementation uses them as it would use kernel32.
 */
#ifndef RTM_WIN32_H
#define RTM_WIN32_H

#include <stdint.h>

#define WINAPI

typedef void *PVOID;
typedef void *HANDLE;
typedef int BOOL;
typedef uint8_t BYTE;
typedef uint16_t USHORT;
typedef uint32_t DWORD;
typedef uint32_t ULONG; /* 32 bits as on Windows, also where long has 64 */
typedef uint64_t ULONGLONG;

typedef struct {
    DWORD dwLowDateTime;
    DWORD dwHighDateTime;
} FILETIME;

#define TRUE 1
#define FALSE 0
#define INFINITE 0xFFFFFFFFu
#define INVALID_HANDLE_VALUE ((HANDLE)(intptr_t)-1)

#define NO_ERROR 0u
#define ERROR_INVALID_HANDLE 6u
#define ERROR_NOT_ENOUGH_MEMORY 8u
#define ERROR_INVALID_PARAMETER 87u
#define ERROR_ALREADY_EXISTS 183u
#define ERROR_MORE_DATA 234u
#define ERROR_NO_MORE_ITEMS 259u
#define ERROR_NO_SYSTEM_RESOURCES 1450u

#define WAIT_OBJECT_0 0u
#define WAIT_TIMEOUT 258u
#define WAIT_FAILED 0xFFFFFFFFu

/* Manual-reset events without names. The first, second and fourth argument of CreateEvent must be NULL, TRUE, NULL. */
HANDLE CreateEvent(PVOID attributes, BOOL manualReset, BOOL initialState, const char *name);
BOOL SetEvent(HANDLE event);
BOOL ResetEvent(HANDLE event);
/* Only looks, without waiting: the second argument must be 0. */
DWORD WaitForSingleObject(HANDLE event, DWORD milliseconds);
BOOL CloseHandle(HANDLE event);

DWORD GetLastError(void);
void SetLastError(DWORD error);

#endif
