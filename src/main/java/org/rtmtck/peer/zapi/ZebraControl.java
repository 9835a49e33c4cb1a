package org.rtmtck.peer.zapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
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

/** What zebra is asked over its command socket. */
final class ZebraControl implements AutoCloseable {

    private static final String PROTOCOL = "sharp";

    private final VtySocket socket;

    ZebraControl(Path path, Activity activity) {
        socket = new VtySocket("zebra", path, activity);
    }

    /**
     * A route in zebra's table.
     *
     * @param route the route
     * @param selected whether it is the best one
     */
    record TableEntry(ZapiRoute route, boolean selected) {}

    /** The routes of protocol sharp, or those to one prefix. */
    List<TableEntry> routes(Optional<Prefix> prefix, Patience patience) throws UnresponsiveException {
        String where = prefix.map(p -> " " + p).orElse("");
        List<TableEntry> entries = new ArrayList<>();
        for (var destination : json("show ip route" + where + " json", patience).entrySet()) {
            for (JsonElement route : destination.getValue().getAsJsonArray()) {
                entry(Prefix.parse(destination.getKey()), route.getAsJsonObject())
                        .ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static Optional<TableEntry> entry(Prefix prefix, JsonObject route) {
        if (!PROTOCOL.equals(route.get("protocol").getAsString())) {
            return Optional.empty();
        }
        return Optional.of(new TableEntry(
                new ZapiRoute(
                        number(route, "instance"),
                        prefix,
                        gateway(route.getAsJsonArray("nexthops")),
                        number(route, "distance"),
                        number(route, "metric"),
                        number(route, "tag")),
                route.has("selected")));
    }

    private static int number(JsonObject object, String name) {
        return object.has(name) ? (int) object.get(name).getAsLong() : 0;
    }

    private static int gateway(JsonArray nextHops) {
        for (JsonElement nextHop : nextHops) {
            JsonElement address = nextHop.getAsJsonObject().get("ip");
            if (address != null) {
                return Addresses.parse(address.getAsString());
            }
        }
        return 0;
    }

    /** How many prefixes have a selected route of protocol sharp in use. */
    int networks(Patience patience) throws UnresponsiveException {
        for (JsonElement line : json("show ip route summary json", patience).getAsJsonArray("routes")) {
            JsonObject protocol = line.getAsJsonObject();
            if (PROTOCOL.equals(protocol.get("type").getAsString())) {
                return number(protocol, "fib");
            }
        }
        return 0;
    }

    /** Whether zebra has a client of that instance. */
    boolean hasClient(int instance, Patience patience) throws UnresponsiveException {
        return ask("show zebra client", patience)
                .lines()
                .anyMatch(line -> line.strip().equals("Client: " + PROTOCOL + " Instance: " + instance));
    }

    private JsonObject json(String command, Patience patience) throws UnresponsiveException {
        String answer = ask(command, patience);
        try {
            return JsonParser.parseString(answer).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new UnresponsiveException("zebra did not answer '" + command + "' with JSON", e);
        }
    }

    private String ask(String command, Patience patience) throws UnresponsiveException {
        return socket.ask(command, patience);
    }

    @Override
    public void close() {
        socket.close();
    }
}
