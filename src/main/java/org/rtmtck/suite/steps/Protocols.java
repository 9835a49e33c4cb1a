package org.rtmtck.suite.steps;

import java.util.Map;
import org.rtmtck.api.ProtocolFamily;

/** The routing protocols that scenarios name, with the identifiers of Routprot.h. */
final class Protocols {

    private static final Map<String, Integer> IP = Map.ofEntries(
            Map.entry("LOCAL", 2),
            Map.entry("NETMGMT", 3),
            Map.entry("ICMP", 4),
            Map.entry("EGP", 5),
            Map.entry("RIP", 8),
            Map.entry("OSPF", 13),
            Map.entry("BGP", 14),
            Map.entry("AUTOSTATIC", 10_002),
            Map.entry("STATIC", 10_006));

    private static final Map<String, Integer> IPX = Map.of("RIP", 0x20000, "SAP", 0x20001, "NLSP", 0x20002);

    private Protocols() {}

    /** The identifier behind a name, or the number itself. */
    static int idOf(ProtocolFamily family, String nameOrNumber) {
        if (nameOrNumber.matches("\\d+")) {
            return Integer.parseUnsignedInt(nameOrNumber);
        }
        Map<String, Integer> names = family.equals(ProtocolFamily.IPX) ? IPX : IP;
        Integer id = names.get(nameOrNumber);
        if (id == null) {
            throw new IllegalArgumentException(
                    "'" + nameOrNumber + "' is not the name of a protocol of family " + family
                            + "; known are " + names.keySet()
                            + ". Say which one is meant, as in 'Observer is registered for IP,"
                            + " as NETMGMT'");
        }
        return id;
    }
}
