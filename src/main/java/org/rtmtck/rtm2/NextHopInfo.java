package org.rtmtck.rtm2;

/**
 * {@code RTM_NEXTHOP_INFO} as its owner gives it. Address and interface tell one next hop of an owner from another.
 *
 * @param address NextHopAddress
 * @param interfaceIndex InterfaceIndex
 */
public record NextHopInfo(NetAddress address, int interfaceIndex) {}
