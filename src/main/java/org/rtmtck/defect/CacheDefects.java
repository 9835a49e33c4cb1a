package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.catalogue.Req;
import org.rtmtck.defect.Ghosts.Path;
import org.rtmtck.reference.Entry;

/** Removed routes that one way of reading still shows, because it reads a copy. */
final class CacheDefects {

    private CacheDefects() {}

    static List<Defect> all() {
        return List.of(
                isRouteShowsLostNetwork(),
                isRouteShowsRemovedBest(),
                isRouteShowsRemovedIpxRoute(),
                countKeepsLostNetworks(),
                countKeepsNetworksBeyondFive(),
                protocolIndexKeepsRoutes(),
                networkIndexKeepsRoutes(),
                interfaceIndexKeepsRoutes(),
                bestIndexKeepsRoutes(),
                enumerationsKeepRoutes(),
                scanKeepsRoutes(),
                scanKeepsRoutesThatWereNotBest());
    }

    private static Draft cached(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.CACHES);
    }

    private static Defect isRouteShowsLostNetwork() {
        return cached(
                        "is-route-shows-lost-network",
                        "RtmIsRoute still shows the removed route of a lost network.",
                        Req.DRC_061,
                        Req.DRC_031)
                .shownBy(LONELY + "RtmIsRoute ip 10.0.0.0/8\n")
                .opens(Ghosts.in(Entry::isBest, Path.BEST_OF_LOST));
    }

    private static Defect isRouteShowsRemovedBest() {
        return cached(
                        "is-route-shows-removed-best",
                        "RtmIsRoute still shows the removed route where another one is left.",
                        Req.DRC_060)
                .shownBy(SHARED + "RtmIsRoute ip 10.0.0.0/8\n")
                .opens(Ghosts.in(Entry::isBest, Path.BEST_OF_KEPT));
    }

    private static Defect isRouteShowsRemovedIpxRoute() {
        return cached(
                        "is-route-shows-removed-ipx-route",
                        "RtmIsRoute still shows removed routes in the family IPX.",
                        Req.DRC_061,
                        Req.DRC_057)
                .tagged(Tag.IPX_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ipx 13
                        RtmAddRoute A ipx:0000000a via 00-00-5e-00-53-01 if 1 ticks 2 hops 1
                        RtmDeregisterClient A
                        RtmIsRoute ipx ipx:0000000a
                        """)
                .opens(Ghosts.in(
                        entry -> entry.isBest() && entry.route().family().equals(ProtocolFamily.IPX),
                        Path.BEST_OF_LOST,
                        Path.BEST_OF_KEPT));
    }

    private static Defect countKeepsLostNetworks() {
        return cached(
                        "count-keeps-lost-networks",
                        "RtmGetNetworkCount still counts networks that have lost all routes.",
                        Req.DRC_063)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
                        RtmDeregisterClient A
                        RtmGetNetworkCount ip
                        """)
                .opens(Ghosts.in(Path.COUNT));
    }

    private static Defect countKeepsNetworksBeyondFive() {
        return cached(
                        "count-keeps-networks-beyond-five",
                        "Of the lost networks only five are taken off the count.",
                        Req.DRC_063)
                .tagged(Tag.VOLUME)
                .shownBy("A = RtmRegisterClient ip 13\n" + Demos.routes("A", 6)
                        + "RtmDeregisterClient A\nRtmGetNetworkCount ip\n")
                .opens(Ghosts.in(entry -> Stay.inOrder(entry.owner()).indexOf(entry) >= 5, Path.COUNT));
    }

    private static Defect protocolIndexKeepsRoutes() {
        return cached(
                        "protocol-index-keeps-routes",
                        "An enumeration by protocol still shows removed routes.",
                        Req.DRC_104)
                .tagged(Tag.ENUMERATIONS)
                .shownBy(LONELY + "E = RtmCreateEnumerationHandle ip protocol proto 13\nRtmEnumerateGetNextRoute E\n")
                .opens(Ghosts.in(Path.BY_PROTOCOL));
    }

    private static Defect networkIndexKeepsRoutes() {
        return cached(
                        "network-index-keeps-routes",
                        "An enumeration by network still shows removed routes.",
                        Req.DRC_031)
                .tagged(Tag.ENUMERATIONS)
                .shownBy(LONELY + "E = RtmCreateEnumerationHandle ip network 10.0.0.0/8\nRtmEnumerateGetNextRoute E\n")
                .opens(Ghosts.in(Path.BY_NETWORK));
    }

    private static Defect interfaceIndexKeepsRoutes() {
        return cached(
                        "interface-index-keeps-routes",
                        "An enumeration by interface still shows removed routes.",
                        Req.DRC_031)
                .tagged(Tag.ENUMERATIONS)
                .shownBy(LONELY + "E = RtmCreateEnumerationHandle ip interface if 1\nRtmEnumerateGetNextRoute E\n")
                .opens(Ghosts.in(Path.BY_INTERFACE));
    }

    private static Defect bestIndexKeepsRoutes() {
        return cached("best-index-keeps-routes", "An enumeration of best routes still shows removed ones.", Req.DRC_065)
                .tagged(Tag.ENUMERATIONS, Tag.BEST_ONLY)
                .shownBy(
                        SHARED
                                + "E = RtmCreateEnumerationHandle ip best\nRtmEnumerateGetNextRoute E\nRtmEnumerateGetNextRoute E\n")
                .opens(Ghosts.in(Entry::isBest, Path.BY_BEST));
    }

    private static Defect enumerationsKeepRoutes() {
        return cached(
                        "enumerations-keep-routes",
                        "Every enumeration still shows removed routes; other ways of reading do not.",
                        Req.DRC_031,
                        Req.DRC_030)
                .tagged(Tag.ENUMERATIONS)
                .shownBy(LONELY + Demos.look(1))
                .opens(Ghosts.in(Path.ALL, Path.BY_NETWORK, Path.BY_INTERFACE, Path.BY_PROTOCOL));
    }

    private static Defect scanKeepsRoutes() {
        return cached("scan-keeps-routes", "The ordered scan still shows removed routes.", Req.DRC_211, Req.DRC_031)
                .tagged(Tag.ENUMERATIONS)
                .shownBy(SHARED + "R = RtmGetFirstRoute ip all\nR = RtmGetNextRoute ip all R\n")
                .opens(Ghosts.in(Path.SCAN));
    }

    private static Defect scanKeepsRoutesThatWereNotBest() {
        return cached(
                        "scan-keeps-routes-that-were-not-best",
                        "The ordered scan still shows removed routes that were not best.",
                        Req.DRC_211,
                        Req.DRC_031)
                .breaks(Req.DRC_212, Req.DRC_039)
                .tagged(Tag.ENUMERATIONS, Tag.BEST_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.2 if 1 metric 6
                        RtmDeregisterClient A
                        R = RtmGetFirstRoute ip all
                        """)
                .opens(Ghosts.in(entry -> !entry.isBest(), Path.SCAN));
    }

    private static final String LONELY = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            """;

    private static final String SHARED = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
            RtmDeregisterClient A
            """;
}
