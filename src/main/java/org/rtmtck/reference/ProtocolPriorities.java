package org.rtmtck.reference;

import java.util.Map;

/**
 * FSD_Priority for each routing protocol, lower being better. No version 1 function sets it; the administrator does
 * (page ABOUT), and the documentation gives no default values. Those here are ours.
 *
 * @param priorities the priorities of known protocols
 * @param other the priority of any other protocol
 */
public record ProtocolPriorities(Map<Integer, Integer> priorities, int other) {

    /** Local 1, static routes 5 to 7, network management 10, BGP 20, OSPF 110, RIP 120, all others 127. */
    public static final ProtocolPriorities DEFAULT = new ProtocolPriorities(
            Map.of(
                    2, 1, // PROTO_IP_LOCAL
                    3, 10, // PROTO_IP_NETMGMT
                    8, 120, // PROTO_IP_RIP
                    13, 110, // PROTO_IP_OSPF
                    14, 20, // PROTO_IP_BGP
                    10_002, 7, // PROTO_IP_NT_AUTOSTATIC
                    10_006, 5, // PROTO_IP_NT_STATIC
                    10_007, 6), // PROTO_IP_NT_STATIC_NON_DOD
            127);

    /** Keeps a copy of the map. */
    public ProtocolPriorities {
        priorities = Map.copyOf(priorities);
    }

    /** The same priority for every protocol, so that metrics decide alone. */
    public static ProtocolPriorities allEqual(int priority) {
        return new ProtocolPriorities(Map.of(), priority);
    }

    /** The priority of a protocol. */
    public int of(int protocol) {
        return priorities.getOrDefault(protocol, other);
    }
}
