package org.rtmtck.rtm2;

/**
 * {@code RTM_ENTITY_ID}: who an entity is.
 *
 * @param protocolId EntityProtocolId, the number that version 1 calls the routing protocol
 * @param instanceId EntityInstanceId: one protocol may register once for each instance
 */
public record EntityId(int protocolId, int instanceId) {}
