------------------------------ MODULE Deregister ------------------------------
(***************************************************************************)
(* The bounded model of the tables, as explore.md describes it: clients    *)
(* that come, add and delete routes, and leave. What a look at the tables  *)
(* shows, and whether each client never came, is registered or has gone,   *)
(* is the state. The kit learns the same state space from an               *)
(* implementation; the numbers of states must agree.                       *)
(***************************************************************************)
EXTENDS FiniteSets, Naturals

CONSTANTS Clients, Networks

VARIABLES standing, routes

vars == <<standing, routes>>

TypeOK ==
    /\ standing \in [Clients -> {"never", "live", "gone"}]
    /\ routes \in [Clients -> SUBSET Networks]

Init ==
    /\ standing = [c \in Clients |-> "never"]
    /\ routes = [c \in Clients |-> {}]

Register(c) ==
    /\ standing[c] # "live"
    /\ standing' = [standing EXCEPT ![c] = "live"]
    /\ UNCHANGED routes

\* NO_ERROR: the registration ends and every route of the client is gone (DRC-002, DRC-030).
Leave(c) ==
    /\ standing[c] = "live"
    /\ standing' = [standing EXCEPT ![c] = "gone"]
    /\ routes' = [routes EXCEPT ![c] = {}]

\* ERROR_INVALID_HANDLE: nothing happens (DRC-028, DRC-029).
Refused(c) ==
    /\ standing[c] = "gone"
    /\ UNCHANGED vars

Add(c, n) ==
    /\ standing[c] = "live"
    /\ routes' = [routes EXCEPT ![c] = @ \union {n}]
    /\ UNCHANGED standing

Delete(c, n) ==
    /\ standing[c] = "live"
    /\ routes' = [routes EXCEPT ![c] = @ \ {n}]
    /\ UNCHANGED standing

Next ==
    \E c \in Clients :
        \/ Register(c)
        \/ Leave(c)
        \/ Refused(c)
        \/ \E n \in Networks : Add(c, n) \/ Delete(c, n)

Spec == Init /\ [][Next]_vars

\* What RtmGetNetworkCount answers.
Count == Cardinality(UNION {routes[c] : c \in Clients})

\* Whoever is not registered has no routes (DRC-030).
OnlyTheRegisteredHaveRoutes == \A c \in Clients : standing[c] # "live" => routes[c] = {}

\* A network without routes is not counted, one with routes is counted once (DRC-063, DRC-064).
CountIsOfNetworksWithRoutes == Count <= Cardinality(Networks) /\ (Count = 0 <=> \A c \in Clients : routes[c] = {})

\* Nobody else loses anything when a client leaves (DRC-032).
OnlyTheLeaversRoutesGo ==
    [][\A c \in Clients : (standing[c] = "live" /\ standing'[c] = "gone")
        => \A other \in Clients \ {c} : routes'[other] = routes[other]]_vars
===============================================================================
