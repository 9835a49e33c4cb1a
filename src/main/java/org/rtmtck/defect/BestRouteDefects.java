package org.rtmtck.defect;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static org.rtmtck.defect.Draft.defect;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.NetworkNode;
import org.rtmtck.reference.ReferenceRtm;
import org.rtmtck.reference.RouteEnumeration;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** No successor becomes best, or the wrong one, or it is changed on the way. */
final class BestRouteDefects {

    private BestRouteDefects() {}

    static List<Defect> all() {
        return List.of(
                noSuccessor(),
                removedRouteStaysBest(),
                noIpxSuccessor(),
                noSuccessorAmongThree(),
                oldestRouteSucceeds(),
                worstRouteSucceeds(),
                metric1Decides(),
                metricDecidesAcrossProtocols(),
                metricIsSigned(),
                reselectsWithoutNeed(),
                bestLostWithAnotherRoute(),
                bestIsStampedAnew(),
                successorIsStampedAnew(),
                successorLosesTimeStamp(),
                successorLosesProtocolData(),
                successorNeverAges(),
                successorLacksBestMark());
    }

    private static Draft best(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.BEST_ONLY);
    }

    private static Defect noSuccessor() {
        return best(
                        "no-successor",
                        "A network that lost its best route has none from then on, though routes remain.",
                        Req.DRC_060)
                .breaks(Req.DRC_065)
                .shownBy(TWO_CLIENTS + "RtmIsRoute ip 10.0.0.0/8\n")
                .rules(() -> new LeavingRules() {
                    @Override
                    public @Nullable Entry best(NetworkNode node) {
                        return isLeaving() ? null : super.best(node);
                    }
                });
    }

    private static Defect removedRouteStaysBest() {
        return best("removed-route-stays-best", "Where routes remain no new best route is chosen.", Req.DRC_060)
                .shownBy(TWO_CLIENTS + "RtmIsRoute ip 10.0.0.0/8\n")
                .rules(() -> new LeavingRules() {
                    @Override
                    public boolean reselects(NetworkNode node) {
                        return !isLeaving() || node.isEmpty();
                    }
                });
    }

    private static Defect noIpxSuccessor() {
        return best("no-ipx-successor", "In the family IPX no new best route is chosen.", Req.DRC_060, Req.DRC_057)
                .breaks(Req.DRC_065)
                .tagged(Tag.IPX_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ipx 13
                        B = RtmRegisterClient ipx 8
                        RtmAddRoute A ipx:0000000a via 00-00-5e-00-53-01 if 1 ticks 2 hops 1
                        RtmAddRoute B ipx:0000000a via 00-00-5e-00-53-02 if 1 ticks 3 hops 2
                        RtmDeregisterClient A
                        RtmIsRoute ipx ipx:0000000a
                        """)
                .rules(() -> new LeavingRules() {
                    @Override
                    public @Nullable Entry best(NetworkNode node) {
                        boolean ipx = node.network().family().equals(ProtocolFamily.IPX);
                        return ipx && isLeaving() ? null : super.best(node);
                    }
                });
    }

    private static Defect noSuccessorAmongThree() {
        return best(
                        "no-successor-among-three",
                        "If three routes or more remain, none of them becomes best.",
                        Req.DRC_060)
                .breaks(Req.DRC_065)
                .tagged(Tag.VOLUME)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.3 if 1 metric 6
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.4 if 1 metric 7
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new LeavingRules() {
                    @Override
                    public @Nullable Entry best(NetworkNode node) {
                        return isLeaving() && node.entries().size() > 2 ? null : super.best(node);
                    }
                });
    }

    /** The successor is the first in some order. */
    private static Supplier<Rules> succeededBy(Comparator<Entry> order) {
        return () -> new LeavingRules() {
            @Override
            public @Nullable Entry best(NetworkNode node) {
                return isLeaving() ? node.entries().stream().min(order).orElse(null) : super.best(node);
            }
        };
    }

    private static ToIntFunction<Entry> ipValue(ToIntFunction<IpSpecificData> value) {
        return entry -> entry.route().familySpecificData() instanceof IpSpecificData data ? value.applyAsInt(data) : 0;
    }

    private static Defect oldestRouteSucceeds() {
        return best(
                        "oldest-route-succeeds",
                        "The oldest remaining route becomes best, whatever its metric.",
                        Req.DRC_066)
                .tagged(Tag.ORDER)
                .shownBy(METRICS)
                .rules(succeededBy(comparingLong(Entry::sequence)));
    }

    private static Defect worstRouteSucceeds() {
        return best("worst-route-succeeds", "The remaining route with the highest metric becomes best.", Req.DRC_066)
                .shownBy(METRICS)
                .rules(succeededBy(comparingInt(ipValue(IpSpecificData::metric)).reversed()));
    }

    private static Defect metric1Decides() {
        return best("metric1-decides", "FSD_Metric1 decides which of the remaining routes becomes best.", Req.DRC_066)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 9 metric1 1
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.3 if 1 metric 5 metric1 2
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(succeededBy(comparingInt(ipValue(IpSpecificData::metric1))));
    }

    private static Defect metricDecidesAcrossProtocols() {
        return best(
                        "metric-decides-across-protocols",
                        "The lowest metric of all protocols decides which remaining route becomes best.",
                        Req.DRC_066)
                .shownBy("""
                        A = RtmRegisterClient ip 2
                        B = RtmRegisterClient ip 8
                        C = RtmRegisterClient ip 14
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 1
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
                        RtmAddRoute C 10.0.0.0/8 via 192.0.2.3 if 1 metric 9
                        """ + Demos.look(3) + """
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(succeededBy(comparingInt(ipValue(IpSpecificData::metric))));
    }

    private static Defect metricIsSigned() {
        return best(
                        "metric-is-signed",
                        "Metrics above 0x7fffffff count as negative when a successor is chosen.",
                        Req.DRC_066)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 0xffffffff
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.3 if 1 metric 5
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(succeededBy(comparingInt(ipValue(IpSpecificData::priority))
                        .thenComparingInt(ipValue(IpSpecificData::metric))));
    }

    private static Defect reselectsWithoutNeed() {
        return best(
                        "reselects-without-need",
                        "Removing a route that is not best makes another one of equal merit best.",
                        Req.DRC_062)
                .shownBy("""
                        A = RtmRegisterClient ip 8
                        B = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.9 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
                        RtmIsRoute ip 10.0.0.0/8
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new LeavingRules() {
                    @Override
                    public boolean bereaves(Entry leaving) {
                        return isLeaving() || super.bereaves(leaving);
                    }

                    @Override
                    public boolean winsTie(Entry a, Entry b) {
                        return isLeaving() != super.winsTie(a, b);
                    }
                });
    }

    private static Defect bestLostWithAnotherRoute() {
        return best(
                        "best-lost-with-another-route",
                        "Removing a route that is not best leaves the network without a best route.",
                        Req.DRC_062,
                        Req.DRC_060)
                .shownBy(BEHIND + "RtmIsRoute ip 10.0.0.0/8\n")
                .rules(() -> new LeavingRules() {
                    @Override
                    public boolean bereaves(Entry leaving) {
                        return isLeaving() || super.bereaves(leaving);
                    }

                    @Override
                    public @Nullable Entry best(NetworkNode node) {
                        return isLeaving() ? null : super.best(node);
                    }
                });
    }

    private static Defect bestIsStampedAnew() {
        return best(
                        "best-is-stamped-anew",
                        "Removing a route that is not best renews the time stamp of the best one.",
                        Req.DRC_062,
                        Req.DRC_069)
                .tagged(Tag.TIMING)
                .shownBy(BEHIND_LATER + "RtmIsRoute ip 10.0.0.0/8\n")
                .opens(environment -> new ReferenceRtm(environment, new LeavingRules() {
                    @Override
                    public boolean endsLifetimeOf(Entry removed) {
                        Entry best = removed.node().best();
                        if (isLeaving() && best != null && best != removed) {
                            best.update(best.route()
                                    .withTimeStamp(Stamps.of(environment.clock().instant())));
                        }
                        return super.endsLifetimeOf(removed);
                    }
                }));
    }

    /** The successor is changed when it becomes best. */
    private static Defect promoted(Draft draft, Supplier<UnaryOperator<Route>> changing) {
        return draft.rules(() -> promoting(changing.get()));
    }

    private static Rules promoting(UnaryOperator<Route> change) {
        return new LeavingRules() {
            @Override
            public @Nullable Entry best(NetworkNode node) {
                Entry best = super.best(node);
                if (isLeaving() && best != null) {
                    best.update(change.apply(best.route()));
                }
                return best;
            }
        };
    }

    private static Defect successorIsStampedAnew() {
        return best(
                        "successor-is-stamped-anew",
                        "The successor gets a new time stamp when it becomes best.",
                        Req.DRC_069)
                .tagged(Tag.TIMING)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
                        """ + Demos.look(2) + """
                        clock +10s
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .opens(environment -> new ReferenceRtm(
                        environment,
                        promoting(route -> route.withTimeStamp(
                                Stamps.of(environment.clock().instant())))));
    }

    private static Defect successorLosesTimeStamp() {
        return promoted(
                best(
                                "successor-loses-time-stamp",
                                "The time stamp of the successor is zeroed when it becomes best.",
                                Req.DRC_069)
                        .shownBy(LOOKED_AT),
                () -> route -> route.withTimeStamp(0));
    }

    private static Defect successorLosesProtocolData() {
        return promoted(
                best(
                                "successor-loses-protocol-data",
                                "The protocol-specific data of the successor are zeroed when it becomes best.",
                                Req.DRC_069)
                        .breaks(Req.DRC_032)
                        .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5 psd 1,2,3,4
                        RtmDeregisterClient A
                        """ + Demos.look(1)),
                () -> route -> route instanceof IpRoute ip
                        ? new IpRoute(
                                ip.timeStamp(),
                                ip.routingProtocol(),
                                ip.interfaceId(),
                                ProtocolSpecificData.ZERO,
                                ip.network(),
                                ip.nextHop(),
                                ip.familySpecificData())
                        : route);
    }

    private static Defect successorNeverAges() {
        return best(
                        "successor-never-ages",
                        "The lifetime of a route that became best has no end any more.",
                        Req.DRC_069)
                .tagged(Tag.TIMING)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5 ttl 60
                        RtmDeregisterClient A
                        clock +2m
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new PromotingRules() {
                    @Override
                    public List<Entry> ageing(Table table, Entry due) {
                        return isPromoted(due) ? List.of() : super.ageing(table, due);
                    }
                });
    }

    private static Defect successorLacksBestMark() {
        return best(
                        "successor-lacks-best-mark",
                        "An enumeration of best routes passes over routes that became best by a deregistration.",
                        Req.DRC_065)
                .tagged(Tag.ENUMERATIONS)
                .shownBy(TWO_CLIENTS + "E = RtmCreateEnumerationHandle ip best\nRtmEnumerateGetNextRoute E\n")
                .rules(() -> new PromotingRules() {
                    @Override
                    public @Nullable Route shown(RouteEnumeration enumeration, Entry entry, Route atOpening) {
                        boolean best = enumeration.criteria().flags() == EnumerationFlags.ONLY_BEST_ROUTES;
                        return best && isPromoted(entry) ? null : super.shown(enumeration, entry, atOpening);
                    }
                });
    }

    /** Remembers which routes became best by a deregistration. */
    private static class PromotingRules extends LeavingRules {

        private final Set<Entry> promoted = ConcurrentHashMap.newKeySet();

        @Override
        public @Nullable Entry best(NetworkNode node) {
            Entry best = super.best(node);
            if (isLeaving() && best != null) {
                promoted.add(best);
            }
            return best;
        }

        final boolean isPromoted(Entry entry) {
            return promoted.contains(entry);
        }
    }

    private static final String TWO_CLIENTS = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            """;

    private static final String LOOKED_AT =
            TWO_CLIENTS.replace("RtmDeregisterClient", Demos.look(2) + "RtmDeregisterClient") + Demos.look(1);

    private static final String BEHIND = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient B
            """;

    private static final String BEHIND_LATER = BEHIND.replace("RtmDeregisterClient", "clock +10s\nRtmDeregisterClient");

    private static final String METRICS = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 9
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.3 if 1 metric 5
            RtmDeregisterClient A
            RtmIsRoute ip 10.0.0.0/8
            """;
}
