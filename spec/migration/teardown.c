/* What RtmDeregisterClient becomes: the nine steps, in C. */
#include <winsock2.h>
#include <windows.h>
#include <rtmv2.h>

#define BATCH 16

typedef struct _CLIENT {
    RTM_ENTITY_HANDLE     Entity;
    RTM_NOTIFY_HANDLE     Notify;      /* NULL if the client did not ask for changes */
    RTM_ROUTE_LIST_HANDLE List;        /* NULL if the client keeps none */
} CLIENT;

void StopTimersAndJoinThreads(CLIENT *Client);         /* the client's own business */
void FreeWhatOpaquePointersReferTo(CLIENT *Client);
void ReleaseCachedHandles(CLIENT *Client);

static DWORD EndNotification(CLIENT *Client)
{
    RTM_DEST_INFO Changed[BATCH];
    UINT Count;
    DWORD Status;

    do {
        Count = BATCH;
        Status = RtmGetChangedDests(Client->Entity, Client->Notify, &Count, Changed);
        if (Status == NO_ERROR || Status == ERROR_NO_MORE_ITEMS) {
            /* Not RtmReleaseDests. The last destinations may come with ERROR_NO_MORE_ITEMS. */
            RtmReleaseChangedDests(Client->Entity, Client->Notify, Count, Changed);
        }
    } while (Status == NO_ERROR);
    return RtmDeregisterFromChangeNotification(Client->Entity, Client->Notify);
}

static DWORD DeleteRoutes(CLIENT *Client)
{
    RTM_ROUTE_HANDLE Routes[BATCH];
    RTM_ENUM_HANDLE Enum;
    RTM_ROUTE_CHANGE_FLAGS Changes;
    UINT Count, i;
    DWORD Status = RtmCreateRouteEnum(Client->Entity, NULL, RTM_VIEW_MASK_ALL, RTM_ENUM_OWN_ROUTES,
                                      NULL, RTM_MATCH_NONE, NULL, 0, &Enum);

    if (Status != NO_ERROR) {
        return Status;                                 /* here, not in step 9, resources can be lacking */
    }
    do {
        Count = BATCH;
        Status = RtmGetEnumRoutes(Client->Entity, Enum, &Count, Routes);
        for (i = 0; (Status == NO_ERROR || Status == ERROR_NO_MORE_ITEMS) && i < Count; i++) {
            if (RtmDeleteRouteToDest(Client->Entity, Routes[i], &Changes) != NO_ERROR) {
                RtmReleaseRoutes(Client->Entity, 1, &Routes[i]);   /* success has used the handle up */
            }
        }
    } while (Status == NO_ERROR);
    RtmDeleteEnumHandle(Client->Entity, Enum);
    return Status == ERROR_NO_MORE_ITEMS ? NO_ERROR : Status;
}

static void DeleteIfOwn(CLIENT *Client, RTM_NEXTHOP_HANDLE NextHop)
{
    RTM_NEXTHOP_INFO Info;
    BOOL Own = FALSE;

    if (RtmGetNextHopInfo(Client->Entity, NextHop, &Info) == NO_ERROR) {
        Own = Info.NextHopOwner == Client->Entity;
        RtmReleaseNextHopInfo(Client->Entity, &Info);
    }
    if (!Own || RtmDeleteNextHop(Client->Entity, NextHop, NULL) != NO_ERROR) {
        RtmReleaseNextHops(Client->Entity, 1, &NextHop);           /* success has used the handle up */
    }
}

static DWORD DeleteNextHops(CLIENT *Client)
{
    RTM_NEXTHOP_HANDLE NextHops[BATCH];
    RTM_ENUM_HANDLE Enum;
    UINT Count, i;
    DWORD Status = RtmCreateNextHopEnum(Client->Entity, 0, NULL, &Enum);

    if (Status != NO_ERROR) {
        return Status;
    }
    do {
        Count = BATCH;
        Status = RtmGetEnumNextHops(Client->Entity, Enum, &Count, NextHops);
        for (i = 0; (Status == NO_ERROR || Status == ERROR_NO_MORE_ITEMS) && i < Count; i++) {
            DeleteIfOwn(Client, NextHops[i]);
        }
    } while (Status == NO_ERROR);
    RtmDeleteEnumHandle(Client->Entity, Enum);
    return Status == ERROR_NO_MORE_ITEMS ? NO_ERROR : Status;
}

DWORD StopClient(CLIENT *Client)
{
    DWORD Status;

    /* 1 */ StopTimersAndJoinThreads(Client);
            RtmBlockMethods(Client->Entity, NULL, 0, RTM_BLOCK_METHODS);
    /* 2    nothing below runs inside a locked route or inside a callback */
    /* 3 */ if (Client->Notify != NULL) {
                EndNotification(Client);               /* step 4 would wake it */
                Client->Notify = NULL;
            }
    /* 4 */ Status = DeleteRoutes(Client);
            if (Status != NO_ERROR) {
                return Status;                         /* still registered: call again */
            }
    /* 5 */ if (Client->List != NULL) {
                RtmDeleteRouteList(Client->Entity, Client->List);
                Client->List = NULL;
            }
    /* 6 */ FreeWhatOpaquePointersReferTo(Client);
    /* 7 */ Status = DeleteNextHops(Client);
            if (Status != NO_ERROR) {
                return Status;
            }
    /* 8 */ ReleaseCachedHandles(Client);
    /* 9 */ Status = RtmDeregisterEntity(Client->Entity);
            Client->Entity = NULL;                     /* any further use may end the process */
    return Status;
}
