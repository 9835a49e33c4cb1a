package org.rtmtck.witness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxNetwork;
import org.rtmtck.api.IpxNextHop;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.RouteRef;
import org.rtmtck.script.Statement;

/** Plainer forms of statements, to be tried in this order. */
final class Simpler {

    private static final int PLAIN_HOP = 0xc000_0201;
    private static final long PLAIN_MAC = 0x0000_5e00_5301L;

    private Simpler() {}

    /** Scripts in which one thing is changed everywhere at once: one network instead of many, IP instead of IPX. */
    static List<List<Statement>> wholeScripts(List<Statement> script) {
        List<List<Statement>> result = new ArrayList<>();
        boolean hasIpx = script.stream().anyMatch(Simpler::usesIpx);
        if (hasIpx) {
            List<Statement> all = new ArrayList<>();
            script.forEach(s -> all.add(mapInvoke(s, Simpler::toIp)));
            result.add(all);
        }
        List<Statement> apart = Apart.networks(script);
        if (!apart.equals(script)) {
            result.add(apart);
        }
        return result;
    }

    private static boolean usesIpx(Statement statement) {
        return statement instanceof Statement.Invoke s && !toIp(s.call()).equals(s.call());
    }

    static Statement mapInvoke(Statement statement, UnaryOperator<Call> change) {
        return statement instanceof Statement.Invoke s
                ? new Statement.Invoke(s.binding(), change.apply(s.call()))
                : statement;
    }

    /** The call about IP that corresponds to one about IPX. */
    static Call toIp(Call call) {
        if (call instanceof Call.Register c) {
            return new Call.Register(toIp(c.family()), c.protocol(), c.event(), c.flags());
        }
        if (call instanceof Call.AddRoute c) {
            return new Call.AddRoute(c.client(), toIp(c.route()), c.timeToLive(), c.wantCurrent(), c.wantPrevious());
        }
        if (call instanceof Call.DeleteRoute c) {
            return new Call.DeleteRoute(c.client(), toIp(c.route()), c.wantCurrent());
        }
        if (call instanceof Call.BlockDelete c) {
            return new Call.BlockDelete(c.client(), c.flags(), toIp(c.criteria()));
        }
        if (call instanceof Call.IsRoute c) {
            return new Call.IsRoute(toIp(c.family()), toIp(c.network()), c.wantBest());
        }
        if (call instanceof Call.NetworkCount c) {
            return new Call.NetworkCount(toIp(c.family()));
        }
        if (call instanceof Call.CreateEnumeration c) {
            return new Call.CreateEnumeration(toIp(c.family()), c.flags(), toIp(c.criteria()));
        }
        if (call instanceof Call.GetFirst c) {
            return new Call.GetFirst(toIp(c.family()), c.flags(), toIp(c.criteria()));
        }
        return call instanceof Call.GetNext c
                ? new Call.GetNext(toIp(c.family()), c.flags(), toIp(c.position()))
                : call;
    }

    private static ProtocolFamily toIp(ProtocolFamily family) {
        return family.equals(ProtocolFamily.IPX) ? ProtocolFamily.IP : family;
    }

    private static Network toIp(Network network) {
        return network instanceof IpxNetwork n ? new IpNetwork(n.number(), -1) : network;
    }

    private static RouteRef toIp(RouteRef ref) {
        return ref instanceof RouteRef.Literal l ? RouteRef.of(toIp(l.route())) : ref;
    }

    private static Route toIp(Route route) {
        if (!(route instanceof IpxRoute r)) {
            return route;
        }
        boolean empty = r.network().number() == 0;
        return new IpRoute(
                r.timeStamp(),
                r.routingProtocol(),
                r.interfaceId(),
                r.protocolSpecificData(),
                empty ? new IpNetwork(0, 0) : new IpNetwork(r.network().number(), -1),
                IpNextHop.host((int) r.nextHop().mac()),
                IpSpecificData.ofMetric(r.familySpecificData().tickCount()));
    }

    /** Plainer forms of one statement. */
    static List<Statement> of(Statement statement) {
        Set<Statement> result = new LinkedHashSet<>();
        if (statement instanceof Statement.AdvanceClock s && s.by().compareTo(Duration.ofSeconds(1)) > 0) {
            result.add(new Statement.AdvanceClock(Duration.ofSeconds(Math.max(1, s.by().toSeconds() / 2))));
        } else if (statement instanceof Statement.FailResource s && s.nth() > 1) {
            result.add(new Statement.FailResource(1));
        } else if (statement instanceof Statement.Invoke s) {
            calls(s.call()).forEach(c -> result.add(new Statement.Invoke(s.binding(), c)));
        }
        return List.copyOf(result);
    }

    private static List<Call> calls(Call call) {
        List<Call> result = new ArrayList<>();
        if (call instanceof Call.Register c) {
            result.add(new Call.Register(c.family(), c.protocol(), EventArg.NONE, 0));
            result.add(new Call.Register(c.family(), c.protocol(), c.event(), 0));
            result.add(new Call.Register(c.family(), c.protocol(), EventArg.NONE, c.flags()));
        } else if (call instanceof Call.AddRoute c) {
            for (Route route : routes(c.route())) {
                result.add(new Call.AddRoute(c.client(), route, c.timeToLive(), c.wantCurrent(), c.wantPrevious()));
            }
            result.add(
                    new Call.AddRoute(c.client(), c.route(), TimeToLive.INFINITE, c.wantCurrent(), c.wantPrevious()));
            result.add(new Call.AddRoute(c.client(), c.route(), c.timeToLive()));
        } else if (call instanceof Call.Dequeue c) {
            result.add(new Call.Dequeue(c.client()));
        } else if (call instanceof Call.CreateEnumeration c) {
            result.add(new Call.CreateEnumeration(c.family(), EnumerationFlags.ALL, RootCause.nothing(c.family())));
        } else if (call instanceof Call.GetFirst c) {
            result.add(new Call.GetFirst(c.family(), EnumerationFlags.ALL, RouteRef.of(RootCause.nothing(c.family()))));
        } else if (call instanceof Call.BlockDelete c) {
            result.add(new Call.BlockDelete(
                    c.client(),
                    EnumerationFlags.ALL,
                    RootCause.nothing(c.criteria().family())));
        } else if (call instanceof Call.DeleteRoute c && !c.wantCurrent()) {
            result.add(new Call.DeleteRoute(c.client(), c.route()));
        } else if (call instanceof Call.IsRoute c && !c.wantBest()) {
            result.add(new Call.IsRoute(c.family(), c.network()));
        }
        return result;
    }

    private static List<Route> routes(Route route) {
        List<Route> result = new ArrayList<>();
        if (route instanceof IpRoute r) {
            IpSpecificData plain = IpSpecificData.ofMetric(1);
            result.add(ip(r, r.network(), IpNextHop.host(PLAIN_HOP), 1, plain));
            result.add(ip(r, r.network(), r.nextHop(), r.interfaceId(), plain));
            IpSpecificData metric =
                    IpSpecificData.ofMetric(r.familySpecificData().metric());
            result.add(ip(r, r.network(), r.nextHop(), r.interfaceId(), metric));
            result.add(ip(r, r.network(), r.nextHop(), 1, r.familySpecificData()));
            result.add(ip(r, r.network(), IpNextHop.host(PLAIN_HOP), r.interfaceId(), r.familySpecificData()));
            result.add(with(r, 0, r.protocolSpecificData()));
            result.add(with(r, r.routingProtocol(), ProtocolSpecificData.ZERO));
        } else if (route instanceof IpxRoute r) {
            result.add(ipx(r, new IpxNextHop(PLAIN_MAC), 1, new IpxSpecificData(0, 1, 1)));
            result.add(ipx(r, r.nextHop(), r.interfaceId(), new IpxSpecificData(0, 1, 1)));
            result.add(ipx(r, r.nextHop(), 1, r.familySpecificData()));
        }
        return result;
    }

    private static Route with(IpRoute r, int protocol, ProtocolSpecificData data) {
        return new IpRoute(
                r.timeStamp(), protocol, r.interfaceId(), data, r.network(), r.nextHop(), r.familySpecificData());
    }

    private static Route ip(IpRoute r, IpNetwork network, IpNextHop hop, int interfaceId, IpSpecificData data) {
        return new IpRoute(
                r.timeStamp(), r.routingProtocol(), interfaceId, r.protocolSpecificData(), network, hop, data);
    }

    private static Route ipx(IpxRoute r, IpxNextHop hop, int interfaceId, IpxSpecificData data) {
        return new IpxRoute(
                r.timeStamp(), r.routingProtocol(), interfaceId, ProtocolSpecificData.ZERO, r.network(), hop, data);
    }
}
