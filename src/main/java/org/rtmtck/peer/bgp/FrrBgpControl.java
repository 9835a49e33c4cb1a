package org.rtmtck.peer.bgp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.process.VtySocket;
import org.rtmtck.peer.support.Addresses;
import org.rtmtck.peer.support.Prefix;

/** What FRR's bgpd is asked over its command socket. */
final class FrrBgpControl implements DaemonControl {

    private static final String TABLE = "show bgp ipv4 unicast ";

    private final VtySocket socket;

    FrrBgpControl(Path path, Activity activity) {
        socket = new VtySocket("bgpd", path, activity);
    }

    /** Only the question about one prefix is answered with communities, so a table is read prefix by prefix. */
    @Override
    public List<TableEntry> routes(Optional<Prefix> prefix, Patience patience) throws UnresponsiveException {
        List<TableEntry> entries = new ArrayList<>();
        for (Prefix each : prefix.isPresent() ? List.of(prefix.get()) : prefixes("json", patience)) {
            paths(each, patience, entries);
        }
        return entries;
    }

    private List<Prefix> prefixes(String which, Patience patience) throws UnresponsiveException {
        JsonObject answer = ask(TABLE + which, patience);
        return answer.has("routes")
                ? answer.getAsJsonObject("routes").keySet().stream()
                        .map(Prefix::parse)
                        .toList()
                : List.of();
    }

    private void paths(Prefix prefix, Patience patience, List<TableEntry> entries) throws UnresponsiveException {
        JsonObject answer = ask(TABLE + prefix + " json", patience);
        if (!answer.has("paths") || !answer.get("prefix").getAsString().equals(prefix.toString())) {
            return;
        }
        for (JsonElement path : answer.getAsJsonArray("paths")) {
            entries.add(entry(prefix, path.getAsJsonObject()));
        }
    }

    private static TableEntry entry(Prefix prefix, JsonObject path) {
        JsonArray nextHops = path.getAsJsonArray("nexthops");
        JsonObject community = path.getAsJsonObject("community");
        PathAttributes attributes = new PathAttributes(
                nextHops.isEmpty() ? 0 : Json.address(nextHops.get(0).getAsJsonObject(), "ip"),
                Json.number(path, "locPrf"),
                Json.number(path, "metric"),
                community == null ? 0 : Json.community(community.get("string").getAsString()));
        return new TableEntry(prefix, attributes, path.has("bestpath"));
    }

    @Override
    public int networks(Patience patience) throws UnresponsiveException {
        JsonArray statistics = ask(TABLE + "statistics json", patience).getAsJsonArray("ipv4Unicast");
        int all = statistics.isEmpty() ? 0 : Json.number(statistics.get(0).getAsJsonObject(), "totalPrefixes");
        List<Prefix> near = prefixes("192.88.99.0/24 longer-prefixes json", patience);
        return all - (int) near.stream().filter(Markers::isMarker).count();
    }

    /** A neighbour that was not configured but came is forgotten at once; a queue that clears its routes stays longer. */
    @Override
    public boolean isSwept(int address, Patience patience) throws UnresponsiveException {
        String neighbour = Addresses.format(address);
        return ask("show bgp neighbors " + neighbour + " json", patience).has("bgpNoSuchNeighbor")
                && socket.ask("show work-queues", patience).lines().noneMatch(line -> line.endsWith(" " + neighbour));
    }

    private JsonObject ask(String command, Patience patience) throws UnresponsiveException {
        return Json.parseObject("bgpd", socket.ask(command, patience));
    }

    @Override
    public void close() {
        socket.close();
    }
}
