package org.rtmtck.suite.steps;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;

/** The clients of a scenario, dead or alive, by name. Mutable, for one scenario. */
final class Clients {

    private static final Pattern AS = Pattern.compile("as (\\w+)");
    private static final Pattern EVENT_OF = Pattern.compile("with the event of (\\w+)");

    private final Map<String, Client> byName = new LinkedHashMap<>();
    private final Map<String, String> standIns = new HashMap<>();
    private final Set<String> live = new HashSet<>();

    static ProtocolFamily family(String name) {
        return name.equals("IPX") ? ProtocolFamily.IPX : ProtocolFamily.IP;
    }

    /** The call for "... is registered for IP, as NETMGMT, with an event, single-route". */
    Call.Register registration(String name, String familyName, String options) {
        ProtocolFamily family = family(familyName);
        String protocol = name;
        EventArg event = EventArg.NONE;
        int flags = RegistrationFlags.NONE;
        for (String option :
                options.isEmpty() ? new String[0] : options.substring(1).split(",", -1)) {
            String text = option.strip();
            Matcher as = AS.matcher(text);
            Matcher shared = EVENT_OF.matcher(text);
            if (as.matches()) {
                protocol = as.group(1);
            } else if (shared.matches()) {
                event = new EventArg.SharedWith(get(shared.group(1)).name());
            } else if (text.equals("with an event")) {
                event = EventArg.OWN;
            } else if (text.equals("single-route")) {
                flags = RegistrationFlags.SINGLE_ROUTE;
            } else if (!text.isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + text + "' is not an option of a registration; there are 'as RIP',"
                                + " 'with an event', 'with the event of RIP' and 'single-route'");
            }
        }
        return new Call.Register(family, protocolOf(family, protocol), event, flags);
    }

    private int protocolOf(ProtocolFamily family, String protocol) {
        Client sameAs = byName.get(protocol);
        return sameAs == null || !sameAs.family().equals(family) ? Protocols.idOf(family, protocol) : sameAs.protocol();
    }

    /** Remembers a client that asked to be registered. */
    Client add(String name, Call.Register call, boolean accepted) {
        Client earlier = byName.get(name);
        int ordinal = earlier == null ? byName.size() : earlier.ordinal();
        Client client = new Client(name, call.family(), call.protocol(), call.event() != EventArg.NONE, ordinal);
        byName.put(name, client);
        if (accepted) {
            live.add(name);
        }
        return client;
    }

    void left(Client client) {
        live.remove(client.name());
    }

    void standIn(String name, Client client) {
        standIns.put(name, client.name());
    }

    /** The client of that name, or the one that the name stands for. */
    Client get(String name) {
        Client client = byName.get(standIns.getOrDefault(name, name));
        if (client == null) {
            throw new IllegalArgumentException(
                    "the scenario has no client called '" + name + "'; it has " + byName.keySet());
        }
        return client;
    }

    boolean isLive(Client client) {
        return live.contains(client.name());
    }

    Collection<Client> all() {
        return byName.values();
    }

    /** The registered client that added the route. */
    Optional<Client> ownerOf(Route route) {
        return byName.values().stream()
                .filter(this::isLive)
                .filter(c -> c.owns(route))
                .findFirst();
    }

    /** The name of whoever added the route, alive or not; the number of the protocol if nobody is known. */
    String nameOfOwner(Route route) {
        return ownerOf(route)
                .or(() -> byName.values().stream().filter(c -> c.owns(route)).findFirst())
                .map(Client::name)
                .orElseGet(() -> "protocol " + Integer.toUnsignedString(route.routingProtocol()));
    }

    /** The families that clients of the scenario asked for. */
    Set<ProtocolFamily> families() {
        Set<ProtocolFamily> families = new LinkedHashSet<>();
        byName.values().forEach(c -> families.add(c.family()));
        return families;
    }
}
