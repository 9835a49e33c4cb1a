package org.rtmtck.peer.bgp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.Command;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Addresses;
import org.rtmtck.peer.support.Prefix;

/** What OpenBGPD is asked by {@code bgpctl}. */
final class OpenBgpControl implements DaemonControl {

    private final Path program;
    private final Path socket;
    private final Activity activity;

    OpenBgpControl(Path program, Path socket, Activity activity) {
        this.program = program;
        this.socket = socket;
        this.activity = activity;
    }

    @Override
    public List<TableEntry> routes(Optional<Prefix> prefix, Patience patience) throws UnresponsiveException {
        List<String> words = new ArrayList<>(List.of("show", "rib", "detail"));
        prefix.ifPresent(p -> words.add(p.toString()));
        return rib(words, patience).stream()
                .filter(entry -> prefix.isEmpty() || entry.prefix().equals(prefix.get()))
                .toList();
    }

    private List<TableEntry> rib(List<String> words, Patience patience) throws UnresponsiveException {
        JsonArray rib = ask(words, patience).getAsJsonArray("rib");
        List<TableEntry> entries = new ArrayList<>();
        if (rib != null) {
            for (JsonElement route : rib) {
                entries.add(entry(route.getAsJsonObject()));
            }
        }
        return entries;
    }

    private static TableEntry entry(JsonObject route) {
        JsonArray communities = route.getAsJsonArray("communities");
        PathAttributes attributes = new PathAttributes(
                Json.address(route, "exit_nexthop"),
                Json.number(route, "localpref"),
                Json.number(route, "metric"),
                communities == null || communities.isEmpty()
                        ? 0
                        : Json.community(communities.get(0).getAsString()));
        return new TableEntry(Prefix.parse(route.get("prefix").getAsString()), attributes, route.has("best"));
    }

    /** The session engine notices the end first, the route decision engine removes the routes later. */
    @Override
    public boolean isSwept(int address, Patience patience) throws UnresponsiveException {
        String neighbour = Addresses.format(address);
        return !isEstablished(neighbour, patience)
                && rib(List.of("show", "rib", "neighbor", neighbour), patience).isEmpty();
    }

    private boolean isEstablished(String neighbour, Patience patience) throws UnresponsiveException {
        JsonArray neighbours =
                ask(List.of("show", "neighbor", neighbour), patience).getAsJsonArray("neighbors");
        return neighbours != null
                && !neighbours.isEmpty()
                && "Established"
                        .equals(neighbours.get(0).getAsJsonObject().get("state").getAsString());
    }

    /** Its updates wait in a tree, sorted by what they say. */
    @Override
    public boolean keepsOrder() {
        return false;
    }

    private JsonObject ask(List<String> question, Patience patience) throws UnresponsiveException {
        List<String> words = new ArrayList<>(List.of(program.toString(), "-j", "-s", socket.toString()));
        words.addAll(question);
        return Json.parseObject("bgpctl", Command.run(words, activity, patience));
    }

    @Override
    public void close() {
        // Each question has a process of its own.
    }
}
