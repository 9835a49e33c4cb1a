package org.rtmtck.peer.bgp;

/**
 * The path attributes that carry a route of RTM (RFC 4271, RFC 1997).
 *
 * @param nextHop NEXT_HOP
 * @param localPreference LOCAL_PREF; higher is better
 * @param metric MULTI_EXIT_DISC
 * @param tag one community; 0 for none
 */
record PathAttributes(int nextHop, int localPreference, int metric, int tag) {}
