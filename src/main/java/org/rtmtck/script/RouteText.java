package org.rtmtck.script;

import java.util.LinkedHashMap;
import java.util.Map;
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

/**
 * The text form of route structures: the network, then the members that differ from their defaults, as word and value.
 */
final class RouteText {

    static final String EXAMPLE = "10.0.0.0/8 via 192.0.2.1 if 1 metric 5";
    private static final IpNetwork ANY_IP = new IpNetwork(0, 0);
    private static final IpxNetwork ANY_IPX = new IpxNetwork(0);

    /** Members that are plain 32-bit numbers, with their defaults, in the order of printing. */
    private static final Map<String, Integer> IP_NUMBERS = new LinkedHashMap<>();

    private static final Map<String, Integer> IPX_NUMBERS = new LinkedHashMap<>();

    static {
        IP_NUMBERS.put("if", 0);
        IP_NUMBERS.put("metric", 0);
        IP_NUMBERS.put("priority", 0);
        IP_NUMBERS.put("type", IpSpecificData.TYPE_REMOTE);
        IP_NUMBERS.put("policy", 0);
        IP_NUMBERS.put("nexthop-as", 0);
        for (int i = 1; i <= 5; i++) {
            IP_NUMBERS.put("metric" + i, 0);
        }
        IP_NUMBERS.put("flags", IpSpecificData.VALID);
        IP_NUMBERS.put("proto", 0);
        IPX_NUMBERS.put("if", 0);
        IPX_NUMBERS.put("ticks", 0);
        IPX_NUMBERS.put("hops", 0);
        IPX_NUMBERS.put("flags", 0);
        IPX_NUMBERS.put("proto", 0);
    }

    private RouteText() {}

    /** Reads a route; the network may be missing, as in criteria, and then {@code ipx} tells the family. */
    static Route parse(Tokens tokens, boolean ipx) throws ScriptException {
        Network network = Addresses.looksLikeNetwork(tokens.peek())
                ? Addresses.network(tokens)
                : ipx ? ANY_IPX : ANY_IP;
        boolean isIpx = network instanceof IpxNetwork;
        Map<String, Integer> numbers = new LinkedHashMap<>(isIpx ? IPX_NUMBERS : IP_NUMBERS);
        NextHop hop = isIpx ? new IpxNextHop(0) : IpNextHop.host(0);
        ProtocolSpecificData data = ProtocolSpecificData.ZERO;
        long stamp = 0;
        while (tokens.hasNext()) {
            String word = tokens.peek();
            if (numbers.containsKey(word)) {
                tokens.take("a member", EXAMPLE);
                numbers.put(word, number(tokens, word));
            } else if (tokens.takeIf("via")) {
                hop = Addresses.nextHop(tokens, isIpx);
            } else if (tokens.takeIf("psd")) {
                data = protocolData(tokens);
            } else if (tokens.takeIf("stamp")) {
                stamp = Numbers.unsigned(tokens, "a time stamp", "stamp 0x1d5a3b2c0e9f000");
            } else {
                break;
            }
        }
        return isIpx
                ? ipxRoute(stamp, numbers, data, (IpxNetwork) network, (IpxNextHop) hop)
                : ipRoute(stamp, numbers, data, (IpNetwork) network, (IpNextHop) hop);
    }

    private static int number(Tokens tokens, String word) throws ScriptException {
        int value = Numbers.dword(tokens, "a number", word + " 1");
        boolean shortNumber = word.equals("ticks") || word.equals("hops");
        if (shortNumber && (value < 0 || value > 0xFFFF)) {
            throw tokens.bad("a number from 0 to 65535", word + " 1");
        }
        return value;
    }

    private static ProtocolSpecificData protocolData(Tokens tokens) throws ScriptException {
        String example = "psd 1,2,3,0xffffffff";
        String[] words = tokens.take("four numbers", example).split(",", -1);
        int[] values = new int[4];
        if (words.length != values.length) {
            throw tokens.bad("four numbers with commas between", example);
        }
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = (int) Numbers.parse(words[i]);
            } catch (NumberFormatException e) {
                throw tokens.bad("four numbers with commas between", example);
            }
        }
        return new ProtocolSpecificData(values[0], values[1], values[2], values[3]);
    }

    private static int at(Map<String, Integer> numbers, String word) {
        return numbers.getOrDefault(word, 0);
    }

    private static Route ipRoute(
            long stamp, Map<String, Integer> n, ProtocolSpecificData data, IpNetwork network, IpNextHop hop) {
        IpSpecificData specific = new IpSpecificData(
                at(n, "type"),
                at(n, "policy"),
                at(n, "nexthop-as"),
                at(n, "priority"),
                at(n, "metric"),
                at(n, "metric1"),
                at(n, "metric2"),
                at(n, "metric3"),
                at(n, "metric4"),
                at(n, "metric5"),
                at(n, "flags"));
        return new IpRoute(stamp, at(n, "proto"), at(n, "if"), data, network, hop, specific);
    }

    private static Route ipxRoute(
            long stamp, Map<String, Integer> n, ProtocolSpecificData data, IpxNetwork network, IpxNextHop hop) {
        IpxSpecificData specific = new IpxSpecificData(at(n, "flags"), at(n, "ticks"), at(n, "hops"));
        return new IpxRoute(stamp, at(n, "proto"), at(n, "if"), data, network, hop, specific);
    }

    /** Prints a route, leaving the network out if it is the family's empty one and {@code mayOmit} is true. */
    static String print(Route route, boolean mayOmit) {
        StringBuilder out = new StringBuilder();
        boolean omit = mayOmit && (route.network().equals(ANY_IP) || route.network().equals(ANY_IPX));
        if (!omit) {
            out.append(Addresses.print(route.network()));
        }
        NextHop none = route instanceof IpxRoute ? new IpxNextHop(0) : IpNextHop.host(0);
        if (!route.nextHop().equals(none)) {
            out.append(" via ").append(Addresses.print(route.nextHop()));
        }
        Map<String, Integer> defaults = route instanceof IpxRoute ? IPX_NUMBERS : IP_NUMBERS;
        numbersOf(route).forEach((word, value) -> {
            if (!value.equals(defaults.get(word))) {
                out.append(' ').append(word).append(' ').append(Integer.toUnsignedString(value));
            }
        });
        if (!route.protocolSpecificData().equals(ProtocolSpecificData.ZERO)) {
            out.append(" psd ").append(print(route.protocolSpecificData()));
        }
        if (route.timeStamp() != 0) {
            out.append(" stamp 0x").append(Long.toHexString(route.timeStamp()));
        }
        return out.toString().strip();
    }

    private static Map<String, Integer> numbersOf(Route route) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("if", route.interfaceId());
        if (route.familySpecificData() instanceof IpSpecificData d) {
            numbers.put("metric", d.metric());
            numbers.put("priority", d.priority());
            numbers.put("type", d.type());
            numbers.put("policy", d.policy());
            numbers.put("nexthop-as", d.nextHopAs());
            numbers.put("metric1", d.metric1());
            numbers.put("metric2", d.metric2());
            numbers.put("metric3", d.metric3());
            numbers.put("metric4", d.metric4());
            numbers.put("metric5", d.metric5());
            numbers.put("flags", d.flags());
        } else if (route.familySpecificData() instanceof IpxSpecificData d) {
            numbers.put("ticks", d.tickCount());
            numbers.put("hops", d.hopCount());
            numbers.put("flags", d.flags());
        }
        numbers.put("proto", route.routingProtocol());
        return numbers;
    }

    private static String print(ProtocolSpecificData data) {
        return String.join(
                ",",
                Integer.toUnsignedString(data.data0()),
                Integer.toUnsignedString(data.data1()),
                Integer.toUnsignedString(data.data2()),
                Integer.toUnsignedString(data.data3()));
    }
}
