package org.rtmtck.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.Route;

/** The members of route structures that are plain numbers, in the order in which they are printed. */
enum RouteMember {
    IF,
    METRIC,
    PRIORITY,
    TYPE,
    POLICY,
    NEXTHOP_AS,
    METRIC1,
    METRIC2,
    METRIC3,
    METRIC4,
    METRIC5,
    TICKS,
    HOPS,
    FLAGS,
    PROTO;

    private static final Map<String, RouteMember> IP = members(false);
    private static final Map<String, RouteMember> IPX = members(true);

    private final String word;

    RouteMember() {
        word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, RouteMember> members(boolean ipx) {
        Map<String, RouteMember> members = new LinkedHashMap<>();
        for (RouteMember member : values()) {
            if (member.isIn(ipx)) {
                members.put(member.word, member);
            }
        }
        return Collections.unmodifiableMap(members);
    }

    /** The members of one family by their words, in the order of printing. */
    static Map<String, RouteMember> of(boolean ipx) {
        return ipx ? IPX : IP;
    }

    /** The word for it in a script. */
    String word() {
        return word;
    }

    private boolean isIn(boolean ipx) {
        return switch (this) {
            case IF, FLAGS, PROTO -> true;
            case TICKS, HOPS -> ipx;
            default -> !ipx;
        };
    }

    /** The value of a member that is not written. */
    int defaultValue(boolean ipx) {
        if (ipx) {
            return 0;
        }
        return switch (this) {
            case TYPE -> IpSpecificData.TYPE_REMOTE;
            case FLAGS -> IpSpecificData.VALID;
            default -> 0;
        };
    }

    /** Whether the member has 16 bits only. */
    boolean isShort() {
        return this == TICKS || this == HOPS;
    }

    /** The value in a route whose family has the member. */
    int in(Route route) {
        return switch (this) {
            case IF -> route.interfaceId();
            case PROTO -> route.routingProtocol();
            default ->
                route.familySpecificData() instanceof IpSpecificData d
                        ? in(d)
                        : in((IpxSpecificData) route.familySpecificData());
        };
    }

    private int in(IpSpecificData data) {
        return switch (this) {
            case METRIC -> data.metric();
            case PRIORITY -> data.priority();
            case TYPE -> data.type();
            case POLICY -> data.policy();
            case NEXTHOP_AS -> data.nextHopAs();
            case METRIC1 -> data.metric1();
            case METRIC2 -> data.metric2();
            case METRIC3 -> data.metric3();
            case METRIC4 -> data.metric4();
            case METRIC5 -> data.metric5();
            case FLAGS -> data.flags();
            default -> throw new IllegalStateException(word() + " is not in IP routes");
        };
    }

    private int in(IpxSpecificData data) {
        return switch (this) {
            case TICKS -> data.tickCount();
            case HOPS -> data.hopCount();
            case FLAGS -> data.flags();
            default -> throw new IllegalStateException(word() + " is not in IPX routes");
        };
    }
}
