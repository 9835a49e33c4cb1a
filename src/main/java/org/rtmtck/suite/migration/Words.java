package org.rtmtck.suite.migration;

import java.util.Map;

/** The names, networks and addresses of the sentences. */
final class Words {

    private static final Map<String, Integer> PROTOCOLS = Map.of("RIP", 8, "OSPF", 13, "BGP", 14);

    private static final int OCTETS = 4;

    private Words() {}

    static int protocol(String name) {
        Integer id = PROTOCOLS.get(name);
        if (id == null) {
            throw new IllegalArgumentException("'" + name + "' is no protocol here; there are " + PROTOCOLS.keySet());
        }
        return id;
    }

    static int address(String dotted) {
        String[] octets = dotted.split("\\.", -1);
        if (octets.length != OCTETS) {
            throw new IllegalArgumentException("'" + dotted + "' is no IPv4 address");
        }
        int address = 0;
        for (String octet : octets) {
            address = (address << 8) | Integer.parseInt(octet);
        }
        return address;
    }

    static int prefix(String network) {
        return Integer.parseInt(network.substring(network.indexOf('/') + 1));
    }

    static int number(String network) {
        return address(network.substring(0, network.indexOf('/')));
    }

    static String dotted(int address) {
        return "%d.%d.%d.%d".formatted(address >>> 24, (address >>> 16) & 0xFF, (address >>> 8) & 0xFF, address & 0xFF);
    }

    static int timeToLive(Options options) {
        return options.value("time to live")
                .filter(text -> !text.equals("infinite"))
                .map(Integer::parseInt)
                .orElse(-1);
    }
}
