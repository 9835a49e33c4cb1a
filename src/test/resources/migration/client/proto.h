/*
 * proto.h: a small distance-vector protocol that keeps its routes with RTM version 1.
 *
 * The client registers for IP and, where the router has it, for IPX. RtmDeregisterClient is called from one place only,
 * ProtoStop; this sentence names it in a comment, where nothing has to be ported.
 */
#ifndef PROTO_H
#define PROTO_H

#include <windows.h>
#include <rtm.h>

#define PROTO_ID_IP      0x0000F1A0
#define PROTO_ID_IPX     0x0002F1A0

/* Lifetimes, in seconds. */
#define TTL_LEARNED      180
#define TTL_SUMMARY      (6 * 60)

/* How the rest of the program talks to RTM. */
#define TABLE_ADD(c, r, ttl, f)   RtmAddRoute((c), (r), (ttl), (f), NULL, NULL)
#define TABLE_DEL(c, r, f) \
    RtmDeleteRoute((c), (r), \
                   (f), NULL)
#define TABLE_FAMILY     RTM_PROTOCOL_FAMILY_IP
#define NO_ROUTE         ERROR_NO_SUCH_ROUTE

/* RTM_CALL(IsRoute) is RtmIsRoute. */
#define RTM_CALL(name)   Rtm##name

#if 0
/* The old way, kept for reference. */
#define TABLE_FLUSH(c)   RtmBlockDeleteRoutes((c), 0, NULL)
#endif

typedef enum _PROTO_STATE {
    ProtoStopped,
    ProtoStarting,
    ProtoRunning,
    ProtoStopping
} PROTO_STATE;

typedef struct _PROTO_CLIENT {
    DWORD            Family;
    DWORD            ProtocolId;
    HANDLE           Rtm;            /* from RtmRegisterClient */
    HANDLE           ChangeEvent;
    HANDLE           StopEvent;
    HANDLE           Thread;
    PROTO_STATE      State;
    CRITICAL_SECTION Lock;
    DWORD            Added;
    DWORD            Deleted;
    DWORD            Failures;
} PROTO_CLIENT, *PPROTO_CLIENT;

typedef struct _PEER {
    struct _PEER    *Next;
    DWORD            Address;
    DWORD            Mask;
    DWORD            Interface;
    DWORD            LastHeard;
} PEER, *PPEER;

/* client.c */
DWORD ProtoStart(PPROTO_CLIENT Client, DWORD Family, DWORD ProtocolId);
DWORD ProtoStop(PPROTO_CLIENT Client);
BOOL  ProtoIsAlive(PPROTO_CLIENT Client);

/* table.c */
VOID  RouteInit(PRTM_IP_ROUTE Route, DWORD Network, DWORD Mask, const PEER *Peer, DWORD Metric);
DWORD TableLearn(PPROTO_CLIENT Client, DWORD Network, DWORD Mask, const PEER *Peer, DWORD Metric);
DWORD TableSummary(PPROTO_CLIENT Client, DWORD Network, DWORD Mask, const PEER *Peer);
DWORD TablePermanent(PPROTO_CLIENT Client, DWORD Network, DWORD Mask, const PEER *Peer);
DWORD TableForget(PPROTO_CLIENT Client, DWORD Network, DWORD Mask, const PEER *Peer);
DWORD TablePeerLost(PPROTO_CLIENT Client, const PEER *Peer);
DWORD TableFlush(PPROTO_CLIENT Client);
BOOL  TableReachable(DWORD Network, DWORD Mask, PRTM_IP_ROUTE Best);

/* watch.c */
DWORD WINAPI WatchThread(LPVOID Parameter);
DWORD WatchDrain(PPROTO_CLIENT Client);

/* show.c */
DWORD ShowRoutes(PPROTO_CLIENT Client, BOOL OwnOnly);
DWORD ShowSorted(VOID);
DWORD ShowSummary(VOID);
VOID  ShowAge(const RTM_IP_ROUTE *Route);

/* ipx.c */
DWORD IpxAdvertise(PPROTO_CLIENT Client, DWORD Network, const BYTE *Mac, USHORT Ticks);
DWORD IpxFlush(PPROTO_CLIENT Client);

/* dynload.c */
typedef DWORD (WINAPI *DEREGISTER_FN)(HANDLE ClientHandle);
typedef HANDLE (WINAPI *REGISTER_FN)(DWORD Family, DWORD Protocol, HANDLE Event, DWORD Flags);
BOOL  LoadRtm(DEREGISTER_FN *Deregister, REGISTER_FN *Register);

/* log.c */
VOID  Log(const char *Format, ...);
const char *StatusText(DWORD Status);

#endif /* PROTO_H */
