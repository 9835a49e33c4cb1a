package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxRoute;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.BestRouteChange;
import org.rtmtck.reference.ChangeMessage;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.NetworkNode;

/** Values that some code takes for special make a route stay, or keep it from becoming best. */
final class ValueDefects {

    private static final int LOCAL = 3;
    private static final int BITS = 32;
    private static final int FULL_BLOCK = 16;
    private static final long BROADCAST_NODE = 0xFFFF_FFFF_FFFFL;

    private ValueDefects() {}

    static List<Defect> all() {
        return List.of(
                keepsRoutesWithoutType(),
                keepsLocalRoutes(),
                keepsRoutesWithOtherMarks(),
                keepsPointToPointRoutes(),
                keepsRoutesOfScatteredMasks(),
                keepsRoutesViaBroadcast(),
                keepsRoutesWithLateData(),
                keepsIpxRoutesViaBroadcast(),
                keepsIpxRoutesViaLongNodes(),
                keepsIpxRoutesOfMoreHopsThanTicks(),
                keepsOneOfAFullBlock(),
                invalidTypeNeverSucceeds(),
                highestMetricNeverSucceeds(),
                previousRouteOfAnotherNetwork());
    }

    private static Defect stays(String name, String wrong, String route, Predicate<Entry> staying, Req... broken) {
        return defect(name, wrong)
                .breaks(broken)
                .tagged(Tag.LEFT_BEHIND)
                .shownBy("A = RtmRegisterClient ip 13\nRtmAddRoute A " + route + "\nRtmDeregisterClient A\n"
                        + Demos.look(1))
                .rules(Stay.entries(staying));
    }

    private static Defect staysInIpx(String name, String wrong, String route, Predicate<IpxRoute> staying) {
        return defect(name, wrong)
                .breaks(Req.DRC_030, Req.DRC_057)
                .tagged(Tag.LEFT_BEHIND, Tag.IPX_ONLY)
                .shownBy(
                        "A = RtmRegisterClient ipx 13\nRtmAddRoute A ipx:0000001b " + route
                                + "\nRtmDeregisterClient A\nE = RtmCreateEnumerationHandle ipx all\nRtmEnumerateGetNextRoute E\n")
                .rules(Stay.entries(entry -> entry.route() instanceof IpxRoute found && staying.test(found)));
    }

    private static Predicate<Entry> data(Predicate<IpSpecificData> condition) {
        return entry -> entry.route() instanceof IpRoute route && condition.test(route.familySpecificData());
    }

    private static Predicate<Entry> mask(Predicate<Integer> condition) {
        return entry -> entry.route() instanceof IpRoute route
                && condition.test(route.network().mask());
    }

    private static Defect keepsRoutesWithoutType() {
        return stays(
                "keeps-routes-without-type",
                "Routes with FSD_Type 0 or 1 stay.",
                "10.0.0.0/8 via 192.0.2.1 if 1 metric 5 type 1",
                data(data -> data.type() < IpSpecificData.TYPE_INVALID),
                Req.DRC_030);
    }

    private static Defect keepsLocalRoutes() {
        return stays(
                "keeps-local-routes",
                "Routes with FSD_Type 3 stay.",
                "10.0.0.0/8 via 192.0.2.1 if 1 metric 5 type 3",
                data(data -> data.type() == LOCAL),
                Req.DRC_030);
    }

    private static Defect keepsRoutesWithOtherMarks() {
        return stays(
                "keeps-routes-with-other-marks",
                "Routes with other bits than IP_VALID_ROUTE in FSD_Flags stay.",
                "10.0.0.0/8 via 192.0.2.1 if 1 metric 5 flags 3",
                data(data -> (data.flags() & ~IpSpecificData.VALID) != 0),
                Req.DRC_030);
    }

    private static Defect keepsPointToPointRoutes() {
        return stays(
                "keeps-point-to-point-routes",
                "Routes with the mask 255.255.255.254 stay.",
                "192.0.2.2/31 via 192.0.2.1 if 1 metric 5",
                mask(mask -> Integer.bitCount(mask) == BITS - 1),
                Req.DRC_030);
    }

    private static Defect keepsRoutesOfScatteredMasks() {
        return stays(
                "keeps-routes-of-scattered-masks",
                "Routes whose mask has a zero before a one stay.",
                "10.0.0.1/255.0.0.255 via 192.0.2.1 if 1 metric 5",
                mask(mask -> (~mask & (~mask + 1)) != 0),
                Req.DRC_030);
    }

    private static Defect keepsRoutesViaBroadcast() {
        return stays(
                "keeps-routes-via-broadcast",
                "Routes whose next hop is 255.255.255.255 stay.",
                "10.0.0.0/8 via 255.255.255.255 if 1 metric 5",
                entry -> entry.route() instanceof IpRoute route
                        && route.nextHop().number() == -1,
                Req.DRC_030);
    }

    private static Defect keepsRoutesWithLateData() {
        return stays(
                "keeps-routes-with-late-data",
                "Routes stay whose protocol-specific data begin with three zeroes and are not all zero.",
                "10.0.0.0/8 via 192.0.2.1 if 1 metric 5 psd 0,0,0,7",
                entry -> {
                    ProtocolSpecificData data = entry.route().protocolSpecificData();
                    return data.data0() == 0 && data.data1() == 0 && data.data2() == 0 && data.data3() != 0;
                },
                Req.DRC_048);
    }

    private static Defect keepsIpxRoutesViaBroadcast() {
        return staysInIpx(
                "keeps-ipx-routes-via-broadcast",
                "IPX routes whose next hop is the node ff-ff-ff-ff-ff-ff stay.",
                "via ff-ff-ff-ff-ff-ff if 1 ticks 2 hops 1",
                route -> route.nextHop().mac() == BROADCAST_NODE);
    }

    private static Defect keepsIpxRoutesViaLongNodes() {
        return staysInIpx(
                "keeps-ipx-routes-via-long-nodes",
                "IPX routes stay whose next hop needs more than 32 bits.",
                "via 02-00-5e-00-53-01 if 1 ticks 2 hops 1",
                route -> route.nextHop().mac() >>> BITS != 0);
    }

    private static Defect keepsIpxRoutesOfMoreHopsThanTicks() {
        return staysInIpx(
                "keeps-ipx-routes-of-more-hops-than-ticks",
                "IPX routes with more hops than ticks stay.",
                "via 00-00-5e-00-53-01 if 1 ticks 1 hops 15",
                route -> {
                    IpxSpecificData data = route.familySpecificData();
                    return data.hopCount() > data.tickCount();
                });
    }

    private static Defect keepsOneOfAFullBlock() {
        return defect(
                        "keeps-one-of-a-full-block",
                        "Of as many routes as fill a block, which is a power of two from sixteen on, the last one stays.")
                .breaks(Req.DRC_030)
                .tagged(Tag.LEFT_BEHIND, Tag.VOLUME)
                .shownBy("A = RtmRegisterClient ip 13\n" + Demos.routes("A", FULL_BLOCK) + "RtmDeregisterClient A\n"
                        + Demos.look(1))
                .rules(Stay.chosenInOrder(all -> all.size() >= FULL_BLOCK && Integer.bitCount(all.size()) == 1
                        ? all.subList(0, all.size() - 1)
                        : all));
    }

    private static Defect succession(String name, String wrong, Req broken, String script, Predicate<Entry> hopeless) {
        return defect(name, wrong)
                .breaks(broken)
                .tagged(Tag.BEST_ONLY)
                .shownBy(script)
                .rules(() -> new LeavingRules() {
                    @Override
                    public boolean isBetter(Entry a, Entry b) {
                        boolean aHopeless = isLeaving() && hopeless.test(a);
                        boolean bHopeless = isLeaving() && hopeless.test(b);
                        return aHopeless == bHopeless ? super.isBetter(a, b) : bHopeless;
                    }
                });
    }

    private static Defect invalidTypeNeverSucceeds() {
        return succession(
                "invalid-type-never-succeeds",
                "When a successor is chosen, a route with FSD_Type 2 comes after all others.",
                Req.DRC_066,
                """
                A = RtmRegisterClient ip 13
                B = RtmRegisterClient ip 8
                RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 9
                RtmAddRoute B 10.0.0.0/8 via 192.0.2.3 if 1 metric 3 type 2
                RtmDeregisterClient A
                RtmIsRoute ip 10.0.0.0/8
                """,
                entry -> entry.route() instanceof IpRoute route
                        && route.familySpecificData().type() == IpSpecificData.TYPE_INVALID);
    }

    private static Defect highestMetricNeverSucceeds() {
        return defect(
                        "highest-metric-never-succeeds",
                        "When a successor is chosen, a route with FSD_Metric 0xffffffff is none.")
                .breaks(Req.DRC_060)
                .tagged(Tag.BEST_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 4294967295
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new LeavingRules() {
                    @Override
                    public @Nullable Entry best(NetworkNode node) {
                        Entry best = super.best(node);
                        boolean highest = best != null
                                && best.route() instanceof IpRoute route
                                && route.familySpecificData().metric() == -1;
                        return isLeaving() && highest ? null : best;
                    }
                });
    }

    private static Defect previousRouteOfAnotherNetwork() {
        return defect(
                        "previous-route-of-another-network",
                        "RTM_ROUTE_DELETED comes with the mask of the removed route's network missing.")
                .breaks(Req.DRC_081)
                .tagged(Tag.MESSAGES)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        settle
                        RtmDequeueRouteChangeMessage O
                        RtmDeregisterClient A
                        settle
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(Told.messages(change -> List.of(withoutMask(change))));
    }

    private static ChangeMessage withoutMask(BestRouteChange change) {
        if (change.after() != null || !(change.before() instanceof IpRoute before)) {
            return change.message();
        }
        IpRoute bare = new IpRoute(
                before.timeStamp(),
                before.routingProtocol(),
                before.interfaceId(),
                before.protocolSpecificData(),
                new IpNetwork(before.network().number(), 0),
                before.nextHop(),
                before.familySpecificData());
        return ChangeMessage.of(bare, null);
    }
}
