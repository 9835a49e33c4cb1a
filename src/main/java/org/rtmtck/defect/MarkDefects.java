package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.IpxSpecificData;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Rules;

/** Some of the leaver's routes stay because of what is in them, or of how they came to be. */
final class MarkDefects {

    private MarkDefects() {}

    static List<Defect> all() {
        return List.of(
                keepsRoutesOfTypeInvalid(),
                keepsRoutesWithoutValidFlag(),
                stopsAtInvalidRoute(),
                keepsRoutesThroughInterfaceZero(),
                keepsRoutesThroughInterfaceAllOnes(),
                removesFromFirstInterfaceOnly(),
                forgetsTheFifthInterface(),
                keepsRoutesWithProtocolData(),
                removesEqualProtocolDataOnly(),
                keepsDefaultRoute(),
                keepsHostRoutes(),
                keepsRoutesToHighNetworks(),
                keepsRoutesWithoutNextHop(),
                keepsRoutesThroughThemselves(),
                keepsRoutesWithMaskedNextHop(),
                keepsMulticastRoutes(),
                keepsLoopbackRoutes(),
                keepsRoutesToIpxNetworkZero(),
                keepsRoutesOfProtocolOne(),
                keepsRoutesAboutToEnd(),
                keepsRoutesOfHighestMetric(),
                keepsRoutesOfMetricZero(),
                keepsRoutesWithPolicy(),
                keepsIpxRoutes(),
                keepsIpxRoutesOf16Hops(),
                keepsIpxGlobalClientWanRoutes(),
                keepsUpdatedRoutes(),
                keepsRoutesUpdatedThrice(),
                keepsRoutesWithChangedMetric(),
                keepsInfiniteRoutes(),
                keepsInfiniteRoutesBesideFinite(),
                leavesFiniteRoutesToAgeing(),
                keepsRoutesOfMoreThanADay(),
                keepsRoutesOfOneSecond(),
                keepsRoutesOfForeignProtocol(),
                believesTheProtocolInTheStructure(),
                removesWhatNamesItsProtocol(),
                keepsSingleRoutes(),
                revealsReplacedSingleRoute(),
                keepsRoutesAddedAgain());
    }

    private static Draft left(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.LEFT_BEHIND);
    }

    /** A demonstration with one route of those members. */
    private static String one(String route) {
        return "A = RtmRegisterClient ip 13\nRtmAddRoute A " + route + "\nRtmDeregisterClient A\n" + Demos.look(1);
    }

    /** Routes stay whose members meet a condition. */
    private static Defect kept(Draft draft, String route, Predicate<Route> staying) {
        return draft.shownBy(one(route)).rules(Stay.entries(entry -> staying.test(entry.route())));
    }

    private static Predicate<Route> ip(Predicate<IpSpecificData> staying) {
        return route -> route.familySpecificData() instanceof IpSpecificData data && staying.test(data);
    }

    private static Predicate<Route> ipx(Predicate<IpxSpecificData> staying) {
        return route -> route.familySpecificData() instanceof IpxSpecificData data && staying.test(data);
    }

    /** Routes stay that were asked for in a certain way. */
    private static Function<Notes, Rules> noted(BiPredicate<Entry, Notes.Note> staying) {
        return notes -> new Rules() {
            @Override
            public List<Entry> leaving(Client client) {
                return client.entries().stream()
                        .filter(entry -> !staying.test(entry, notes.of(entry)))
                        .toList();
            }
        };
    }

    private static Defect keepsRoutesOfTypeInvalid() {
        return kept(
                left("keeps-routes-of-type-invalid", "Routes with FSD_Type 2 stay.", Req.DRC_044),
                "10.0.0.0/8 via 192.0.2.1 if 1 metric 5 type 2",
                ip(data -> data.type() == IpSpecificData.TYPE_INVALID));
    }

    private static Defect keepsRoutesWithoutValidFlag() {
        return kept(
                left(
                        "keeps-routes-without-valid-flag",
                        "Routes without IP_VALID_ROUTE in FSD_Flags stay.",
                        Req.DRC_044),
                "10.0.0.0/8 via 192.0.2.1 if 1 metric 5 flags 0",
                ip(data -> (data.flags() & IpSpecificData.VALID) == 0));
    }

    private static Defect stopsAtInvalidRoute() {
        return left(
                        "stops-at-invalid-route",
                        "Removal stops at the first route with FSD_Type 2, and leaves the rest.",
                        Req.DRC_044,
                        Req.DRC_030)
                .tagged(Tag.STOPS_AT_FIRST_FAILURE, Tag.ORDER)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 type 2
                        RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(2))
                .rules(Stay.chosenInOrder(all -> all.stream()
                        .takeWhile(entry -> !ip(data -> data.type() == 2).test(entry.route()))
                        .toList()));
    }

    private static Defect keepsRoutesThroughInterfaceZero() {
        return kept(
                left("keeps-routes-through-interface-zero", "Routes through interface 0 stay.", Req.DRC_047),
                "10.0.0.0/8 via 192.0.2.1 if 0 metric 5",
                route -> route.interfaceId() == 0);
    }

    private static Defect keepsRoutesThroughInterfaceAllOnes() {
        return kept(
                left(
                        "keeps-routes-through-interface-all-ones",
                        "Routes through interface 0xffffffff stay.",
                        Req.DRC_047),
                "10.0.0.0/8 via 192.0.2.1 if 0xffffffff metric 5",
                route -> route.interfaceId() == -1);
    }

    private static Defect removesFromFirstInterfaceOnly() {
        return left(
                        "removes-from-first-interface-only",
                        "Only routes through the interface of the oldest one go.",
                        Req.DRC_047)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 2 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.chosenInOrder(all -> all.stream()
                        .filter(entry -> entry.route().interfaceId()
                                == all.get(0).route().interfaceId())
                        .toList()));
    }

    private static Defect forgetsTheFifthInterface() {
        return left(
                        "forgets-the-fifth-interface",
                        "Routes are listed for each of four interfaces; those through a fifth stay.",
                        Req.DRC_047)
                .tagged(Tag.VOLUME)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute A 10.2.0.0/16 via 192.0.2.1 if 2 metric 5
                        RtmAddRoute A 10.3.0.0/16 via 192.0.2.1 if 3 metric 5
                        RtmAddRoute A 10.4.0.0/16 via 192.0.2.1 if 4 metric 5
                        RtmAddRoute A 10.5.0.0/16 via 192.0.2.1 if 5 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.chosenInOrder(all -> {
                    List<Integer> listed = all.stream()
                            .map(entry -> entry.route().interfaceId())
                            .distinct()
                            .limit(4)
                            .toList();
                    return all.stream()
                            .filter(entry -> listed.contains(entry.route().interfaceId()))
                            .toList();
                }));
    }

    private static Defect keepsRoutesWithProtocolData() {
        return kept(
                left("keeps-routes-with-protocol-data", "Routes that carry protocol-specific data stay.", Req.DRC_048),
                "10.0.0.0/8 via 192.0.2.1 if 1 metric 5 psd 1,2,3,4",
                route -> !route.protocolSpecificData().equals(ProtocolSpecificData.ZERO));
    }

    private static Defect removesEqualProtocolDataOnly() {
        return left(
                        "removes-equal-protocol-data-only",
                        "Only routes with the protocol-specific data of the oldest one go.",
                        Req.DRC_048)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 psd 0,0,0,1
                        RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5 psd 0,0,0,2
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.chosenInOrder(all -> all.stream()
                        .filter(entry -> entry.route()
                                .protocolSpecificData()
                                .equals(all.get(0).route().protocolSpecificData()))
                        .toList()));
    }

    private static Defect keepsDefaultRoute() {
        return kept(
                left("keeps-default-route", "The route to 0.0.0.0/0 stays.", Req.DRC_030),
                "0.0.0.0/0 via 192.0.2.1 if 1 metric 5",
                route -> route.network() instanceof IpNetwork network && network.mask() == 0);
    }

    private static Defect keepsHostRoutes() {
        return kept(
                left("keeps-host-routes", "Routes with the mask 255.255.255.255 stay.", Req.DRC_030),
                "10.0.0.1/32 via 192.0.2.1 if 1 metric 5",
                route -> route.network() instanceof IpNetwork network && network.mask() == -1);
    }

    private static Defect keepsRoutesToHighNetworks() {
        return kept(
                left(
                        "keeps-routes-to-high-networks",
                        "Network numbers are compared as signed, so that routes to 128.0.0.0 and above stay.",
                        Req.DRC_030),
                "192.168.0.0/16 via 192.0.2.1 if 1 metric 5",
                route -> route.network().number() < 0);
    }

    private static Defect keepsRoutesWithoutNextHop() {
        return kept(
                left("keeps-routes-without-next-hop", "Routes whose next hop is 0.0.0.0 stay.", Req.DRC_030),
                "10.0.0.0/8 via 0.0.0.0 if 1 metric 5",
                route -> route.nextHop() instanceof IpNextHop hop && hop.number() == 0);
    }

    private static Defect keepsRoutesThroughThemselves() {
        return kept(
                left(
                        "keeps-routes-through-themselves",
                        "Routes whose next hop lies in the network that they lead to stay.",
                        Req.DRC_030),
                "10.0.0.0/8 via 10.0.0.1 if 1 metric 5",
                route -> route.network() instanceof IpNetwork network
                        && network.mask() != 0
                        && route.nextHop() instanceof IpNextHop hop
                        && (hop.number() & network.mask()) == network.number());
    }

    private static Defect keepsRoutesWithMaskedNextHop() {
        return kept(
                left(
                        "keeps-routes-with-masked-next-hop",
                        "Routes with another next-hop mask than /32 stay.",
                        Req.DRC_030),
                "10.0.0.0/8 via 192.0.2.1/24 if 1 metric 5",
                route -> route.nextHop() instanceof IpNextHop hop && hop.mask() != -1);
    }

    private static Defect keepsMulticastRoutes() {
        return kept(
                left("keeps-multicast-routes", "Routes to 224.0.0.0/4 and what lies in it stay.", Req.DRC_030),
                "224.0.0.0/4 via 192.0.2.1 if 1 metric 5",
                route -> route.network() instanceof IpNetwork network && network.number() >>> 28 == 0xe);
    }

    private static Defect keepsLoopbackRoutes() {
        return kept(
                left("keeps-loopback-routes", "Routes to 127.0.0.0/8 and what lies in it stay.", Req.DRC_030),
                "127.0.0.0/8 via 192.0.2.1 if 1 metric 5",
                route -> route.network() instanceof IpNetwork network && network.number() >>> 24 == 0x7f);
    }

    private static Defect keepsRoutesToIpxNetworkZero() {
        return left("keeps-routes-to-ipx-network-zero", "Routes to the IPX network 0 stay.", Req.DRC_057, Req.DRC_030)
                .tagged(Tag.IPX_ONLY)
                .shownBy("""
                        A = RtmRegisterClient ipx 13
                        RtmAddRoute A ipx:00000000 via 00-00-5e-00-53-01 if 1 ticks 2 hops 1
                        RtmDeregisterClient A
                        E = RtmCreateEnumerationHandle ipx all
                        RtmEnumerateGetNextRoute E
                        """)
                .rules(Stay.entries(entry -> entry.route().family().equals(ProtocolFamily.IPX)
                        && entry.route().network().number() == 0));
    }

    private static Defect keepsRoutesOfProtocolOne() {
        return left("keeps-routes-of-protocol-one", "Routes of a client of the protocol 1 stay.", Req.DRC_030)
                .shownBy("""
                        A = RtmRegisterClient ip 1
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.entries(entry -> entry.owner().protocol() == 1));
    }

    private static Defect keepsRoutesAboutToEnd() {
        return left(
                        "keeps-routes-about-to-end",
                        "Routes with less than five seconds to live are left to their lifetimes.",
                        Req.DRC_041)
                .tagged(Tag.TIMING)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 60
                        clock +57s
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .opens(environment -> {
                    Notes notes = new Notes();
                    BiPredicate<Entry, Notes.Note> ending = (entry, note) -> !note.timeToLive()
                                    .isInfinite()
                            && note.since()
                                    .plusSeconds(Integer.toUnsignedLong(
                                            note.timeToLive().seconds()))
                                    .isBefore(environment.clock().instant().plusSeconds(5));
                    return new Notes.NotingRtm(environment, noted(ending).apply(notes), notes);
                });
    }

    private static Defect keepsRoutesOfHighestMetric() {
        return kept(
                left("keeps-routes-of-highest-metric", "Routes with FSD_Metric 0xffffffff stay.", Req.DRC_030),
                "10.0.0.0/8 via 192.0.2.1 if 1 metric 0xffffffff",
                ip(data -> data.metric() == -1));
    }

    private static Defect keepsRoutesOfMetricZero() {
        return kept(
                left("keeps-routes-of-metric-zero", "Routes with FSD_Metric 0 stay.", Req.DRC_030),
                "10.0.0.0/8 via 192.0.2.1 if 1 metric 0",
                ip(data -> data.metric() == 0));
    }

    private static Defect keepsRoutesWithPolicy() {
        return kept(
                left("keeps-routes-with-policy", "Routes with an FSD_Policy stay.", Req.DRC_030),
                "10.0.0.0/8 via 192.0.2.1 if 1 metric 5 policy 7",
                ip(data -> data.policy() != 0));
    }

    private static Defect keepsIpxRoutes() {
        return left("keeps-ipx-routes", "Routes of the family IPX stay.", Req.DRC_057)
                .breaks(Req.DRC_030)
                .tagged(Tag.IPX_ONLY)
                .shownBy(ipxOne("ticks 2 hops 1"))
                .rules(Stay.entries(entry -> entry.route().family().equals(ProtocolFamily.IPX)));
    }

    private static Defect keepsIpxRoutesOf16Hops() {
        return left("keeps-ipx-routes-of-16-hops", "IPX routes with 16 hops or more stay.", Req.DRC_057, Req.DRC_030)
                .tagged(Tag.IPX_ONLY)
                .shownBy(ipxOne("ticks 2 hops 16"))
                .rules(Stay.entries(entry -> ipx(data -> data.hopCount() >= 16).test(entry.route())));
    }

    private static Defect keepsIpxGlobalClientWanRoutes() {
        return left(
                        "keeps-ipx-global-client-wan-routes",
                        "IPX routes with IPX_GLOBAL_CLIENT_WAN_ROUTE stay.",
                        Req.DRC_057,
                        Req.DRC_030)
                .tagged(Tag.IPX_ONLY)
                .shownBy(ipxOne("ticks 2 hops 1 flags 1"))
                .rules(Stay.entries(entry -> ipx(data -> data.flags() == IpxSpecificData.GLOBAL_CLIENT_WAN_ROUTE)
                        .test(entry.route())));
    }

    private static String ipxOne(String data) {
        return """
                A = RtmRegisterClient ipx 13
                RtmAddRoute A ipx:0000000a via 00-00-5e-00-53-01 if 1 %s
                RtmDeregisterClient A
                E = RtmCreateEnumerationHandle ipx all
                RtmEnumerateGetNextRoute E
                """.formatted(data);
    }

    private static Defect keepsUpdatedRoutes() {
        return left("keeps-updated-routes", "Routes that were updated stay.", Req.DRC_038)
                .shownBy(UPDATED)
                .notingRules(noted((entry, note) -> note.adds() > 1));
    }

    private static Defect keepsRoutesUpdatedThrice() {
        return left("keeps-routes-updated-thrice", "Routes that were added four times or more stay.", Req.DRC_038)
                .tagged(Tag.VOLUME)
                .shownBy("A = RtmRegisterClient ip 13\n"
                        + Demos.times(4, "RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5\n")
                        + "RtmDeregisterClient A\n" + Demos.look(1))
                .notingRules(noted((entry, note) -> note.adds() > 3));
    }

    private static Defect keepsRoutesWithChangedMetric() {
        return left(
                        "keeps-routes-with-changed-metric",
                        "Routes whose update changed the family-specific data stay.",
                        Req.DRC_038)
                .shownBy(UPDATED)
                .notingRules(noted((entry, note) -> note.before() != null
                        && !note.before()
                                .familySpecificData()
                                .equals(note.given().familySpecificData())));
    }

    private static Defect keepsInfiniteRoutes() {
        return left("keeps-infinite-routes", "Routes that never expire stay.", Req.DRC_040)
                .tagged(Tag.TIMING)
                .shownBy(one("10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl infinite"))
                .notingRules(noted((entry, note) -> note.timeToLive().isInfinite()));
    }

    private static Defect keepsInfiniteRoutesBesideFinite() {
        return left(
                        "keeps-infinite-routes-beside-finite",
                        "Routes that never expire stay if the client has routes that do.",
                        Req.DRC_040)
                .tagged(Tag.TIMING)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl infinite
                        RtmAddRoute A 10.1.0.0/16 via 192.0.2.1 if 1 metric 5 ttl 3600
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .notingRules(notes -> new Rules() {
                    @Override
                    public List<Entry> leaving(Client client) {
                        List<Entry> finite = client.entries().stream()
                                .filter(entry -> !notes.of(entry).timeToLive().isInfinite())
                                .toList();
                        return finite.isEmpty() ? client.entries() : finite;
                    }
                });
    }

    private static Defect leavesFiniteRoutesToAgeing() {
        return left("leaves-finite-routes-to-ageing", "Routes with a running lifetime stay until it ends.", Req.DRC_041)
                .tagged(Tag.TIMING)
                .shownBy(one("10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 3600"))
                .notingRules(noted((entry, note) -> !note.timeToLive().isInfinite()));
    }

    private static Defect keepsRoutesOfMoreThanADay() {
        return left(
                        "keeps-routes-of-more-than-a-day",
                        "Routes with a lifetime of more than a day stay until it ends.",
                        Req.DRC_041)
                .tagged(Tag.TIMING)
                .shownBy(one("10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 86401"))
                .notingRules(noted((entry, note) ->
                        !note.timeToLive().isInfinite() && note.timeToLive().seconds() > 86_400));
    }

    private static Defect keepsRoutesOfOneSecond() {
        return left(
                        "keeps-routes-of-one-second",
                        "Routes with a lifetime of one second stay until it ends.",
                        Req.DRC_041)
                .tagged(Tag.TIMING)
                .shownBy(one("10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 1"))
                .notingRules(noted((entry, note) -> note.timeToLive().seconds() == 1));
    }

    private static Defect keepsRoutesOfForeignProtocol() {
        return left(
                        "keeps-routes-of-foreign-protocol",
                        "Routes added with another protocol's number in the structure stay.",
                        Req.DRC_037)
                .shownBy(one("10.0.0.0/8 via 192.0.2.1 if 1 metric 5 proto 8"))
                .notingRules(noted((entry, note) -> note.given().routingProtocol() != 0
                        && note.given().routingProtocol() != entry.owner().protocol()));
    }

    private static Defect believesTheProtocolInTheStructure() {
        return left(
                        "believes-the-protocol-in-the-structure",
                        "A route is kept under the protocol's number in the structure, if there is one.",
                        Req.DRC_037)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 proto 8
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new Rules() {
                    @Override
                    public Route stored(Client owner, Route given, long timeStamp) {
                        Route stored = super.stored(owner, given, timeStamp);
                        return given.routingProtocol() == 0
                                ? stored
                                : stored.withRoutingProtocol(given.routingProtocol());
                    }
                });
    }

    private static Defect removesWhatNamesItsProtocol() {
        return left(
                        "removes-what-names-its-protocol",
                        "Routes of others that named the leaver's protocol in the structure go as well.",
                        Req.DRC_037)
                .breaks(Req.DRC_032)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 proto 8
                        RtmDeregisterClient B
                        """ + Demos.look(1))
                .notingRules(notes -> new Rules() {
                    @Override
                    public List<Entry> leaving(Client client) {
                        return Others.and(
                                client, entry -> notes.of(entry).given().routingProtocol() == client.protocol());
                    }
                });
    }

    private static Defect keepsSingleRoutes() {
        return left("keeps-single-routes", "Routes of a client with the single-route option stay.", Req.DRC_036)
                .tagged(Tag.OPTION)
                .shownBy("""
                        A = RtmRegisterClient ip 13 single-route
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(Stay.allOf(Client::isSingleRoute));
    }

    private static Defect revealsReplacedSingleRoute() {
        return left(
                        "reveals-replaced-single-route",
                        "The route that a single-route client had replaced comes back.",
                        Req.DRC_036,
                        Req.DRC_203)
                .tagged(Tag.OPTION)
                .shownBy("""
                        A = RtmRegisterClient ip 13 single-route
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(RevealingRules::new);
    }

    private static Defect keepsRoutesAddedAgain() {
        return left("keeps-routes-added-again", "Routes that the client had deleted and added again stay.", Req.DRC_030)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeleteRoute A 10.0.0.0/8 via 192.0.2.1 if 1
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        RtmDeregisterClient A
                        """ + Demos.look(1))
                .rules(AgainRules::new);
    }

    private static final String UPDATED = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 6
            RtmDeregisterClient A
            """ + Demos.look(1);

    /** Remembers what single-route clients replaced, and brings it back when they leave. */
    private static final class RevealingRules extends Rules {

        private final Map<Entry, Route> replaced = new ConcurrentHashMap<>();

        @Override
        public @Nullable Entry replaced(Client owner, Route route) {
            Entry entry = super.replaced(owner, route);
            if (entry != null
                    && owner.isSingleRoute()
                    && !entry.route().nextHop().equals(route.nextHop())) {
                replaced.put(entry, entry.route());
            }
            return entry;
        }

        @Override
        public List<Entry> leaving(Client client) {
            client.entries().forEach(entry -> {
                Route old = replaced.get(entry);
                if (old != null) {
                    entry.update(old);
                }
            });
            return client.entries().stream()
                    .filter(entry -> !replaced.containsKey(entry))
                    .toList();
        }
    }

    /** Does not see entries that take the place of an earlier one of the same client. */
    private static final class AgainRules extends Rules {

        private final Set<List<Object>> removed = ConcurrentHashMap.newKeySet();

        private static List<Object> place(Entry entry) {
            Route route = entry.route();
            return List.of(entry.owner(), route.network(), route.interfaceId(), route.nextHop());
        }

        @Override
        public boolean endsLifetimeOf(Entry entry) {
            removed.add(place(entry));
            return super.endsLifetimeOf(entry);
        }

        @Override
        public List<Entry> leaving(Client client) {
            return client.entries().stream()
                    .filter(entry -> !removed.contains(place(entry)))
                    .toList();
        }
    }
}
