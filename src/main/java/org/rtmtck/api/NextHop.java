package org.rtmtck.api;

/** A next-hop address: {@code IP_NEXT_HOP_ADDRESS} or {@code IPX_NEXT_HOP_ADDRESS}. */
public sealed interface NextHop permits IpNextHop, IpxNextHop {}
