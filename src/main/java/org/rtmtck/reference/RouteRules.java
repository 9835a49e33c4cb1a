package org.rtmtck.reference;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.api.TimeToLive;

/** Decisions about what is stored, what names it, and how long it stays (pages ADD, TBL). */
public interface RouteRules {

    /** The answers to the open questions. */
    Choices choices();

    /** The priority of each protocol. */
    ProtocolPriorities priorities();

    /** What tells the networks of a family apart: the number and, for IP, the mask. */
    default long networkKey(Network network) {
        return RouteOrder.bits(network);
    }

    /** Whether {@code entry} is the one that a call by {@code owner} with {@code route} means. */
    default boolean isSameRoute(Entry entry, Client owner, Route route) {
        return entry.owner() == owner
                && entry.route().interfaceId() == route.interfaceId()
                && entry.route().nextHop().equals(route.nextHop());
    }

    /** The entry that adding {@code route} updates or replaces; null if a new one is made. */
    default @Nullable Entry replaced(Client owner, Route route) {
        if (!owner.isSingleRoute()) {
            return owner.table().routes().find(owner, route);
        }
        NetworkNode node = owner.table().routes().find(route.network());
        Entry entry = node == null ? null : node.first();
        while (entry != null && entry.owner() != owner) {
            entry = entry.next;
        }
        return entry;
    }

    /** The entries of other networks that adding {@code route} removes. */
    default List<Entry> displaced(Client owner, Route route) {
        if (!owner.isSingleRoute() || choices().has(RouteChoice.SingleRouteNetwork.NUMBER_AND_MASK)) {
            return List.of();
        }
        Network network = route.network();
        return owner.entries().stream()
                .filter(entry -> entry.route().network().number() == network.number())
                .filter(entry -> !entry.route().network().equals(network))
                .toList();
    }

    /** Whether the members and the lifetime are valid for an installed family's client. */
    default boolean isValid(Client owner, Route route, TimeToLive lifetime) {
        return route.family().equals(owner.table().family())
                && !(hasHostBits(route.network()) && choices().has(RouteChoice.HostBits.REFUSED))
                && !(lifetime.seconds() == 0 && choices().has(RouteChoice.ZeroLifetime.REFUSED))
                && !(isLong(lifetime) && choices().has(RouteChoice.LongLifetime.REFUSED));
    }

    /** The route with the network that it is taken to mean. */
    default Route normalised(Route route) {
        if (route instanceof IpRoute ip
                && hasHostBits(ip.network())
                && choices().has(RouteChoice.HostBits.CLEARED)) {
            int mask = ip.network().mask();
            return new IpRoute(
                    ip.timeStamp(),
                    ip.routingProtocol(),
                    ip.interfaceId(),
                    ip.protocolSpecificData(),
                    new IpNetwork(ip.network().number() & mask, mask),
                    ip.nextHop(),
                    ip.familySpecificData());
        }
        return route;
    }

    /** The route as it is kept: with the time stamp, the owner's protocol, and for IP the protocol's priority. */
    default Route stored(Client owner, Route given, long timeStamp) {
        if (given instanceof IpRoute ip) {
            return new IpRoute(
                    timeStamp,
                    owner.protocol(),
                    ip.interfaceId(),
                    ip.protocolSpecificData(),
                    ip.network(),
                    ip.nextHop(),
                    ip.familySpecificData().withPriority(priorities().of(owner.protocol())));
        }
        return given.withTimeStamp(timeStamp).withRoutingProtocol(owner.protocol());
    }

    /** When the lifetime ends; null if never. */
    default @Nullable Instant end(TimeToLive lifetime, Instant now) {
        boolean never = lifetime.seconds() == 0 && choices().has(RouteChoice.ZeroLifetime.NEVER_ENDS);
        if (lifetime.isInfinite() || never) {
            return null;
        }
        boolean capped = isLong(lifetime) && choices().has(RouteChoice.LongLifetime.CAPPED);
        return now.plusSeconds(capped ? TimeToLive.MAX_SECONDS : Integer.toUnsignedLong(lifetime.seconds()));
    }

    /** Whether removing an entry calls off its lifetime. */
    default boolean endsLifetimeOf(Entry removed) {
        return true;
    }

    /** What leaves the table when the lifetime of {@code due} has ended. */
    default List<Entry> ageing(Table table, Entry due) {
        return due.isRemoved() ? List.of() : List.of(due);
    }

    private static boolean hasHostBits(Network network) {
        return network instanceof IpNetwork ip && !ip.isMasked();
    }

    private static boolean isLong(TimeToLive lifetime) {
        return !lifetime.isInfinite() && Integer.compareUnsigned(lifetime.seconds(), TimeToLive.MAX_SECONDS) > 0;
    }
}
