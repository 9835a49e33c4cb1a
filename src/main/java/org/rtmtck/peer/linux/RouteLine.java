package org.rtmtck.peer.linux;

import java.util.Optional;
import org.rtmtck.peer.support.Addresses;
import org.rtmtck.peer.support.Prefix;

/**
 * A line of {@code ip -4 -o -N route show} or {@code monitor}.
 *
 * @param deleted whether the line tells that the route has gone
 * @param table the table, 254 for the main one, which goes unmentioned
 * @param route the route
 */
record RouteLine(boolean deleted, int table, KernelRoute route) {

    static final int MAIN = 254;

    private static final String DELETED = "Deleted";

    /** Reads a line; empty if it is not about a unicast route. */
    static Optional<RouteLine> parse(String line) {
        String[] words = line.strip().split("\\s+");
        int first = words[0].equals(DELETED) ? 1 : 0;
        if (words.length <= first || !isPrefix(words[first])) {
            return Optional.empty();
        }
        int table = MAIN;
        int metric = 0;
        int protocol = 0;
        int gateway = 0;
        for (int i = first + 1; i + 1 < words.length; i++) {
            switch (words[i]) {
                case "table" -> table = Integer.parseInt(words[i + 1]);
                case "metric" -> metric = Integer.parseUnsignedInt(words[i + 1]);
                case "proto" -> protocol = Integer.parseInt(words[i + 1]);
                case "via" -> gateway = Addresses.parse(words[i + 1]);
                default -> {
                    // Scope, device and flags say nothing of RTM.
                }
            }
        }
        KernelRoute route = new KernelRoute(Prefix.parse(words[first]), metric, protocol, gateway);
        return Optional.of(new RouteLine(first == 1, table, route));
    }

    /** Other types of routes have their type first. */
    private static boolean isPrefix(String word) {
        return word.equals("default") || word.indexOf('.') > 0;
    }
}
