package org.rtmtck.script;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.NextHop;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;

/** Reads route structures: the network, then members as word and value, each at most once and in any order. */
final class RouteReader {

    private static final String EXAMPLE = "10.0.0.0/8 via 192.0.2.1 if 1 metric 5";
    private static final String IPX_EXAMPLE = "ipx:0000000a via 00-00-5e-00-53-01 if 1 ticks 2 hops 1";
    private static final int MAX_SHORT = 0xFFFF;

    /** What may follow a route. Anything else is a mistake in the route. */
    private static final Set<String> FOLLOWERS = Set.of("", "ttl", "no-current", "no-previous", "}", "->", ";");

    private final Tokens tokens;
    private final Network network;
    private final boolean ipx;
    private final Map<RouteMember, Integer> numbers = new EnumMap<>(RouteMember.class);
    private final Set<String> given = new HashSet<>();
    private NextHop hop;
    private ProtocolSpecificData data = ProtocolSpecificData.ZERO;
    private long stamp;

    private RouteReader(Tokens tokens, Network network) {
        this.tokens = tokens;
        this.network = network;
        this.ipx = network instanceof IpxNetwork;
        this.hop = Addresses.noHop(ipx);
    }

    /** Reads a route. */
    static Route route(Tokens tokens) throws ScriptException {
        return new RouteReader(tokens, Addresses.network(tokens)).read();
    }

    /** Reads a route whose network may be missing; then {@code ipx} tells the family. */
    static Route criteria(Tokens tokens, boolean ipx) throws ScriptException {
        Network network =
                Addresses.looksLikeNetwork(tokens.peek()) ? Addresses.network(tokens) : Addresses.noNetwork(ipx);
        return new RouteReader(tokens, network).read();
    }

    private Route read() throws ScriptException {
        while (!FOLLOWERS.contains(tokens.peek())) {
            String word = tokens.peek();
            RouteMember member = RouteMember.of(ipx).get(word);
            if (member == null && !isOther(word)) {
                throw tokens.unexpected(members(), example());
            }
            tokens.take("a member", example());
            if (!given.add(word)) {
                throw tokens.bad("a member that was not given before", example());
            }
            if (member == null) {
                other(word);
            } else {
                numbers.put(member, number(member));
            }
        }
        return ipx ? ipxRoute() : ipRoute();
    }

    private static boolean isOther(String word) {
        return word.equals("via") || word.equals("psd") || word.equals("stamp");
    }

    private void other(String word) throws ScriptException {
        switch (word) {
            case "via" -> hop = Addresses.nextHop(tokens, ipx);
            case "psd" -> data = protocolData();
            default -> stamp = Numbers.unsigned(tokens, "a time stamp", "stamp 0x1d5a3b2c0e9f000");
        }
    }

    private String members() {
        String words = String.join(", ", RouteMember.of(ipx).keySet());
        return "a member of an " + (ipx ? "IPX" : "IP") + " route (via, " + words + ", psd, stamp) or the end of it";
    }

    private String example() {
        return ipx ? IPX_EXAMPLE : EXAMPLE;
    }

    private int number(RouteMember member) throws ScriptException {
        String example = member.word() + " 1";
        int value = Numbers.dword(tokens, "a number", example);
        if (member.isShort() && (value < 0 || value > MAX_SHORT)) {
            throw tokens.bad("a number from 0 to 65535", example);
        }
        return value;
    }

    private ProtocolSpecificData protocolData() throws ScriptException {
        String expected = "four numbers with commas between, each from 0 to 4294967295";
        String example = "psd 1,2,3,0xffffffff";
        String[] words = tokens.take(expected, example).split(",", -1);
        int[] values = new int[4];
        for (int i = 0; i < values.length; i++) {
            OptionalLong value = words.length == values.length ? Numbers.parse(words[i]) : OptionalLong.empty();
            values[i] = (int) value.stream()
                    .filter(Numbers::isDword)
                    .findFirst()
                    .orElseThrow(() -> tokens.bad(expected, example));
        }
        return new ProtocolSpecificData(values[0], values[1], values[2], values[3]);
    }

    private int get(RouteMember member) {
        return numbers.getOrDefault(member, member.defaultValue(ipx));
    }

    private Route ipRoute() {
        IpSpecificData specific = new IpSpecificData(
                get(RouteMember.TYPE),
                get(RouteMember.POLICY),
                get(RouteMember.NEXTHOP_AS),
                get(RouteMember.PRIORITY),
                get(RouteMember.METRIC),
                get(RouteMember.METRIC1),
                get(RouteMember.METRIC2),
                get(RouteMember.METRIC3),
                get(RouteMember.METRIC4),
                get(RouteMember.METRIC5),
                get(RouteMember.FLAGS));
        int protocol = get(RouteMember.PROTO);
        int interfaceId = get(RouteMember.IF);
        return new IpRoute(stamp, protocol, interfaceId, data, (IpNetwork) network, (IpNextHop) hop, specific);
    }

    private Route ipxRoute() {
        IpxSpecificData specific =
                new IpxSpecificData(get(RouteMember.FLAGS), get(RouteMember.TICKS), get(RouteMember.HOPS));
        int protocol = get(RouteMember.PROTO);
        int interfaceId = get(RouteMember.IF);
        return new IpxRoute(stamp, protocol, interfaceId, data, (IpxNetwork) network, (IpxNextHop) hop, specific);
    }
}
