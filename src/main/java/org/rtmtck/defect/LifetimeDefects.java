package org.rtmtck.defect;

import static org.rtmtck.defect.Draft.defect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmClock;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.BestRouteChange;
import org.rtmtck.reference.Cause;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.NetworkNode;
import org.rtmtck.reference.ReferenceRtm;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** Lifetimes that go on after their routes were removed, and lifetimes of others that are touched. */
final class LifetimeDefects {

    private LifetimeDefects() {}

    static List<Defect> all() {
        return List.of(
                timerNotCancelled(),
                timerTakesEqualRouteOfAnother(),
                timerTellsRemovedRoute(),
                timerTakesNetworkOffCount(),
                agedRouteComesBack(),
                agedBestToldAsChangedBack(),
                lifetimesOfOthersStop(),
                finiteRoutesOfOthersEnd(),
                keepsRoutesOlderThanADay(),
                ticksComeRound());
    }

    private static Draft timing(String name, String wrong, Req... broken) {
        return defect(name, wrong).breaks(broken).tagged(Tag.TIMING);
    }

    /** Lifetimes of removed routes run on, and take equal routes with them at their end. */
    private static class Timers extends Rules {

        private final BiPredicate<Entry, Entry> victim;

        Timers(BiPredicate<Entry, Entry> victim) {
            this.victim = victim;
        }

        @Override
        public boolean endsLifetimeOf(Entry removed) {
            return false;
        }

        @Override
        public List<Entry> ageing(Table table, Entry due) {
            NetworkNode node = due.isRemoved() ? table.routes().find(due.route().network()) : null;
            if (node == null) {
                return super.ageing(table, due);
            }
            return node.entries().stream()
                    .filter(entry -> victim.test(due, entry))
                    .toList();
        }
    }

    private static boolean samePlace(Entry due, Entry entry) {
        return due.route().interfaceId() == entry.route().interfaceId()
                && due.route().nextHop().equals(entry.route().nextHop());
    }

    private static Defect timerNotCancelled() {
        return timing(
                        "timer-not-cancelled",
                        "The lifetime of a removed route ends the equal route that the next client of its protocol added.",
                        Req.DRC_042)
                .tagged(Tag.REUSE)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 60
                        RtmDeregisterClient A
                        B = RtmRegisterClient ip 13
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl infinite
                        clock +2m
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new Timers((due, entry) -> samePlace(due, entry)
                        && due.owner().protocol() == entry.owner().protocol()));
    }

    private static Defect timerTakesEqualRouteOfAnother() {
        return timing(
                        "timer-takes-equal-route-of-another",
                        "The lifetime of a removed route ends the equal route of a client of another protocol.",
                        Req.DRC_042)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 60
                        RtmDeregisterClient A
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl infinite
                        clock +2m
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new Timers(LifetimeDefects::samePlace));
    }

    private static Defect timerTellsRemovedRoute() {
        return timing(
                        "timer-tells-removed-route",
                        "At the end of the lifetime of a removed route its deletion is told once more.",
                        Req.DRC_042)
                .tagged(Tag.MESSAGES)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 60
                        RtmDequeueRouteChangeMessage O
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage O
                        clock +2m
                        RtmGetNetworkCount ip
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(() -> new Timers((due, entry) -> false) {
                    @Override
                    public List<Entry> ageing(Table table, Entry due) {
                        if (due.isRemoved()) {
                            Route route = due.route();
                            table.tell(Cause.AGE, null, List.of(new BestRouteChange(route.network(), route, null)));
                        }
                        return super.ageing(table, due);
                    }
                });
    }

    private static Defect timerTakesNetworkOffCount() {
        return timing(
                        "timer-takes-network-off-count",
                        "At the end of the lifetime of a removed route the network count falls once more.",
                        Req.DRC_042)
                .tagged(Tag.CACHES)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 8
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 60
                        RtmAddRoute B 10.1.0.0/16 via 192.0.2.2 if 1 metric 5
                        RtmAddRoute B 10.2.0.0/16 via 192.0.2.2 if 1 metric 5
                        RtmDeregisterClient A
                        clock +2m
                        RtmGetNetworkCount ip
                        """)
                .rules(() -> new Timers((due, entry) -> false) {
                    private int lost;

                    @Override
                    public List<Entry> ageing(Table table, Entry due) {
                        if (due.isRemoved()) {
                            lost++;
                        }
                        return super.ageing(table, due);
                    }

                    @Override
                    public int networkCount(Table table) {
                        return Math.max(0, super.networkCount(table) - lost);
                    }
                });
    }

    private static Defect agedRouteComesBack() {
        return timing(
                        "aged-route-comes-back",
                        "A route of the leaver that had aged out is the best one of its network again.",
                        Req.DRC_203,
                        Req.DRC_031)
                .breaks(Req.DRC_061)
                .tagged(Tag.CACHES)
                .shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 60
                        clock +2m
                        RtmIsRoute ip 10.0.0.0/8
                        RtmDeregisterClient A
                        RtmIsRoute ip 10.0.0.0/8
                        """)
                .rules(() -> new HistoryRules() {
                    private final List<Route> back = new ArrayList<>();

                    @Override
                    public List<Entry> leaving(Client client) {
                        back.addAll(formerRoutes(client));
                        return super.leaving(client);
                    }

                    @Override
                    public @Nullable Route best(Table table, Network network) {
                        Route best = super.best(table, network);
                        return best != null
                                ? best
                                : back.stream()
                                        .filter(route -> route.network().equals(network))
                                        .findFirst()
                                        .orElse(null);
                    }
                });
    }

    private static Defect agedBestToldAsChangedBack() {
        return timing(
                        "aged-best-told-as-changed-back",
                        "Where a route of the leaver had aged out, its deletion is told as a change from it to the present best one.",
                        Req.DRC_043,
                        Req.DRC_073)
                .tagged(Tag.MESSAGES)
                .shownBy("""
                        O = RtmRegisterClient ip 8 event
                        A = RtmRegisterClient ip 13
                        B = RtmRegisterClient ip 9
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5 ttl 60
                        RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5
                        RtmDequeueRouteChangeMessage O
                        clock +2m
                        RtmIsRoute ip 10.0.0.0/8
                        RtmDequeueRouteChangeMessage O
                        RtmDeregisterClient A
                        RtmDequeueRouteChangeMessage O
                        """)
                .rules(() -> new HistoryRules() {
                    @Override
                    public List<BestRouteChange> told(
                            Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
                        List<BestRouteChange> told = new ArrayList<>(super.told(table, cause, caller, changes));
                        if (cause == Cause.DEREGISTER && caller != null) {
                            for (Route old : formerRoutes(caller)) {
                                Route now = best(table, old.network());
                                if (now != null) {
                                    told.add(new BestRouteChange(old.network(), old, now));
                                }
                            }
                        }
                        return told;
                    }
                });
    }

    private static Defect lifetimesOfOthersStop() {
        return timing(
                        "lifetimes-of-others-stop",
                        "Once a client has left, routes of others that were in the table never age.",
                        Req.DRC_069,
                        Req.DRC_032)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(LIFETIME_OF_ANOTHER + "clock +2m\nRtmIsRoute ip 10.0.0.0/8\n")
                .rules(() -> new LeavingRules() {
                    private final Set<Entry> stopped = new HashSet<>();

                    @Override
                    public List<Entry> leaving(Client client) {
                        client.table().clients().forEach(other -> stopped.addAll(other.entries()));
                        return super.leaving(client);
                    }

                    @Override
                    public List<Entry> ageing(Table table, Entry due) {
                        return stopped.contains(due) ? List.of() : super.ageing(table, due);
                    }
                });
    }

    private static Defect finiteRoutesOfOthersEnd() {
        return timing(
                        "finite-routes-of-others-end",
                        "When a client leaves, the routes of others that have a lifetime age at once.",
                        Req.DRC_032)
                .tagged(Tag.OTHER_CLIENT)
                .shownBy(LIFETIME_OF_ANOTHER + "RtmIsRoute ip 10.0.0.0/8\n")
                .notingRules(notes -> new Rules() {
                    @Override
                    public List<Entry> leaving(Client client) {
                        return Others.and(
                                client, entry -> !notes.of(entry).timeToLive().isInfinite());
                    }
                });
    }

    private static final String LIFETIME_OF_ANOTHER = """
            A = RtmRegisterClient ip 13
            B = RtmRegisterClient ip 8
            RtmAddRoute B 10.0.0.0/8 via 192.0.2.2 if 1 metric 5 ttl 60
            RtmDeregisterClient A
            """;

    private static Defect keepsRoutesOlderThanADay() {
        return lasting("keeps-routes-older-than-a-day", "Routes that were added more than a day ago stay.", 172_800)
                .opens(environment -> {
                    Notes notes = new Notes();
                    RtmClock clock = environment.clock();
                    Rules rules = Stay.entries(entry -> clock.instant()
                                    .isAfter(notes.of(entry).since().plus(Duration.ofDays(1))))
                            .get();
                    return new Notes.NotingRtm(environment, rules, notes);
                });
    }

    private static Defect ticksComeRound() {
        return lasting(
                        "ticks-come-round",
                        "When the milliseconds since the start do not fit 32 bits any more, routes stay.",
                        4_320_000)
                .opens(environment -> {
                    RtmClock clock = environment.clock();
                    Instant round = clock.instant().plusMillis(1L << Integer.SIZE);
                    return new ReferenceRtm(
                            environment,
                            Stay.entries(entry -> clock.instant().isAfter(round))
                                    .get());
                });
    }

    private static Draft lasting(String name, String wrong, int seconds) {
        return timing(name, wrong, Req.DRC_040).tagged(Tag.LEFT_BEHIND).shownBy("""
                        A = RtmRegisterClient ip 13
                        RtmAddRoute A 10.0.0.0/8 via 192.0.2.1 if 1 metric 5
                        clock +%ds
                        RtmDeregisterClient A
                        """.formatted(seconds) + Demos.look(1));
    }
}
