package org.rtmtck.peer.bgp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rtmtck.peer.bgp.DaemonControl.TableEntry;
import org.rtmtck.peer.support.Addresses;
import org.rtmtck.peer.support.Prefix;

/**
 * Reads the answer to {@code show route all}. A route begins with a line of its own, which names the network if the route
 * is the first one to it; the selected route has a star. Its attributes follow on indented lines. For one use.
 */
final class BirdTable {

    private static final Pattern ROUTE = Pattern.compile("(?:\\d{4}-|[ ])(\\S*)\\s+\\w+ \\[\\w+ [^\\]]*\\]( \\*)?.*");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:\\d{4}-| )\\s+BGP\\.(\\w+): (.*)");
    private static final Pattern COMMUNITY = Pattern.compile("\\((\\d+),(\\d+)\\).*");

    private final List<TableEntry> entries = new ArrayList<>();
    private Prefix prefix = new Prefix(0, 0);
    private boolean inRoute;
    private boolean best;
    private int nextHop;
    private int localPreference;
    private int metric;
    private int tag;

    List<TableEntry> read(Stream<String> lines) {
        lines.forEach(this::line);
        finish();
        return entries;
    }

    private void line(String line) {
        Matcher attribute = ATTRIBUTE.matcher(line);
        if (attribute.matches()) {
            attribute(attribute.group(1), attribute.group(2));
            return;
        }
        Matcher route = ROUTE.matcher(line);
        if (route.matches()) {
            finish();
            begin(route.group(1), route.group(2) != null);
        }
    }

    private void begin(String network, boolean selected) {
        if (!network.isEmpty()) {
            prefix = Prefix.parse(network);
        }
        inRoute = true;
        best = selected;
        nextHop = 0;
        localPreference = 0;
        metric = 0;
        tag = 0;
    }

    private void attribute(String name, String value) {
        switch (name) {
            case "next_hop" -> nextHop = Addresses.parse(value);
            case "local_pref" -> localPreference = Integer.parseUnsignedInt(value);
            case "med" -> metric = Integer.parseUnsignedInt(value);
            case "community" -> tag = community(value);
            default -> {
                // Not one of ours.
            }
        }
    }

    private static int community(String value) {
        Matcher community = COMMUNITY.matcher(value);
        return community.matches()
                ? Integer.parseInt(community.group(1)) << 16 | Integer.parseInt(community.group(2))
                : 0;
    }

    private void finish() {
        if (inRoute) {
            entries.add(new TableEntry(prefix, new PathAttributes(nextHop, localPreference, metric, tag), best));
        }
        inRoute = false;
    }
}
