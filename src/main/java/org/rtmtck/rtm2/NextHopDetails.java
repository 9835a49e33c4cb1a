package org.rtmtck.rtm2;

import org.rtmtck.rtm2.V2Handle.EntityHandle;

/**
 * {@code RTM_NEXTHOP_INFO} as {@code RtmGetNextHopInfo} fills it. The structure holds a reference to the owner until
 * {@code RtmReleaseNextHopInfo}.
 *
 * @param structure tells this structure from others
 * @param owner NextHopOwner
 * @param info the members that the owner set
 */
public record NextHopDetails(Structure structure, EntityHandle owner, NextHopInfo info) {}
