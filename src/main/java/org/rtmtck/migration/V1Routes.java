package org.rtmtck.migration;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Route;

/** What version 1 says about routes: their order, their significant members, and the criteria of its enumerations. */
final class V1Routes {

    /** Page GFR: network number, routing protocol, interface, next hop. The masks make the order total. */
    static final Comparator<IpRoute> ORDER = Comparator.<IpRoute>comparingInt(
                    r -> unsigned(r.network().number()))
            .thenComparingInt(r -> unsigned(r.network().mask()))
            .thenComparingInt(r -> unsigned(r.routingProtocol()))
            .thenComparingInt(r -> unsigned(r.interfaceId()))
            .thenComparingInt(r -> unsigned(r.nextHop().number()))
            .thenComparingInt(r -> unsigned(r.nextHop().mask()));

    private V1Routes() {}

    /** Page ADD: protocol, interface, next hop and family-specific data. */
    static boolean differSignificantly(@Nullable IpRoute one, @Nullable IpRoute other) {
        if (one == null || other == null) {
            return (one == null) != (other == null);
        }
        return one.routingProtocol() != other.routingProtocol()
                || one.interfaceId() != other.interfaceId()
                || !one.nextHop().equals(other.nextHop())
                || !one.familySpecificData().equals(other.familySpecificData());
    }

    static boolean areFlags(int enumerationFlags) {
        return (enumerationFlags & ~EnumerationFlags.MASK) == 0;
    }

    /** The criteria of an enumeration, but for best routes; empty if flags or structure are not valid. */
    static Optional<Predicate<IpRoute>> criteria(int enumerationFlags, @Nullable Route route) {
        if (!areFlags(enumerationFlags) || !(route instanceof IpRoute wanted)) {
            return Optional.empty();
        }
        return Optional.of(
                candidate -> agree(enumerationFlags, EnumerationFlags.ONLY_THIS_NETWORK, sameNetwork(wanted, candidate))
                        && agree(
                                enumerationFlags,
                                EnumerationFlags.ONLY_THIS_INTERFACE,
                                wanted.interfaceId() == candidate.interfaceId())
                        && agree(
                                enumerationFlags,
                                EnumerationFlags.ONLY_THIS_PROTOCOL,
                                wanted.routingProtocol() == candidate.routingProtocol()));
    }

    static boolean onlyBest(int enumerationFlags) {
        return (enumerationFlags & EnumerationFlags.ONLY_BEST_ROUTES) != 0;
    }

    private static boolean sameNetwork(IpRoute one, IpRoute other) {
        return one.network().equals(other.network());
    }

    private static boolean agree(int flags, int flag, boolean condition) {
        return (flags & flag) == 0 || condition;
    }

    /** Orders as unsigned when compared as signed. */
    private static int unsigned(int value) {
        return value ^ Integer.MIN_VALUE;
    }
}
