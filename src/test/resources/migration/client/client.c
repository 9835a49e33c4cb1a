/*
 * client.c: starting and stopping the client.
 */
#include "proto.h"

#pragma comment(lib, "rtm.lib")

static DWORD CreateEvents(PPROTO_CLIENT Client)
{
    Client->ChangeEvent = CreateEvent(NULL, TRUE, FALSE, NULL);
    if (Client->ChangeEvent == NULL) {
        return GetLastError();
    }
    Client->StopEvent = CreateEvent(NULL, TRUE, FALSE, NULL);
    if (Client->StopEvent == NULL) {
        DWORD Error = GetLastError();
        CloseHandle(Client->ChangeEvent);
        Client->ChangeEvent = NULL;
        return Error;
    }
    return NO_ERROR;
}

static VOID CloseEvents(PPROTO_CLIENT Client)
{
    if (Client->StopEvent != NULL) {
        CloseHandle(Client->StopEvent);
        Client->StopEvent = NULL;
    }
    if (Client->ChangeEvent != NULL) {
        CloseHandle(Client->ChangeEvent);
        Client->ChangeEvent = NULL;
    }
}

/*
 * Registers with RTM. For IPX there is nobody to watch for, so no event is given.
 */
static DWORD Register(PPROTO_CLIENT Client)
{
    DWORD Error;

    if (Client->Family == RTM_PROTOCOL_FAMILY_IPX) {
        Client->Rtm = RtmRegisterClient(RTM_PROTOCOL_FAMILY_IPX, Client->ProtocolId, NULL, 0);
    } else {
        Client->Rtm = RtmRegisterClient(TABLE_FAMILY,
                                        Client->ProtocolId,
                                        Client->ChangeEvent,
                                        RTM_PROTOCOL_SINGLE_ROUTE);
    }
    if (Client->Rtm != NULL) {
        return NO_ERROR;
    }
    Error = GetLastError();
    if (Error == ERROR_CLIENT_ALREADY_EXISTS) {
        Log("protocol %08lx is registered already, left over from a crash?", Client->ProtocolId);
    } else if (Error == ERROR_NO_SYSTEM_RESOURCES) {
        Log("no resources to register; RtmRegisterClient will be tried again");
    }
    return Error;
}

DWORD ProtoStart(PPROTO_CLIENT Client, DWORD Family, DWORD ProtocolId)
{
    DWORD Error;
    DWORD ThreadId;

    /* Family 0 is IPX: a cleared structure selects it. */
    ZeroMemory(Client, sizeof(*Client));
    Client->Family = Family;
    Client->ProtocolId = ProtocolId;
    Client->State = ProtoStarting;
    InitializeCriticalSection(&Client->Lock);

    Error = CreateEvents(Client);
    if (Error != NO_ERROR) {
        DeleteCriticalSection(&Client->Lock);
        return Error;
    }
    Error = Register(Client);
    if (Error != NO_ERROR) {
        CloseEvents(Client);
        DeleteCriticalSection(&Client->Lock);
        return Error;
    }

    Client->Thread = CreateThread(NULL, 0, WatchThread, Client, 0, &ThreadId);
    if (Client->Thread == NULL) {
        Error = GetLastError();
        RtmDeregisterClient(Client->Rtm);
        Client->Rtm = NULL;
        CloseEvents(Client);
        DeleteCriticalSection(&Client->Lock);
        return Error;
    }
    Client->State = ProtoRunning;
    Log("started, protocol %08lx", ProtocolId);
    return NO_ERROR;
}

/*
 * Stops the client. Its routes go with it, as the page of RtmDeregisterClient promises, so there is nothing else to do.
 */
DWORD ProtoStop(PPROTO_CLIENT Client)
{
    DWORD Status;
    int Attempt;

    EnterCriticalSection(&Client->Lock);
    Client->State = ProtoStopping;
    LeaveCriticalSection(&Client->Lock);

    Status = NO_ERROR;
    for (Attempt = 0; Attempt < 3; Attempt++) {
        Status = RtmDeregisterClient(Client->Rtm);
        if (Status != ERROR_NO_SYSTEM_RESOURCES) {
            break;
        }
        Sleep(100);
    }
    if (Status != NO_ERROR) {
        Log("deregistration failed: %s", StatusText(Status));
    }

    SetEvent(Client->StopEvent);
    WaitForSingleObject(Client->Thread, INFINITE);
    CloseHandle(Client->Thread);
    CloseEvents(Client);
    DeleteCriticalSection(&Client->Lock);
    Client->State = ProtoStopped;
    return Status;
}

/*
 * Finds out whether the registration is still there by asking for a message. The handle is tried even after ProtoStop.
 */
BOOL ProtoIsAlive(PPROTO_CLIENT Client)
{
    DWORD Flags;
    DWORD Status = RtmDequeueRouteChangeMessage(Client->Rtm, &Flags, NULL, NULL);

    return Status != ERROR_INVALID_HANDLE;
}

/*
 * Whether somebody else has registered the protocol: tried by registering it.
 */
BOOL ProtoIsTaken(DWORD ProtocolId)
{
    HANDLE Probe = RtmRegisterClient(RTM_PROTOCOL_FAMILY_IP, ProtocolId, NULL, 0);

    if (Probe == NULL) {
        return GetLastError() == ERROR_CLIENT_ALREADY_EXISTS;
    }
    RtmDeregisterClient(Probe);
    return FALSE;
}
