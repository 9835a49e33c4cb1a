/*
 * main.c: a console program around the protocol.
 */
#include "proto.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_PEERS 16

static PEER Peers[MAX_PEERS];
static DWORD PeerCount;

static BOOL ParseAddress(const char *Text, DWORD *Address)
{
    unsigned a, b, c, d;

    if (sscanf(Text, "%u.%u.%u.%u", &a, &b, &c, &d) != 4 || (a | b | c | d) > 255) {
        return FALSE;
    }
    *Address = (a << 24) | (b << 16) | (c << 8) | d;
    return TRUE;
}

static BOOL ParseNetwork(char *Text, DWORD *Network, DWORD *Mask)
{
    char *Slash = strchr(Text, '/');
    int Bits;

    if (Slash == NULL) {
        return FALSE;
    }
    *Slash = '\0';
    Bits = atoi(Slash + 1);
    if (Bits < 0 || Bits > 32) {
        return FALSE;
    }
    *Mask = Bits == 0 ? 0 : 0xFFFFFFFF << (32 - Bits);
    return ParseAddress(Text, Network);
}

static PPEER FindPeer(DWORD Address)
{
    DWORD i;

    for (i = 0; i < PeerCount; i++) {
        if (Peers[i].Address == Address) {
            return &Peers[i];
        }
    }
    return NULL;
}

static PPEER AddPeer(DWORD Address, DWORD Interface)
{
    PPEER Peer = FindPeer(Address);

    if (Peer == NULL && PeerCount < MAX_PEERS) {
        Peer = &Peers[PeerCount++];
        Peer->Address = Address;
        Peer->Mask = 0xFFFFFF00;
        Peer->Interface = Interface;
    }
    if (Peer != NULL) {
        Peer->LastHeard = GetTickCount();
    }
    return Peer;
}

static VOID Usage(VOID)
{
    printf("peer ADDRESS INTERFACE    a neighbour was heard\n"
           "learn NETWORK/BITS PEER METRIC\n"
           "keep NETWORK/BITS PEER    a route that stays (RtmAddRoute with INFINITE)\n"
           "forget NETWORK/BITS PEER\n"
           "lost PEER                 everything through its interface\n"
           "flush                     everything (see \"RtmBlockDeleteRoutes\" in the manual)\n"
           "routes | own | sorted | summary\n"
           "quit\n");
}

static DWORD Learn(PPROTO_CLIENT Client, char *Network, const char *Via, const char *Metric, BOOL Permanent)
{
    DWORD Number, Mask, Address;
    PPEER Peer;

    if (!ParseNetwork(Network, &Number, &Mask) || !ParseAddress(Via, &Address)) {
        return ERROR_INVALID_PARAMETER;
    }
    Peer = FindPeer(Address);
    if (Peer == NULL) {
        return ERROR_INVALID_PARAMETER;
    }
    return Permanent ? TablePermanent(Client, Number, Mask, Peer)
                     : TableLearn(Client, Number, Mask, Peer, (DWORD)atoi(Metric));
}

static DWORD Forget(PPROTO_CLIENT Client, char *Network, const char *Via)
{
    DWORD Number, Mask, Address;
    PPEER Peer;

    if (!ParseNetwork(Network, &Number, &Mask) || !ParseAddress(Via, &Address)) {
        return ERROR_INVALID_PARAMETER;
    }
    Peer = FindPeer(Address);
    return Peer == NULL ? ERROR_INVALID_PARAMETER : TableForget(Client, Number, Mask, Peer);
}

static DWORD Lost(PPROTO_CLIENT Client, const char *Via)
{
    DWORD Address;
    PPEER Peer;

    if (!ParseAddress(Via, &Address) || (Peer = FindPeer(Address)) == NULL) {
        return ERROR_INVALID_PARAMETER;
    }
    return TablePeerLost(Client, Peer);
}

static DWORD Command(PPROTO_CLIENT Client, char *Line, BOOL *Quit)
{
    char *Word = strtok(Line, " \t\r\n");
    char *First = strtok(NULL, " \t\r\n");
    char *Second = strtok(NULL, " \t\r\n");
    char *Third = strtok(NULL, " \t\r\n");
    DWORD Address;

    if (Word == NULL) {
        return NO_ERROR;
    }
    if (strcmp(Word, "quit") == 0) {
        *Quit = TRUE;
        return NO_ERROR;
    }
    if (strcmp(Word, "peer") == 0 && Second != NULL && ParseAddress(First, &Address)) {
        return AddPeer(Address, (DWORD)atoi(Second)) != NULL ? NO_ERROR : ERROR_NOT_ENOUGH_MEMORY;
    }
    if (strcmp(Word, "learn") == 0 && Third != NULL) {
        return Learn(Client, First, Second, Third, FALSE);
    }
    if (strcmp(Word, "keep") == 0 && Second != NULL) {
        return Learn(Client, First, Second, "1", TRUE);
    }
    if (strcmp(Word, "forget") == 0 && Second != NULL) {
        return Forget(Client, First, Second);
    }
    if (strcmp(Word, "lost") == 0 && First != NULL) {
        return Lost(Client, First);
    }
    if (strcmp(Word, "flush") == 0) {
        return TableFlush(Client);
    }
    if (strcmp(Word, "routes") == 0 || strcmp(Word, "own") == 0) {
        return ShowRoutes(Client, strcmp(Word, "own") == 0);
    }
    if (strcmp(Word, "sorted") == 0) {
        return ShowSorted();
    }
    if (strcmp(Word, "summary") == 0) {
        return ShowSummary();
    }
    Usage();
    return ERROR_INVALID_PARAMETER;
}

int main(void)
{
    PROTO_CLIENT Client;
    char Line[256];
    BOOL Quit = FALSE;
    DWORD Status = ProtoStart(&Client, TABLE_FAMILY, PROTO_ID_IP);

    if (Status != NO_ERROR) {
        Log("cannot start: %s", StatusText(Status));
        return 1;
    }
    while (!Quit && fgets(Line, sizeof(Line), stdin) != NULL) {
        Status = Command(&Client, Line, &Quit);
        if (Status != NO_ERROR) {
            Log("%s", StatusText(Status));
        }
    }
    Status = ProtoStop(&Client);
    if (ProtoIsAlive(&Client)) {
        Log("RTM still knows the client");
    }
    return Status == NO_ERROR ? 0 : 1;
}
