package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Environment;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Rules;

/** Functions without a client handle go wrong once clients have left. */
final class ReadingDefects {

    private ReadingDefects() {}

    static List<Defect> all() {
        return List.of(
                countOfAbandonedFamilyIsInvalid(),
                countNeverReachesZero(),
                zeroCountWithoutLastError(),
                isRouteOfAbandonedFamilyIsInvalid(),
                enumerationOfAbandonedFamilyIsInvalid(),
                abandonedFamilyTakesNoClients(),
                isRouteNeedsAClient(),
                countFailsAfterLeaving(),
                scanNeedsAClient(),
                ageLooksTheRouteUp(),
                ageOfRemovedRouteIsZero(),
                isRouteSaysNoRoutes(),
                isRouteLeavesLastError(),
                emptySetWithoutLastError());
    }

    private static Draft reading(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.CODE);
    }

    /** A family that is not there any more when its last client has left. */
    private static class Vanishing extends Aftermath {

        Vanishing(Environment environment) {
            super(environment);
        }

        final boolean isVanished(ProtocolFamily family) {
            return left() > 0 && tableOf(family).clients().isEmpty();
        }
    }

    private static Defect countOfAbandonedFamilyIsInvalid() {
        return reading(
                        "count-of-abandoned-family-is-invalid",
                        "RtmGetNetworkCount leaves 87 as last error when the last client has left.",
                        Req.DRC_064,
                        Req.DRC_106)
                .shownBy(ALONE + "RtmGetNetworkCount ip\n")
                .opens(environment -> new Vanishing(environment) {
                    @Override
                    public int getNetworkCount(ProtocolFamily family) {
                        int count = super.getNetworkCount(family);
                        if (isVanished(family)) {
                            fail(Status.ERROR_INVALID_PARAMETER);
                        }
                        return count;
                    }
                });
    }

    private static Defect countNeverReachesZero() {
        return reading("count-never-reaches-zero", "The last network is never taken off the count.", Req.DRC_064)
                .tagged(Tag.CACHES)
                .shownBy(ALONE + "RtmGetNetworkCount ip\n")
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public int getNetworkCount(ProtocolFamily family) {
                        int count = super.getNetworkCount(family);
                        Client last = leaver();
                        boolean left = last != null && last.table().family().equals(family);
                        return count == 0 && left ? 1 : count;
                    }
                });
    }

    private static Defect zeroCountWithoutLastError() {
        return reading(
                        "zero-count-without-last-error",
                        "A count of zero leaves the last error as it was.",
                        Req.DRC_225,
                        Req.DRC_064)
                .shownBy(ALONE + "RtmGetNetworkCount ip\n")
                .opens(environment -> new OddRtm(environment, new Rules(), OddRtm::properly) {
                    @Override
                    public int getNetworkCount(ProtocolFamily family) {
                        Status before = environment.lastError().get();
                        int count = super.getNetworkCount(family);
                        environment.lastError().set(before);
                        return count;
                    }
                });
    }

    private static Defect isRouteOfAbandonedFamilyIsInvalid() {
        return reading(
                        "is-route-of-abandoned-family-is-invalid",
                        "RtmIsRoute leaves 87 as last error when the last client has left.",
                        Req.DRC_106,
                        Req.DRC_061)
                .shownBy(ALONE + "RtmIsRoute ip 10.0.0.0/8\n")
                .opens(environment -> new Vanishing(environment) {
                    @Override
                    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
                        return super.isRoute(family, network, bestRoute)
                                || (isVanished(family) && fail(Status.ERROR_INVALID_PARAMETER));
                    }
                });
    }

    private static Defect enumerationOfAbandonedFamilyIsInvalid() {
        return reading(
                        "enumeration-of-abandoned-family-is-invalid",
                        "RtmCreateEnumerationHandle leaves 87 as last error when the last client has left.",
                        Req.DRC_106)
                .tagged(Tag.ENUMERATIONS)
                .shownBy(ALONE + "E = RtmCreateEnumerationHandle ip all\n")
                .opens(environment -> new Vanishing(environment) {
                    @Override
                    public Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria) {
                        Handle handle = super.createEnumerationHandle(family, enumerationFlags, criteria);
                        if (handle.isNull() && isVanished(family)) {
                            fail(Status.ERROR_INVALID_PARAMETER);
                        }
                        return handle;
                    }
                });
    }

    private static Defect abandonedFamilyTakesNoClients() {
        return reading(
                        "abandoned-family-takes-no-clients",
                        "Nobody can register any more in a family whose last client has left.",
                        Req.DRC_152,
                        Req.DRC_106,
                        Req.DRC_111)
                .tagged(Tag.REUSE)
                .shownBy(ALONE + "B = RtmRegisterClient ip 13\n")
                .opens(environment -> new Vanishing(environment) {
                    @Override
                    public Handle registerClient(
                            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
                        if (isVanished(family)) {
                            fail(Status.ERROR_INVALID_PARAMETER);
                            return Handle.NULL;
                        }
                        return super.registerClient(family, routingProtocol, changeEvent, flags);
                    }
                });
    }

    private static Defect isRouteNeedsAClient() {
        return reading(
                        "is-route-needs-a-client",
                        "RtmIsRoute fails with 6 for a program that has deregistered its last client.",
                        Req.DRC_124,
                        Req.DRC_106)
                .breaks(Req.DRC_061, Req.DRC_225)
                .shownBy(ALONE + "RtmIsRoute ip 10.0.0.0/8\n")
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
                        boolean none = left() > 0 && clients().isEmpty();
                        return none ? fail(Status.ERROR_INVALID_HANDLE) : super.isRoute(family, network, bestRoute);
                    }
                });
    }

    private static Defect countFailsAfterLeaving() {
        return reading(
                        "count-fails-after-leaving",
                        "RtmGetNetworkCount fails with 87 once any client has left, though others have routes.",
                        Req.DRC_124,
                        Req.DRC_063)
                .shownBy(BESIDE + "RtmGetNetworkCount ip\n")
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public int getNetworkCount(ProtocolFamily family) {
                        if (left() > 0) {
                            fail(Status.ERROR_INVALID_PARAMETER);
                            return 0;
                        }
                        return super.getNetworkCount(family);
                    }
                });
    }

    private static Defect scanNeedsAClient() {
        return reading(
                        "scan-needs-a-client",
                        "RtmGetFirstRoute fails with 87 once any client has left, though others have routes.",
                        Req.DRC_124)
                .breaks(Req.DRC_211)
                .breaks(Req.DRC_212, Req.DRC_225)
                .tagged(Tag.ENUMERATIONS)
                .shownBy(BESIDE + "R = RtmGetFirstRoute ip all\n")
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
                        return left() > 0
                                ? Status.ERROR_INVALID_PARAMETER
                                : super.getFirstRoute(family, enumerationFlags, route);
                    }
                });
    }

    private static Defect ageLooksTheRouteUp() {
        return reading("age-looks-the-route-up", "The age of a copy of a removed route is INFINITE.", Req.DRC_125)
                .tagged(Tag.TIMING)
                .shownBy(AGE)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public int getRouteAge(Route route) {
                        if (left() > 0 && tableOf(route.family()).routes().find(route.network()) == null) {
                            fail(Status.ERROR_INVALID_PARAMETER);
                            return -1;
                        }
                        return super.getRouteAge(route);
                    }
                });
    }

    private static Defect ageOfRemovedRouteIsZero() {
        return reading("age-of-removed-route-is-zero", "The age of a copy of a removed route is 0.", Req.DRC_125)
                .tagged(Tag.TIMING)
                .shownBy(AGE)
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public int getRouteAge(Route route) {
                        boolean gone =
                                left() > 0 && tableOf(route.family()).routes().find(route.network()) == null;
                        return gone ? 0 : super.getRouteAge(route);
                    }
                });
    }

    private static Defect isRouteSaysNoRoutes() {
        return reading(
                        "is-route-says-no-routes",
                        "RtmIsRoute leaves 259 as last error for a network without routes.",
                        Req.DRC_225,
                        Req.DRC_061)
                .breaks(Req.DRC_106)
                .shownBy(ALONE + "RtmIsRoute ip 10.0.0.0/8\n")
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
                        return super.isRoute(family, network, bestRoute) || fail(Status.ERROR_NO_ROUTES);
                    }
                });
    }

    private static Defect isRouteLeavesLastError() {
        return reading(
                        "is-route-leaves-last-error",
                        "RtmIsRoute leaves the last error as it was for a network that lost its routes.",
                        Req.DRC_225,
                        Req.DRC_061)
                .breaks(Req.DRC_106)
                .shownBy(ALONE + "RtmIsRoute ip 10.0.0.0/8\n")
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
                        Status before = environment().lastError().get();
                        return super.isRoute(family, network, bestRoute) || fail(before);
                    }
                });
    }

    private static Defect emptySetWithoutLastError() {
        return reading(
                        "empty-set-without-last-error",
                        "RtmCreateEnumerationHandle returns NULL with NO_ERROR when nothing is left.",
                        Req.DRC_225)
                .breaks(Req.DRC_106)
                .tagged(Tag.ENUMERATIONS)
                .shownBy(ALONE + "E = RtmCreateEnumerationHandle ip all\n")
                .opens(environment -> new Aftermath(environment) {
                    @Override
                    public Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria) {
                        Handle handle = super.createEnumerationHandle(family, enumerationFlags, criteria);
                        if (handle.isNull() && left() > 0) {
                            fail(Status.NO_ERROR);
                        }
                        return handle;
                    }
                });
    }

    private static final String ALONE = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            """;

    private static final String BESIDE = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            RtmDeregisterClient A
            """;

    private static final String AGE = """
            A = RtmRegisterClient ip 13
            RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
            R = RtmIsRoute ip 10.0.0.0/8
            clock +10s
            RtmDeregisterClient A
            RtmGetRouteAge R
            """;
}
