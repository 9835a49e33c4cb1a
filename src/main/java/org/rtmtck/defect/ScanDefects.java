package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.RouteCriteria;
import org.rtmtck.reference.RouteOrder;

/** The ordered scan after a client has left, and reading in a family that nobody is left in. */
final class ScanDefects {

    private ScanDefects() {}

    static List<Defect> all() {
        return List.of(
                scanEndsAtRemovedNetwork(),
                scanLosesRouteBehindRemovedFirst(),
                scanNeverEnds(),
                scanStandsStill(),
                scanLeavesOrder(),
                scanHidesSharedNetworks(),
                emptiedFamilyHasNoFirstRouteFunction(),
                emptiedFamilyHasRouteOfZeroes(),
                scanShowsSurvivorsTwice(),
                scanOrderTurnsSigned());
    }

    private static Draft scans(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.ENUMERATIONS);
    }

    private static Defect scanEndsAtRemovedNetwork() {
        return scans("scan-ends-at-removed-network", "The ordered scan ends where a removed network was.", Req.DRC_211)
                .shownBy(SCAN)
                .opens(environment -> new Aftermath(environment) {
                    private final Set<Network> gaps = new ConcurrentSkipListSet<>(RouteOrder.NETWORKS);

                    @Override
                    void beforeLeaving(Client client) {
                        client.entries().forEach(entry -> gaps.add(entry.route().network()));
                    }

                    @Override
                    public Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        Route position = route.get();
                        Status status = super.getNextRoute(family, enumerationFlags, route);
                        Route found = route.get();
                        boolean gap = status.isSuccess()
                                && position != null
                                && found != null
                                && gaps.stream()
                                        .anyMatch(network -> network.family().equals(family)
                                                && RouteOrder.NETWORKS.compare(position.network(), network) < 0
                                                && RouteOrder.NETWORKS.compare(network, found.network()) < 0);
                        return gap ? Status.ERROR_NO_ROUTES : status;
                    }
                });
    }

    private static Defect scanLosesRouteBehindRemovedFirst() {
        return scans(
                        "scan-loses-route-behind-removed-first",
                        "After the first route of the scan was removed, the scan begins one too late.",
                        Req.DRC_211)
                .shownBy(FIRST)
                .opens(environment -> new Aftermath(environment) {
                    private volatile boolean firstGone;

                    @Override
                    void beforeLeaving(Client client) {
                        RouteBuffer first = new RouteBuffer();
                        boolean any = super.getFirstRoute(client.table().family(), 0, first)
                                .isSuccess();
                        Route route = first.get();
                        firstGone |= any && route != null && route.routingProtocol() == client.protocol();
                    }

                    @Override
                    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        Status status = super.getFirstRoute(family, enumerationFlags, route);
                        return firstGone && status.isSuccess()
                                ? super.getNextRoute(family, enumerationFlags, route)
                                : status;
                    }
                });
    }

    private static Defect scanNeverEnds() {
        return scans("scan-never-ends", "After a deregistration the ordered scan starts again at its end.", Req.DRC_211)
                .shownBy(SCAN)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        Status status = super.getNextRoute(family, enumerationFlags, route);
                        return left() > 0 && status.equals(Status.ERROR_NO_ROUTES)
                                ? super.getFirstRoute(family, enumerationFlags, route)
                                : status;
                    }
                });
    }

    private static Defect scanStandsStill() {
        return scans(
                        "scan-stands-still",
                        "After a deregistration RtmGetNextRoute returns the route that it was given.",
                        Req.DRC_211)
                .shownBy(SCAN)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        Route position = route.get();
                        Status status = super.getNextRoute(family, enumerationFlags, route);
                        boolean there = position != null && super.isRoute(family, position.network(), null);
                        if (left() > 0 && there) {
                            route.set(position);
                            return Status.NO_ERROR;
                        }
                        return status;
                    }
                });
    }

    private static Defect scanLeavesOrder() {
        return scans(
                        "scan-leaves-order",
                        "After a deregistration the first route of the scan is the last in order.",
                        Req.DRC_211)
                .tagged(Tag.ORDER)
                .shownBy(SCAN)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        Status status = super.getFirstRoute(family, enumerationFlags, route);
                        if (left() > 0 && status.isSuccess()) {
                            RouteBuffer further = new RouteBuffer(route.get());
                            while (super.getNextRoute(family, enumerationFlags, further)
                                    .isSuccess()) {
                                route.set(further.get());
                            }
                        }
                        return status;
                    }
                });
    }

    private static Defect scanHidesSharedNetworks() {
        return scans(
                        "scan-hides-shared-networks",
                        "The ordered scan passes over routes to networks that the leaver had used.",
                        Req.DRC_211)
                .shownBy(SHARED)
                .rules(() -> new LeavingRules() {
                    private final Set<Network> used = new ConcurrentSkipListSet<>(RouteOrder.NETWORKS);

                    @Override
                    public List<Entry> leaving(Client client) {
                        client.entries().forEach(entry -> used.add(entry.route().network()));
                        return super.leaving(client);
                    }

                    @Override
                    public boolean isScanned(Entry entry, RouteCriteria criteria) {
                        return super.isScanned(entry, criteria)
                                && !used.contains(entry.route().network());
                    }
                });
    }

    private static Defect emptiedFamilyHasNoFirstRouteFunction() {
        return scans(
                        "emptied-family-has-no-first-route-function",
                        "RtmGetFirstRoute refuses a family that lost its last route with 87.",
                        Req.DRC_212)
                .tagged(Tag.CODE)
                .shownBy(EMPTIED)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        Status status = super.getFirstRoute(family, enumerationFlags, route);
                        return left() > 0
                                        && status.equals(Status.ERROR_NO_ROUTES)
                                        && tableOf(family).routes().networkCount() == 0
                                ? Status.ERROR_INVALID_PARAMETER
                                : status;
                    }
                });
    }

    private static Defect emptiedFamilyHasRouteOfZeroes() {
        return scans(
                        "emptied-family-has-route-of-zeroes",
                        "RtmGetFirstRoute succeeds with a route of zeroes in a family that lost its last route.",
                        Req.DRC_212)
                .tagged(Tag.CODE)
                .shownBy(EMPTIED)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        Route given = route.get();
                        Status status = super.getFirstRoute(family, enumerationFlags, route);
                        if (left() > 0
                                && enumerationFlags == 0
                                && status.equals(Status.ERROR_NO_ROUTES)
                                && given instanceof IpRoute ip) {
                            route.set(new IpRoute(
                                    0,
                                    0,
                                    0,
                                    ip.protocolSpecificData(),
                                    new IpNetwork(0, 0),
                                    new IpNextHop(0, 0),
                                    ip.familySpecificData()));
                            return Status.NO_ERROR;
                        }
                        return status;
                    }
                });
    }

    private static Defect scanShowsSurvivorsTwice() {
        return scans(
                        "scan-shows-survivors-twice",
                        "After a deregistration each route of the scan comes twice.",
                        Req.DRC_211)
                .shownBy(SCAN)
                .opens(environment -> new Aftermath(environment) {
                    private @Nullable Route shown;

                    @Override
                    public Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        Route position = route.get();
                        if (left() > 0
                                && position != null
                                && !position.equals(shown)
                                && super.isRoute(family, position.network(), null)) {
                            shown = position;
                            return Status.NO_ERROR;
                        }
                        return super.getNextRoute(family, enumerationFlags, route);
                    }
                });
    }

    private static Defect scanOrderTurnsSigned() {
        return scans(
                        "scan-order-turns-signed",
                        "The networks of the ordered scan come in signed order once a client has left.",
                        Req.DRC_211)
                .tagged(Tag.ORDER)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
                        RtmAddRoute B 192.168.0.0/16 via 192.0.2.2 if 1 metric 5
                        R = RtmGetFirstRoute ip all
                        R = RtmGetNextRoute ip all R
                        RtmDeregisterClient A
                        R = RtmGetFirstRoute ip all
                        R = RtmGetNextRoute ip all R
                        """)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        Status status = super.getFirstRoute(family, enumerationFlags, route);
                        RouteBuffer probe = new RouteBuffer(route.get());
                        while (left() > 0
                                && status.isSuccess()
                                && super.getNextRoute(family, enumerationFlags, probe)
                                        .isSuccess()) {
                            Route next = probe.get();
                            if (next != null && next.network().number() < 0) {
                                route.set(next);
                                break;
                            }
                        }
                        return status;
                    }
                });
    }

    private static final String SCAN = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
            RtmAddRoute A 10.2.0.0/16 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.3.0.0/16 via 192.0.2.2 if 1 metric 5
            R = RtmGetFirstRoute ip all
            R = RtmGetNextRoute ip all R
            R = RtmGetNextRoute ip all R
            RtmDeregisterClient A
            R = RtmGetFirstRoute ip all
            R = RtmGetNextRoute ip all R
            R = RtmGetNextRoute ip all R
            R = RtmGetNextRoute ip all R
            """;

    private static final String FIRST = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.2.0.0/16 via 192.0.2.2 if 1 metric 5
            RtmAddRoute B 10.3.0.0/16 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            R = RtmGetFirstRoute ip all
            R = RtmGetNextRoute ip all R
            R = RtmGetNextRoute ip all R
            """;

    private static final String SHARED = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
            RtmAddRoute B 10.2.0.0/16 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            R = RtmGetFirstRoute ip all
            R = RtmGetNextRoute ip all R
            """;

    private static final String EMPTIED = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            R = RtmGetFirstRoute ip all
            """;
}
