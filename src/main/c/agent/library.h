/* The library under test, as it was loaded. */
#ifndef AGENT_LIBRARY_H
#define AGENT_LIBRARY_H

#include "rtm.h"

struct library {
    HANDLE(WINAPI *RtmRegisterClient)(DWORD, DWORD, HANDLE, DWORD);
    DWORD(WINAPI *RtmDeregisterClient)(HANDLE);
    DWORD(WINAPI *RtmAddRoute)(HANDLE, PVOID, DWORD, DWORD *, PVOID, PVOID);
    DWORD(WINAPI *RtmDeleteRoute)(HANDLE, PVOID, DWORD *, PVOID);
    DWORD(WINAPI *RtmBlockDeleteRoutes)(HANDLE, DWORD, PVOID);
    DWORD(WINAPI *RtmDequeueRouteChangeMessage)(HANDLE, DWORD *, PVOID, PVOID);
    BOOL(WINAPI *RtmIsRoute)(DWORD, PVOID, PVOID);
    ULONG(WINAPI *RtmGetNetworkCount)(DWORD);
    ULONG(WINAPI *RtmGetRouteAge)(PVOID);
    HANDLE(WINAPI *RtmCreateEnumerationHandle)(DWORD, DWORD, PVOID);
    DWORD(WINAPI *RtmEnumerateGetNextRoute)(HANDLE, PVOID);
    DWORD(WINAPI *RtmCloseEnumerationHandle)(HANDLE);
    DWORD(WINAPI *RtmGetFirstRoute)(DWORD, DWORD, PVOID);
    DWORD(WINAPI *RtmGetNextRoute)(DWORD, DWORD, PVOID);
    /* NULL in a library that does not export them. */
    void(WINAPI *RtmTestSetTimeSource)(RTM_TIME_SOURCE);
    void(WINAPI *RtmTestRunTimers)(void);
    void *module;
};

/* Loads a library that exports the 14 functions; ends the agent with a message if that is not possible. */
void library_load(struct library *library, const char *path);

void library_unload(struct library *library);

#endif
