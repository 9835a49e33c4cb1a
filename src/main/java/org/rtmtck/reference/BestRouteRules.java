package org.rtmtck.reference;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;

/** Decisions about which route is best, and when that has changed (pages BEST, IPSD). */
public interface BestRouteRules {

    /** The answers to the open questions. */
    Choices choices();

    /** The priority of each protocol. */
    ProtocolPriorities priorities();

    /** The best route to a network; null if it has none. */
    default @Nullable Entry best(NetworkNode node) {
        Entry best = node.first();
        for (Entry entry = best == null ? null : best.next; entry != null; entry = entry.next) {
            if (best != null && isBetter(entry, best)) {
                best = entry;
            }
        }
        return best;
    }

    /** Whether {@code a} is to be preferred to {@code b}, a route to the same network. */
    default boolean isBetter(Entry a, Entry b) {
        int order = compare(a.route(), b.route());
        return order != 0 ? order < 0 : winsTie(a, b);
    }

    /** Negative if {@code a} is better than {@code b}, positive if it is worse, 0 for a tie. */
    default int compare(Route a, Route b) {
        if (a instanceof IpRoute ipA && b instanceof IpRoute ipB) {
            return compareIp(ipA.familySpecificData(), ipB.familySpecificData());
        }
        return compareIpx((IpxRoute) a, (IpxRoute) b);
    }

    /** The IP rule: lower FSD_Priority, then lower FSD_Metric. */
    default int compareIp(IpSpecificData a, IpSpecificData b) {
        int byPriority = Integer.compareUnsigned(a.priority(), b.priority());
        return byPriority != 0 ? byPriority : Integer.compareUnsigned(a.metric(), b.metric());
    }

    /** The IPX rule, which is open. */
    default int compareIpx(IpxRoute a, IpxRoute b) {
        IpxSpecificData dataA = a.familySpecificData();
        IpxSpecificData dataB = b.familySpecificData();
        int byTicks = Integer.compare(dataA.tickCount(), dataB.tickCount());
        int byHops = Integer.compare(dataA.hopCount(), dataB.hopCount());
        int byCounts = byTicks != 0 ? byTicks : byHops;
        return switch (choices().get(RouteChoice.IpxRule.class)) {
            case TICKS_THEN_HOPS -> byCounts;
            case HOPS_THEN_TICKS -> byHops != 0 ? byHops : byTicks;
            case PRIORITY_FIRST -> {
                int byPriority = Integer.compareUnsigned(
                        priorities().of(a.routingProtocol()), priorities().of(b.routingProtocol()));
                yield byPriority != 0 ? byPriority : byCounts;
            }
        };
    }

    /** Whether {@code a} is preferred to {@code b} though both are equally good. */
    default boolean winsTie(Entry a, Entry b) {
        boolean first = RouteOrder.compareWithinNetwork(a.route(), b.route()) < 0;
        return switch (choices().get(RouteChoice.TieBreak.class)) {
            case FIRST_IN_ORDER -> first;
            case LAST_IN_ORDER -> !first;
            case OLDEST -> a.sequence() < b.sequence();
            case NEWEST -> a.sequence() > b.sequence();
            case INCUMBENT -> a.isBest() || (!b.isBest() && first);
        };
    }

    /** Whether the removal of an entry concerns the best route to its network. */
    default boolean bereaves(Entry leaving) {
        return leaving.isBest();
    }

    /** Whether a network that has lost its best route gets another one. */
    default boolean reselects(NetworkNode node) {
        return true;
    }

    /** Whether a network goes out of the table and out of the count. */
    default boolean vacates(NetworkNode node) {
        return node.isEmpty();
    }

    /** The change between two states of a network's best route; null if nothing significant has changed. */
    default @Nullable BestRouteChange change(Network network, @Nullable Route before, @Nullable Route after) {
        return isStep(before, after) ? new BestRouteChange(network, before, after) : null;
    }

    /** Whether the best route before and after differ by more than what is not significant. */
    default boolean isStep(@Nullable Route before, @Nullable Route after) {
        if (before == null || after == null) {
            return (before == null) != (after == null);
        }
        return differs(before, after);
    }

    /** Whether a significant parameter differs: protocol, interface, next hop, family-specific data. */
    default boolean differs(Route before, Route after) {
        return before.routingProtocol() != after.routingProtocol()
                || before.interfaceId() != after.interfaceId()
                || !before.nextHop().equals(after.nextHop())
                || !before.familySpecificData().equals(after.familySpecificData());
    }
}
