package org.rtmtck.migration.mistake;

import static org.rtmtck.migration.mistake.CaughtBy.CONTRACT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.migration.PortingDecisions;
import org.rtmtck.rtm2.AddressFamily;
import org.rtmtck.rtm2.EntityId;
import org.rtmtck.rtm2.PrefInfo;
import org.rtmtck.rtm2.RouteChange;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;

/** Clients and routes that are taken for others, or for the same. */
final class IdentityMistakes {

    private static final int OLD_NUMBER = 259;

    private IdentityMistakes() {}

    static List<WrongFacade> all() {
        return List.of(
                new WrongFacade(
                        "compares-with-259",
                        "not-found-1168",
                        "It takes a route for missing only if the status is 259, which version 2 does not answer there.",
                        Set.of(CONTRACT),
                        ComparesWith259::new),
                new WrongFacade(
                                "takes-family-zero-for-none",
                                "family-zero",
                                "It takes a family of 0 for \"not given\" and registers the IPX client for IP.",
                                Set.of(CONTRACT),
                                TakesFamilyZeroForNone::new)
                        .claiming(Capability.IPX),
                new WrongFacade(
                        "changes-instance-ids",
                        "unstable-instance",
                        "It uses a new instance id at each registration, so a second client of a protocol is accepted.",
                        Set.of(CONTRACT),
                        ChangesInstanceIds::new),
                new WrongFacade(
                        "forgets-neighbours",
                        "neighbour",
                        "It gives its routes no neighbour, so a route through another next hop replaces the first.",
                        Set.of(CONTRACT),
                        ForgetsNeighbours::new),
                new WrongFacade(
                        "forgets-single-route-flag",
                        "single-route-per-call",
                        "It forgets RTM_ROUTE_CHANGE_FIRST, so a single-route client gets several routes to a network.",
                        Set.of(CONTRACT),
                        ForgetsSingleRouteFlag::new),
                new WrongFacade(
                        "puts-metric-into-preference",
                        "preference",
                        "It writes the metric into the preference, which RTM overwrites, so all routes are equally good.",
                        Set.of(CONTRACT),
                        PutsMetricIntoPreference::new));
    }

    private static final class ComparesWith259 extends PortingDecisions {
        @Override
        protected boolean isMissing(Status status) {
            return status.code() == OLD_NUMBER;
        }
    }

    private static final class TakesFamilyZeroForNone extends PortingDecisions {
        @Override
        protected Optional<AddressFamily> addressFamily(ProtocolFamily family) {
            return family.code() == 0 ? Optional.of(AddressFamily.INET) : super.addressFamily(family);
        }
    }

    private static final class ChangesInstanceIds extends PortingDecisions {
        private int next = 100;

        @Override
        protected EntityId identity(int routingProtocol) {
            next++;
            return new EntityId(routingProtocol, next);
        }
    }

    private static final class ForgetsNeighbours extends PortingDecisions {
        @Override
        protected @Nullable NextHopHandle neighbour(NextHopHandle nextHop) {
            return null;
        }
    }

    private static final class ForgetsSingleRouteFlag extends PortingDecisions {
        @Override
        protected Set<RouteChange> additionFlags(boolean singleRoute) {
            return Set.of();
        }
    }

    private static final class PutsMetricIntoPreference extends PortingDecisions {
        @Override
        protected PrefInfo preference(int metric) {
            return new PrefInfo(0, metric);
        }
    }
}
