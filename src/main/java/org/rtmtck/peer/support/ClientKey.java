package org.rtmtck.peer.support;

/**
 * What distinguishes one client at the manager.
 *
 * @param protocol the identifier of the routing protocol
 * @param priority the FSD_Priority of its routes, 1 to 254; different for each protocol
 */
public record ClientKey(int protocol, int priority) {}
