package org.rtmtck.rtm2;

/**
 * {@code RTM_ENTITY_INFO}: the key of a registration.
 *
 * @param rtmInstanceId the RTM instance; only 0 can be used
 * @param addressFamily the family whose table is meant
 * @param entityId who registers
 */
public record EntityInfo(int rtmInstanceId, AddressFamily addressFamily, EntityId entityId) {

    /** An entity in the one usable RTM instance, for IPv4. */
    public static EntityInfo ipv4(int protocolId, int instanceId) {
        return new EntityInfo(0, AddressFamily.INET, new EntityId(protocolId, instanceId));
    }
}
