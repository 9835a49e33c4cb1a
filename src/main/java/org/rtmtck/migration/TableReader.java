package org.rtmtck.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.rtm2.DestInfo;
import org.rtmtck.rtm2.NextHopDetails;
import org.rtmtck.rtm2.NextHopInfo;
import org.rtmtck.rtm2.Result;
import org.rtmtck.rtm2.RouteCriteria;
import org.rtmtck.rtm2.RouteDetails;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;
import org.rtmtck.rtm2.View;

/**
 * Reads the table for somebody who thinks in version 1. Every handle and structure that it obtains is given back before
 * a method returns.
 *
 * @param decisions how
 * @param session on whose behalf; version 2 wants a registration even for reading
 */
record TableReader(PortingDecisions decisions, Session session) {

    private static final Set<View> UNICAST = Set.of(View.UNICAST);

    /** The routes that meet a condition, in no particular order. */
    List<IpRoute> routes(boolean ownOnly, Predicate<IpRoute> wanted) {
        EnumHandle all = session.enumerations()
                .createRouteEnum(session.entity(), null, View.ALL, ownOnly, RouteCriteria.NONE)
                .get();
        List<RouteHandle> handles = session.takeAll(
                all, (handle, count) -> session.enumerations().getEnumRoutes(session.entity(), handle, count));
        List<IpRoute> found = handles.stream().map(this::read).filter(wanted).toList();
        session.routes().releaseRoutes(session.entity(), handles);
        decisions.endEnumeration(session, all);
        return found;
    }

    /** The best route to each network that has one. */
    Map<IpNetwork, IpRoute> bestRoutes() {
        Map<IpNetwork, IpRoute> best = new LinkedHashMap<>();
        forEachDestination(info -> readBest(info).ifPresent(route -> best.put(route.network(), route)));
        return best;
    }

    /** How many networks are reachable. Another entity may change the table while they are counted. */
    int countNetworks() {
        List<DestInfo> reachable = new ArrayList<>();
        forEachDestination(info -> {
            if (decisions.isReachable(info)) {
                reachable.add(info);
            }
        });
        return reachable.size();
    }

    /** The best route to exactly this network. */
    @Nullable
    IpRoute best(IpNetwork network) {
        return Addresses.destination(network)
                .map(address ->
                        session.rtm().destinations().getExactMatchDestination(session.entity(), address, UNICAST))
                .filter(Result::isSuccess)
                .map(Result::get)
                .flatMap(this::readAndRelease)
                .orElse(null);
    }

    /** The best route in a structure that stays with the caller. */
    Optional<IpRoute> readBest(DestInfo info) {
        return decisions.isReachable(info)
                ? info.route(View.UNICAST)
                        .or(() -> info.holdRoute(View.UNICAST))
                        .map(this::read)
                : Optional.empty();
    }

    private Optional<IpRoute> readAndRelease(DestInfo info) {
        Optional<IpRoute> best = readBest(info);
        session.rtm().destinations().releaseDestInfo(session.entity(), info);
        return best;
    }

    private void forEachDestination(Consumer<DestInfo> action) {
        EnumHandle all = session.enumerations()
                .createDestEnum(session.entity(), View.ALL)
                .get();
        List<DestInfo> infos = session.takeAll(
                all, (handle, count) -> session.enumerations().getEnumDests(session.entity(), handle, count));
        infos.forEach(action);
        session.rtm().destinations().releaseDests(session.entity(), infos);
        decisions.endEnumeration(session, all);
    }

    private IpRoute read(RouteHandle handle) {
        RouteDetails details =
                session.routes().getRouteInfo(session.entity(), handle).get();
        IpRoute kept = details.info().entitySpecificInfo() instanceof IpRoute own ? own : describe(details);
        decisions.releaseRouteInfo(session, details);
        return kept.withPriority(details.info().prefInfo().preference());
    }

    /** A route of an entity that knows nothing of version 1: it has no time, and only some of the members. */
    private IpRoute describe(RouteDetails details) {
        NextHopInfo hop = firstNextHop(details);
        return new IpRoute(
                0,
                details.ownerId().protocolId(),
                hop.interfaceIndex(),
                ProtocolSpecificData.ZERO,
                Addresses.network(details.address()),
                Addresses.nextHop(hop.address()),
                IpSpecificData.ofMetric(details.info().prefInfo().metric()));
    }

    private NextHopInfo firstNextHop(RouteDetails details) {
        NextHopHandle handle = details.info().nextHops().get(0);
        NextHopDetails hop =
                session.nextHops().getNextHopInfo(session.entity(), handle).get();
        session.nextHops().releaseNextHopInfo(session.entity(), hop);
        return hop.info();
    }
}
