package org.rtmtck.defect;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Limits;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.reference.Choices;
import org.rtmtck.reference.ClientChoice;
import org.rtmtck.reference.NoticeChoice;
import org.rtmtck.reference.ProtocolPriorities;
import org.rtmtck.reference.ReadingChoice;
import org.rtmtck.reference.ReferenceRtm;
import org.rtmtck.reference.RouteChoice;
import org.rtmtck.reference.Rules;

/** All lawful variants. Safe for concurrent use. */
public final class LawfulVariants {

    private static final Duration SHORTLY = Duration.ofMillis(10);

    private static final List<LawfulVariant> ALL = Stream.of(
                    pace(), // first, for it takes longest
                    handles(),
                    registrations(),
                    bestRoutes(),
                    routes(),
                    messages(),
                    events(),
                    reading(),
                    outputs(),
                    lacks())
            .flatMap(List::stream)
            .toList();

    private LawfulVariants() {}

    /** All lawful variants, by theme. */
    public static List<LawfulVariant> all() {
        return ALL;
    }

    /** The variant of that name, if there is one. */
    public static Optional<LawfulVariant> named(String name) {
        return ALL.stream().filter(variant -> variant.name().equals(name)).findFirst();
    }

    private static LawfulVariant opened(String name, String choice, Defect.Opening opening) {
        return new LawfulVariant(name, choice, Set.of(), OddProvider.REFERENCE, Limits.NONE, Duration.ZERO, opening);
    }

    private static LawfulVariant ruled(String name, String choice, Supplier<? extends Rules> rules) {
        return opened(name, choice, environment -> new ReferenceRtm(environment, rules.get()));
    }

    private static LawfulVariant chosen(String name, String choice, Choices choices) {
        return ruled(name, choice, () -> new Rules(choices));
    }

    private static LawfulVariant late(String name, String choice, Defect.Opening opening) {
        Set<Capability> capabilities = EnumSet.copyOf(OddProvider.REFERENCE);
        capabilities.add(Capability.ASYNCHRONOUS_NOTIFICATION);
        return new LawfulVariant(name, choice, Set.of(), capabilities, Limits.NONE, SHORTLY, opening);
    }

    private static LawfulVariant without(String name, String choice, Capability missing, Choices choices) {
        Set<Capability> capabilities = EnumSet.copyOf(OddProvider.REFERENCE);
        capabilities.remove(missing);
        return new LawfulVariant(
                name,
                choice,
                Set.of(),
                capabilities,
                Limits.NONE,
                Duration.ZERO,
                environment -> new ReferenceRtm(environment, new Rules(choices)));
    }

    private static LawfulVariant small(String name, String choice, int clients, int routes) {
        Limits limits = new Limits(clients, Integer.MAX_VALUE, routes, -1, true);
        return new LawfulVariant(
                name,
                choice,
                Set.of(),
                OddProvider.REFERENCE,
                limits,
                Duration.ZERO,
                environment -> new OddVariants.Small(environment, limits));
    }

    private static LawfulVariant lacking(String name, String choice, Choices choices) {
        return waiving(name, choice, Assumption.A14, () -> new OddRules.Scarce(choices));
    }

    private static LawfulVariant waiving(String name, String choice, Assumption waived, Supplier<Rules> rules) {
        return new LawfulVariant(
                name,
                choice,
                Set.of(waived),
                OddProvider.REFERENCE,
                Limits.NONE,
                Duration.ZERO,
                environment -> new ReferenceRtm(environment, rules.get()));
    }

    private static Choices with(ClientChoice.AfterLack state) {
        return Choices.DEFAULT.with(state);
    }

    private static List<LawfulVariant> pace() {
        return List.of(opened("everything-slow", "Every call takes a millisecond.", OddVariants.Slow::new));
    }

    private static List<LawfulVariant> handles() {
        Choices defaults = Choices.DEFAULT;
        return List.of(
                chosen(
                        "handles-reused-at-once",
                        "The value of a handle is given out again as soon as it is free.",
                        defaults.with(ClientChoice.Handles.REUSED)),
                chosen(
                        "handles-scattered",
                        "Handle values come from all over the 64-bit range.",
                        defaults.with(ClientChoice.Handles.SCATTERED)),
                chosen(
                        "handles-numbered-by-kind",
                        "Clients and enumerations are numbered from 1, each kind apart.",
                        defaults.with(ClientChoice.Handles.NUMBERED_BY_KIND)),
                ruled(
                        "handles-random",
                        "Handle values are drawn by lot from the 64-bit range.",
                        OddHandles.from(OddHandles.Drawn::new)),
                ruled(
                        "handles-descending",
                        "Each handle value is lower than the one before.",
                        OddHandles.from(OddHandles.Descending::new)),
                ruled(
                        "handles-like-pointers",
                        "Handle values look like addresses with the upper bits set.",
                        OddHandles.from(OddHandles.Pointers::new)));
    }

    private static List<LawfulVariant> registrations() {
        Choices defaults = Choices.DEFAULT;
        return List.of(
                without(
                        "ip-only",
                        "The family IPX is not installed.",
                        Capability.IPX,
                        defaults.with(ClientChoice.Families.IP_ONLY)),
                without(
                        "ipx-only",
                        "The family IP is not installed.",
                        Capability.IP,
                        defaults.with(ClientChoice.Families.IPX_ONLY)),
                chosen(
                        "protocol-in-one-family-only",
                        "A protocol that is registered in one family is refused in the other.",
                        defaults.with(ClientChoice.SameProtocolInBothFamilies.REFUSED)),
                small(
                        "room-for-two-clients",
                        "A third client lacks resources, whatever else is wrong with its registration.",
                        2,
                        Integer.MAX_VALUE),
                small("room-for-seven-routes", "An eighth route to a family lacks memory.", Integer.MAX_VALUE, 7),
                small("room-for-three-clients", "There is room for three clients and nine routes to a family.", 3, 9),
                chosen(
                        "resources-before-handle",
                        "Deregistration asks for resources before it looks at the handle.",
                        defaults.with(ClientChoice.FirstCheck.RESOURCES)));
    }

    private static List<LawfulVariant> bestRoutes() {
        Choices defaults = Choices.DEFAULT;
        return List.of(
                chosen(
                        "ties-to-last-in-order",
                        "Of equally good routes the last in order is best.",
                        defaults.with(RouteChoice.TieBreak.LAST_IN_ORDER)),
                chosen(
                        "ties-to-oldest",
                        "Of equally good routes the oldest is best.",
                        defaults.with(RouteChoice.TieBreak.OLDEST)),
                chosen(
                        "ties-to-newest",
                        "Of equally good routes the newest is best.",
                        defaults.with(RouteChoice.TieBreak.NEWEST)),
                chosen(
                        "ties-to-incumbent",
                        "Of equally good routes the one that is best stays so.",
                        defaults.with(RouteChoice.TieBreak.INCUMBENT)),
                ruled(
                        "ties-by-lot",
                        "Of equally good routes the one that is best stays so; a successor is drawn by lot.",
                        OddRules.Lot::new),
                ruled(
                        "ties-to-stalest",
                        "Of equally good routes the one added or updated longest ago is best; an update may cost it that.",
                        OddRules.StalestFirst::new),
                chosen(
                        "ipx-by-hops-first",
                        "IPX routes compare by hops, then by ticks.",
                        defaults.with(RouteChoice.IpxRule.HOPS_THEN_TICKS)),
                chosen(
                        "ipx-by-priority-first",
                        "IPX routes compare by the priority of their protocol first.",
                        defaults.with(RouteChoice.IpxRule.PRIORITY_FIRST)),
                ruled(
                        "priorities-equal",
                        "All protocols have the same priority.",
                        () -> new Rules(Choices.DEFAULT, ProtocolPriorities.allEqual(0))),
                ruled("priority-carried", "FSD_Priority is what the client gave.", OddRules.PriorityCarried::new),
                waiving(
                        "higher-priority-better",
                        "Of IP routes of different protocols the one with the higher priority is best.",
                        Assumption.A6,
                        OddRules.HigherPriority::new));
    }

    private static List<LawfulVariant> routes() {
        Choices defaults = Choices.DEFAULT;
        return List.of(
                chosen(
                        "single-route-by-number",
                        "For the single-route option networks of equal number are one.",
                        defaults.with(RouteChoice.SingleRouteNetwork.NUMBER_ONLY)),
                chosen(
                        "host-bits-cleared",
                        "A network number loses the bits outside its mask.",
                        defaults.with(RouteChoice.HostBits.CLEARED)),
                ruled(
                        "protocol-of-route-checked",
                        "A route whose RR_RoutingProtocol is not its client's is refused.",
                        OddRules.ProtocolChecked::new),
                ruled("next-hop-mask-dropped", "A next hop loses its mask.", OddRules.NextHopMaskDropped::new),
                waiving(
                        "losses-by-removal-untold",
                        "Nobody is told that a deregistration or ageing left a network without routes.",
                        Assumption.A11,
                        OddRules.UntoldLosses::new),
                chosen(
                        "host-bits-refused",
                        "A network number with bits outside its mask is refused.",
                        defaults.with(RouteChoice.HostBits.REFUSED)),
                chosen(
                        "zero-lifetime-never-ends",
                        "A lifetime of 0 has no end.",
                        defaults.with(RouteChoice.ZeroLifetime.NEVER_ENDS)),
                chosen(
                        "zero-lifetime-refused",
                        "A lifetime of 0 is refused.",
                        defaults.with(RouteChoice.ZeroLifetime.REFUSED)),
                chosen(
                        "long-lifetime-capped",
                        "Lifetimes above the documented limit count as the limit.",
                        defaults.with(RouteChoice.LongLifetime.CAPPED)),
                chosen(
                        "long-lifetime-refused",
                        "Lifetimes above the documented limit are refused.",
                        defaults.with(RouteChoice.LongLifetime.REFUSED)),
                chosen(
                        "routes-removed-one-by-one",
                        "Others can see the leaver's routes go one after the other.",
                        defaults.with(RouteChoice.Removing.STEPWISE)),
                ruled(
                        "lifetimes-end-on-the-second",
                        "A lifetime ends when the last whole second of the clock before its end begins.",
                        OddRules.WholeSeconds::new),
                ruled("time-stamps-in-seconds", "Time stamps have a grain of one second.", OddRules.CoarseStamps::new));
    }

    private static List<LawfulVariant> messages() {
        Choices defaults = Choices.DEFAULT;
        return List.of(
                chosen(
                        "messages-in-chains",
                        "Each step of the best route is told, routes going in the order in which they were added.",
                        defaults.with(NoticeChoice.MessageDetail.CHAIN)),
                chosen(
                        "messages-in-chains-backwards",
                        "Each step of the best route is told, the newest route going first.",
                        defaults.with(NoticeChoice.MessageDetail.CHAIN_BACKWARDS)),
                ruled(
                        "messages-in-chains-by-lot",
                        "Each step of the best route is told, routes going in an order drawn by lot.",
                        OddRules.ChainByLot::new),
                chosen(
                        "messages-by-network-backwards",
                        "Networks are told in the opposite of the scan's order.",
                        defaults.with(NoticeChoice.MessageOrder.BY_NETWORK_BACKWARDS)),
                chosen(
                        "messages-scattered",
                        "Networks are told in the order of a hash.",
                        defaults.with(NoticeChoice.MessageOrder.SCATTERED)),
                ruled(
                        "messages-in-any-order",
                        "Networks are told in an order drawn by lot each time.",
                        OddRules.AnyOrder::new),
                chosen(
                        "messages-merged",
                        "Unread messages about one network are replaced by their net effect.",
                        defaults.with(NoticeChoice.Merging.NET_EFFECT)),
                chosen(
                        "messages-merged-from-chains",
                        "Each step is a message, and unread ones about a network are replaced by their net effect.",
                        defaults.with(NoticeChoice.Merging.NET_EFFECT).with(NoticeChoice.MessageDetail.CHAIN)),
                late(
                        "messages-later",
                        "Messages come a moment later by the clock.",
                        environment ->
                                new ReferenceRtm(environment, new Rules(defaults.with(NoticeChoice.Delivery.LATER)))),
                late(
                        "messages-later-and-merged",
                        "Messages come a moment later by the clock and merge with unread ones.",
                        environment -> new ReferenceRtm(
                                environment,
                                new Rules(defaults.with(NoticeChoice.Delivery.LATER)
                                        .with(NoticeChoice.Merging.NET_EFFECT)
                                        .with(NoticeChoice.MessageDetail.CHAIN)))),
                late(
                        "messages-by-another-thread",
                        "Messages are delivered by a thread of their own, some milliseconds after the call.",
                        OddVariants.Courier::new));
    }

    private static List<LawfulVariant> events() {
        Choices defaults = Choices.DEFAULT;
        return List.of(
                chosen(
                        "own-event-signalled",
                        "The leaver's event is signalled when it leaves.",
                        defaults.with(ClientChoice.OwnEvent.SIGNALLED)),
                chosen(
                        "own-event-reset",
                        "The leaver's event is reset when it leaves.",
                        defaults.with(ClientChoice.OwnEvent.RESET)),
                ruled(
                        "events-signalled-for-nothing",
                        "Every deregistration signals all observers, whether or not there is a message.",
                        OddRules.BareSignals::new));
    }

    private static List<LawfulVariant> reading() {
        Choices defaults = Choices.DEFAULT;
        return List.of(
                chosen(
                        "enumerations-are-snapshots",
                        "An enumeration shows its routes as they were when it was opened.",
                        defaults.with(ReadingChoice.Enumerating.SNAPSHOT)),
                chosen(
                        "enumerations-in-blocks",
                        "An enumeration reads ahead in blocks of three.",
                        defaults.with(ReadingChoice.Enumerating.BLOCKS)),
                opened(
                        "enumerations-in-random-order",
                        "An enumeration returns its routes in an order drawn by lot.",
                        OddVariants.Shuffled::new),
                chosen(
                        "scan-ends-at-removed-route",
                        "An ordered scan that stands on a removed route ends.",
                        defaults.with(ReadingChoice.ScanFromRemoved.ENDS)),
                chosen(
                        "scan-refuses-removed-route",
                        "An ordered scan that stands on a removed route is refused.",
                        defaults.with(ReadingChoice.ScanFromRemoved.REFUSED)),
                chosen(
                        "scan-falling",
                        "The ordered scan goes from the highest to the lowest.",
                        defaults.with(ReadingChoice.ScanDirection.FALLING)),
                ruled(
                        "scan-by-bytes",
                        "The ordered scan compares network numbers with the last octet first.",
                        OddRules.ByBytes::new),
                opened(
                        "ages-rounded-up",
                        "The age of a route is rounded up to whole seconds.",
                        OddVariants.RoundingUp::new));
    }

    private static List<LawfulVariant> outputs() {
        Choices defaults = Choices.DEFAULT;
        return List.of(
                chosen(
                        "last-error-is-result",
                        "Functions that return a status leave it as last error as well.",
                        defaults.with(ClientChoice.LastErrorValue.SET_TO_RESULT)),
                opened(
                        "last-error-overwritten",
                        "Every call overwrites the last error where no page gives it a meaning.",
                        OddVariants.Overwriting::new),
                chosen(
                        "unused-buffers-emptied",
                        "Buffers that receive nothing are emptied.",
                        defaults.with(NoticeChoice.UnusedBuffer.EMPTIED)),
                chosen(
                        "unused-buffers-zeroed",
                        "Buffers that receive nothing are zeroed.",
                        defaults.with(NoticeChoice.UnusedBuffer.ZEROED)),
                ruled(
                        "unused-buffers-filled-with-rubbish",
                        "Buffers that receive nothing are filled with rubbish.",
                        OddRules.Rubbish::new),
                opened(
                        "outputs-spoilt-by-failures",
                        "A call that fails fills all its outputs with rubbish.",
                        OddVariants.Spoiling::new));
    }

    private static List<LawfulVariant> lacks() {
        return List.of(
                lacking(
                        "lack-at-random",
                        "Resources are lacking now and then; nothing has happened then.",
                        Choices.DEFAULT),
                lacking(
                        "lack-at-random-some-routes-gone",
                        "Resources are lacking now and then; some of the leaver's routes are gone then.",
                        with(ClientChoice.AfterLack.SOME_ROUTES_GONE)),
                lacking(
                        "lack-at-random-all-routes-gone",
                        "Resources are lacking now and then; all of the leaver's routes are gone then, but it is registered.",
                        with(ClientChoice.AfterLack.ALL_ROUTES_GONE)),
                lacking(
                        "lack-at-random-client-gone",
                        "Resources are lacking now and then; the leaver is gone then with its routes.",
                        with(ClientChoice.AfterLack.CLIENT_GONE)),
                lacking(
                        "lack-at-random-before-handle",
                        "Resources are lacking now and then, also before the handle is looked at.",
                        Choices.DEFAULT.with(ClientChoice.FirstCheck.RESOURCES)),
                chosen(
                        "lack-leaves-some-routes",
                        "Resources suffice unless a failure is injected; some of the leaver's routes are gone then.",
                        with(ClientChoice.AfterLack.SOME_ROUTES_GONE)),
                chosen(
                        "lack-leaves-no-routes",
                        "Resources suffice unless a failure is injected; all of the leaver's routes are gone then.",
                        with(ClientChoice.AfterLack.ALL_ROUTES_GONE)),
                chosen(
                        "lack-ends-the-client",
                        "Resources suffice unless a failure is injected; the leaver is gone then.",
                        with(ClientChoice.AfterLack.CLIENT_GONE)));
    }
}
