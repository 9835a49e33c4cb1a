package org.rtmtck.peer.bgp;

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

/** What GoBGP is asked by {@code gobgp}. */
final class GoBgpControl implements DaemonControl {

    private static final int NEXT_HOP = 3;
    private static final int MULTI_EXIT_DISC = 4;
    private static final int LOCAL_PREF = 5;
    private static final int COMMUNITIES = 8;

    private final Path program;
    private final int port;
    private final Activity activity;

    GoBgpControl(Path program, int port, Activity activity) {
        this.program = program;
        this.port = port;
        this.activity = activity;
    }

    /** Asked about one prefix, the program would list more specific ones, or complain that there is none. */
    @Override
    public List<TableEntry> routes(Optional<Prefix> prefix, Patience patience) throws UnresponsiveException {
        List<TableEntry> entries = new ArrayList<>();
        JsonObject rib = Json.parseObject("gobgp", ask(patience, "global", "rib"));
        for (var destination : rib.entrySet()) {
            Prefix to = Prefix.parse(destination.getKey());
            if (prefix.isEmpty() || prefix.get().equals(to)) {
                for (JsonElement path : destination.getValue().getAsJsonArray()) {
                    entries.add(entry(to, path.getAsJsonObject()));
                }
            }
        }
        return entries;
    }

    private static TableEntry entry(Prefix prefix, JsonObject path) {
        int nextHop = 0;
        int localPreference = 0;
        int metric = 0;
        int tag = 0;
        for (JsonElement element : path.getAsJsonArray("attrs")) {
            JsonObject attribute = element.getAsJsonObject();
            switch (attribute.get("type").getAsInt()) {
                case NEXT_HOP -> nextHop = Json.address(attribute, "nexthop");
                case MULTI_EXIT_DISC -> metric = Json.number(attribute, "metric");
                case LOCAL_PREF -> localPreference = Json.number(attribute, "value");
                case COMMUNITIES ->
                    tag = (int) attribute.getAsJsonArray("communities").get(0).getAsLong();
                default -> {
                    // Not one of ours.
                }
            }
        }
        boolean best = path.get("best").getAsBoolean();
        return new TableEntry(prefix, new PathAttributes(nextHop, localPreference, metric, tag), best);
    }

    /** A neighbour that was not configured but came is forgotten when its routes have been removed. */
    @Override
    public boolean isSwept(int address, Patience patience) throws UnresponsiveException {
        return !Json.parse("gobgp", ask(patience, "neighbor"))
                .toString()
                .contains("\"" + Addresses.format(address) + "\"");
    }

    private String ask(Patience patience, String... question) throws UnresponsiveException {
        List<String> words = new ArrayList<>(List.of(program.toString(), "-j", "-p", Integer.toString(port)));
        words.addAll(List.of(question));
        return Command.run(words, activity, patience);
    }

    @Override
    public void close() {
        // Each question has a process of its own.
    }
}
