package org.rtmtck.agent;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Limits;

/**
 * The agent's half of the handshake.
 *
 * @param name the implementation's name
 * @param version the implementation's version
 * @param capabilities what the implementation offers
 * @param extras words among the capabilities that are the protocol's own
 * @param limits bounds on what the implementation can carry
 */
record Hello(String name, String version, Set<Capability> capabilities, Set<String> extras, Limits limits) {

    /** The protocol version that the kit speaks. */
    static final int PROTOCOL = 1;

    /** The agent keeps a last-error value that can be read and written. */
    static final String LAST_ERROR = "last-error";

    /** The agent counts the memory that the implementation holds. */
    static final String ALLOCATIONS = "allocations";

    private static final Set<String> EXTRAS = Set.of(LAST_ERROR, ALLOCATIONS);
    private static final String EXAMPLE = "hello 1; name mine; version 1.0; capabilities ip ipx change-notification";

    boolean offers(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Reads the answer to the kit's {@code hello}. */
    static Hello parse(String line) throws AgentFault {
        String[] items = line.split(";", -1);
        String[] first = items[0].strip().split(" +", -1);
        if (items[0].startsWith("?")) {
            throw new AgentFault(
                    AgentFailure.Cause.REFUSED,
                    "the agent refuses the handshake: "
                            + Text.shorten(items[0].substring(1).strip()));
        }
        if (!first[0].equals("hello") || first.length != 2) {
            throw otherProtocol("the agent answers the handshake with '" + Text.shorten(line) + "'");
        }
        if (!first[1].equals(Integer.toString(PROTOCOL))) {
            throw otherProtocol(
                    "the agent speaks protocol version " + Text.shorten(first[1]) + ", this kit speaks " + PROTOCOL);
        }
        Map<String, String> values = new HashMap<>();
        for (String item : items) {
            String[] pair = item.strip().split(" +", 2);
            values.put(pair[0], pair.length == 2 ? pair[1].strip() : "");
        }
        return of(values);
    }

    private static Hello of(Map<String, String> values) throws AgentFault {
        String name = values.getOrDefault("name", "");
        if (name.isEmpty() || name.contains(" ")) {
            throw otherProtocol("the agent names no implementation, or one with a blank in its name");
        }
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        Set<String> extras = new HashSet<>();
        for (String word : words(values.getOrDefault("capabilities", ""))) {
            if (EXTRAS.contains(word)) {
                extras.add(word);
            } else {
                capabilities.add(capability(word));
            }
        }
        return new Hello(
                name,
                values.getOrDefault("version", "unknown"),
                Set.copyOf(capabilities),
                Set.copyOf(extras),
                limits(words(values.getOrDefault("limits", ""))));
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" +", -1);
    }

    private static Capability capability(String word) throws AgentFault {
        try {
            return Capability.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw otherProtocol("the agent claims the capability '" + Text.shorten(word) + "', which is not one of "
                    + EnumSet.allOf(Capability.class) + " or " + EXTRAS);
        }
    }

    private static Limits limits(String[] words) throws AgentFault {
        Limits limits = Limits.NONE;
        int i = 0;
        while (i < words.length) {
            if (words[i].equals("no-ties")) {
                limits = withoutTies(limits);
                i++;
            } else if (i + 1 < words.length) {
                limits = limited(limits, words[i], words[i + 1]);
                i += 2;
            } else {
                throw otherProtocol("the agent states the limit '" + Text.shorten(words[i]) + "' without a number");
            }
        }
        return limits;
    }

    private static Limits withoutTies(Limits old) {
        return new Limits(old.clients(), old.routesPerClientAndNetwork(), old.routes(), old.maxMetric(), false);
    }

    private static Limits limited(Limits old, String word, String number) throws AgentFault {
        int value;
        try {
            value = Integer.parseUnsignedInt(number);
        } catch (NumberFormatException e) {
            throw otherProtocol("the agent states the limit '" + Text.shorten(word + " " + number) + "'");
        }
        return switch (word) {
            case "clients" ->
                new Limits(value, old.routesPerClientAndNetwork(), old.routes(), old.maxMetric(), old.ties());
            case "routes-per-client-and-network" ->
                new Limits(old.clients(), value, old.routes(), old.maxMetric(), old.ties());
            case "routes" ->
                new Limits(old.clients(), old.routesPerClientAndNetwork(), value, old.maxMetric(), old.ties());
            case "max-metric" ->
                new Limits(old.clients(), old.routesPerClientAndNetwork(), old.routes(), value, old.ties());
            default -> throw otherProtocol("the agent states the limit '" + Text.shorten(word) + "'");
        };
    }

    private static AgentFault otherProtocol(String problem) {
        return new AgentFault(AgentFailure.Cause.OTHER_PROTOCOL, problem + "; expected something like: " + EXAMPLE);
    }
}
