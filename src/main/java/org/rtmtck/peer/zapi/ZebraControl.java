package org.rtmtck.peer.zapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.ControlSocket;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;
import org.rtmtck.peer.support.Addresses;
import org.rtmtck.peer.support.Prefix;

/**
 * zebra's command socket, which {@code vtysh} speaks over too. Commands end with a zero byte, answers with three zero
 * bytes and a status.
 */
final class ZebraControl implements AutoCloseable {

    private static final String PROTOCOL = "sharp";

    /** The status of a question about something that is not there. */
    private static final char NOT_FOUND = 1;

    private final ControlSocket socket;

    ZebraControl(Path path, Activity activity) {
        socket = new ControlSocket("zebra's command socket", path, new ZeroBytes(), activity);
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
        String answer = socket.ask(command + "\0", patience);
        if (answer.charAt(answer.length() - 1) > NOT_FOUND) {
            throw new UnresponsiveException("zebra refuses '" + command + "': " + answer.strip());
        }
        return answer.substring(0, answer.length() - ZeroBytes.TRAILER);
    }

    @Override
    public void close() {
        socket.close();
    }

    private static final class ZeroBytes implements ControlSocket.Framing {

        static final int TRAILER = 4;

        @Override
        public boolean greets() {
            return false;
        }

        /** Some questions are only answered to those who may change things. */
        @Override
        public String firstQuestion() {
            return "enable\0";
        }

        @Override
        public boolean isComplete(ByteBuffer answer) {
            int end = answer.limit();
            return end >= TRAILER && answer.get(end - 4) == 0 && answer.get(end - 3) == 0 && answer.get(end - 2) == 0;
        }
    }
}
