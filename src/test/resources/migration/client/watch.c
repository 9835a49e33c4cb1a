/*
 * watch.c: what others do to the table.
 */
#include "proto.h"

typedef struct _BEST_LIST {
    RTM_IP_ROUTE Routes[64];
    DWORD        Count;
} BEST_LIST;

static BEST_LIST Best;

static int Find(const IP_NETWORK *Network)
{
    DWORD i;

    for (i = 0; i < Best.Count; i++) {
        if (Best.Routes[i].RR_Network.N_NetNumber == Network->N_NetNumber
            && Best.Routes[i].RR_Network.N_NetMask == Network->N_NetMask) {
            return (int)i;
        }
    }
    return -1;
}

static VOID Put(const RTM_IP_ROUTE *Route)
{
    int i = Find(&Route->RR_Network);

    if (i >= 0) {
        Best.Routes[i] = *Route;
    } else if (Best.Count < sizeof(Best.Routes) / sizeof(Best.Routes[0])) {
        Best.Routes[Best.Count++] = *Route;
    }
}

static VOID Take(const RTM_IP_ROUTE *Route)
{
    int i = Find(&Route->RR_Network);

    if (i >= 0) {
        Best.Routes[i] = Best.Routes[--Best.Count];
    }
}

static VOID Handle(DWORD Flags, const RTM_IP_ROUTE *Current, const RTM_IP_ROUTE *Previous)
{
    switch (Flags) {
    case RTM_ROUTE_ADDED:
        Put(Current);
        break;
    case RTM_ROUTE_DELETED:
        Take(Previous);
        break;
    case RTM_ROUTE_CHANGED:
        if (Current->RR_RoutingProtocol != Previous->RR_RoutingProtocol) {
            Log("%08lx was taken over by protocol %lu",
                Current->RR_Network.N_NetNumber,
                Current->RR_RoutingProtocol);
        }
        Put(Current);
        break;
    default:
        Log("a change of kind %lu", Flags);
        break;
    }
    if ((Flags & RTM_CURRENT_BEST_ROUTE) && Current->RR_FamilySpecificData.FSD_Priority == 0) {
        Log("a route without a priority");
    }
    if ((Flags & RTM_PREVIOUS_BEST_ROUTE) && Previous->RR_FamilySpecificData.FSD_Metric == 0) {
        Log("a directly connected network changed");
    }
}

/*
 * Takes every message. RTM says with each one whether there are more.
 */
DWORD WatchDrain(PPROTO_CLIENT Client)
{
    RTM_IP_ROUTE Current;
    RTM_IP_ROUTE Previous;
    DWORD Flags;
    DWORD Status;
    DWORD Count = 0;

    do {
        Status = RtmDequeueRouteChangeMessage(Client->Rtm, &Flags, &Current, &Previous);
        if (Status == NO_ERROR || Status == ERROR_MORE_MESSAGES) {
            Handle(Flags, &Current, &Previous);
            Count++;
        }
    } while (Status == ERROR_MORE_MESSAGES);

    if (Status != NO_ERROR && Status != ERROR_NO_MESSAGES) {
        Log("messages: %s", StatusText(Status));
    }
    return Count;
}

/*
 * Reads the whole table once, so that the list of best routes is right before the first message.
 */
static DWORD Prime(PPROTO_CLIENT Client)
{
    RTM_IP_ROUTE Route;
    HANDLE Enumeration;
    DWORD Status;

    ZeroMemory(&Route, sizeof(Route));
    Enumeration = RtmCreateEnumerationHandle(Client->Family, RTM_ONLY_BEST_ROUTES, &Route);
    if (Enumeration == NULL) {
        Status = GetLastError();
        return Status == ERROR_NO_ROUTES ? NO_ERROR : Status;
    }
    while ((Status = RtmEnumerateGetNextRoute(Enumeration, &Route)) == NO_ERROR) {
        Put(&Route);
    }
    RtmCloseEnumerationHandle(Enumeration);
    return Status == ERROR_NO_MORE_ROUTES ? NO_ERROR : Status;
}

DWORD WINAPI WatchThread(LPVOID Parameter)
{
    PPROTO_CLIENT Client = (PPROTO_CLIENT)Parameter;
    HANDLE Events[2];
    DWORD Woken;

    Events[0] = Client->StopEvent;
    Events[1] = Client->ChangeEvent;
    if (Prime(Client) != NO_ERROR) {
        Log("the table could not be read; it will fill up from messages");
    }
    for (;;) {
        Woken = WaitForMultipleObjects(2, Events, FALSE, INFINITE);
        if (Woken == WAIT_OBJECT_0) {
            break;
        }
        WatchDrain(Client);
    }
    return NO_ERROR;
}
