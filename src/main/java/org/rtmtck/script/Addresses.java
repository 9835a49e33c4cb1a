package org.rtmtck.script;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.Network;
import org.rtmtck.api.NextHop;

/** The text form of networks and next hops. */
final class Addresses {

    private static final String IPX_PREFIX = "ipx:";
    private static final String EXAMPLE = "10.0.0.0/8, 10.0.0.0/255.0.255.0 or ipx:0000000a";
    private static final String OCTET = "(0|[1-9][0-9]{0,2})";
    private static final Pattern DOTTED = Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);
    private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]?");
    private static final Pattern IPX_NUMBER = Pattern.compile("[0-9a-fA-F]{1,8}");
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{2}(-[0-9a-f]{2}){5}");
    private static final int BITS = 32;
    private static final IpNetwork NO_IP_NETWORK = new IpNetwork(0, 0);
    private static final IpxNetwork NO_IPX_NETWORK = new IpxNetwork(0);
    private static final IpNextHop NO_IP_HOP = IpNextHop.host(0);
    private static final IpxNextHop NO_IPX_HOP = new IpxNextHop(0);

    private Addresses() {}

    /** Whether a word is meant as a network. */
    static boolean looksLikeNetwork(String word) {
        return word.startsWith(IPX_PREFIX) || Numbers.startsLikeNumber(word);
    }

    /** What stands for a network that is not written. */
    static Network noNetwork(boolean ipx) {
        return ipx ? NO_IPX_NETWORK : NO_IP_NETWORK;
    }

    /** What stands for a next hop that is not written. */
    static NextHop noHop(boolean ipx) {
        return ipx ? NO_IPX_HOP : NO_IP_HOP;
    }

    static Network network(Tokens tokens) throws ScriptException {
        String word = tokens.take("a network", EXAMPLE);
        Network network = word.startsWith(IPX_PREFIX) ? ipxNetwork(word) : ipNetwork(word);
        if (network == null) {
            throw tokens.bad("a network", EXAMPLE);
        }
        return network;
    }

    private static @Nullable Network ipxNetwork(String word) {
        String digits = word.substring(IPX_PREFIX.length());
        return IPX_NUMBER.matcher(digits).matches() ? new IpxNetwork(Integer.parseUnsignedInt(digits, 16)) : null;
    }

    private static @Nullable Network ipNetwork(String word) {
        int slash = word.indexOf('/');
        Integer number = dotted(slash < 0 ? word : word.substring(0, slash));
        Integer mask = slash < 0 ? Integer.valueOf(-1) : mask(word.substring(slash + 1));
        return number == null || mask == null ? null : new IpNetwork(number, mask);
    }

    static NextHop nextHop(Tokens tokens, boolean ipx) throws ScriptException {
        String example = ipx ? "via 00-00-5e-00-53-01" : "via 192.0.2.1";
        String word = tokens.take("a next hop", example).toLowerCase(Locale.ROOT);
        if (ipx) {
            if (MAC.matcher(word).matches()) {
                return new IpxNextHop(Long.parseLong(word.replace("-", ""), 16));
            }
        } else if (ipNetwork(word) instanceof IpNetwork n) {
            return new IpNextHop(n.number(), n.mask());
        }
        throw tokens.bad("a next hop", example);
    }

    private static @Nullable Integer dotted(String text) {
        Matcher matcher = DOTTED.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int value = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(matcher.group(i));
            if (octet > 255) {
                return null;
            }
            value = value << 8 | octet;
        }
        return value;
    }

    private static @Nullable Integer mask(String text) {
        if (text.indexOf('.') >= 0) {
            return dotted(text);
        }
        if (!LENGTH.matcher(text).matches() || Integer.parseInt(text) > BITS) {
            return null;
        }
        int length = Integer.parseInt(text);
        return length == 0 ? 0 : -1 << (BITS - length);
    }

    static String print(Network network) {
        if (network instanceof IpNetwork n) {
            return dotted(n.number()) + "/" + mask(n.mask());
        }
        return String.format("%s%08x", IPX_PREFIX, network.number());
    }

    static String print(NextHop hop) {
        if (hop instanceof IpNextHop h) {
            return dotted(h.number()) + (h.mask() == -1 ? "" : "/" + mask(h.mask()));
        }
        String digits = String.format("%012x", ((IpxNextHop) hop).mac());
        return digits.replaceAll("(..)(?=.)", "$1-");
    }

    private static String dotted(int value) {
        return (value >>> 24) + "." + (value >>> 16 & 255) + "." + (value >>> 8 & 255) + "." + (value & 255);
    }

    private static String mask(int mask) {
        int length = Integer.bitCount(mask);
        boolean prefix = length == 0 ? mask == 0 : mask == -1 << (BITS - length);
        return prefix ? Integer.toString(length) : dotted(mask);
    }
}
