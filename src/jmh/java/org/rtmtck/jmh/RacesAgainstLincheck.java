package org.rtmtck.jmh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.defect.Defects;
import org.rtmtck.reference.ReferenceProvider;
import org.rtmtck.suite.race.Races;
import org.rtmtck.witness.Policy;
import org.rtmtck.witness.Subject;

/**
 * How long it takes until a race is seen: by the kit's programs, and by Lincheck's stress mode, on the same racy
 * implementations with the same seeds, in turn. Arguments: how many seeds, and how many seconds each may take at most.
 */
public final class RacesAgainstLincheck {

    private static final Map<String, Class<? extends OverlappingCalls>> SUBJECTS = subjects();

    /** How often Lincheck runs each scenario. */
    private static final int INVOCATIONS = 1000;

    private static final long UNSEEN = Long.MAX_VALUE;

    private final Policy policy = Policy.standard(Catalogue.load());
    private final Duration limit;

    private RacesAgainstLincheck(Duration limit) {
        this.limit = limit;
    }

    private static Map<String, Class<? extends OverlappingCalls>> subjects() {
        Map<String, Class<? extends OverlappingCalls>> all = new LinkedHashMap<>();
        all.put(OverlappingCalls.BothSucceed.NAME, OverlappingCalls.BothSucceed.class);
        all.put(OverlappingCalls.RoutesStay.NAME, OverlappingCalls.RoutesStay.class);
        all.put(OverlappingCalls.ListTooEarly.NAME, OverlappingCalls.ListTooEarly.class);
        all.put(OverlappingCalls.HandleKept.NAME, OverlappingCalls.HandleKept.class);
        all.put(OverlappingCalls.AddChecksTooEarly.NAME, OverlappingCalls.AddChecksTooEarly.class);
        all.put(OverlappingCalls.AddLost.NAME, OverlappingCalls.AddLost.class);
        all.put(OverlappingCalls.MessageLost.NAME, OverlappingCalls.MessageLost.class);
        all.put(OverlappingCalls.TwoClients.NAME, OverlappingCalls.TwoClients.class);
        all.put(OverlappingCalls.RouteTwice.NAME, OverlappingCalls.RouteTwice.class);
        all.put(OverlappingCalls.ClosedTwice.NAME, OverlappingCalls.ClosedTwice.class);
        return all;
    }

    /** One after the other, a line for each implementation. */
    public static void main(String[] args) {
        int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        long seconds = args.length > 1 ? Long.parseLong(args[1]) : 20;
        RacesAgainstLincheck both = new RacesAgainstLincheck(Duration.ofSeconds(seconds));
        both.warmUp();
        System.out.printf(
                "%-36s %25s %25s%n%-36s %9s %7s %7s %9s %7s %7s  %s%n",
                "",
                "the kit: seconds",
                "Lincheck: seconds",
                "race",
                "found",
                "median",
                "worst",
                "found",
                "median",
                "worst",
                "Lincheck / kit");
        SUBJECTS.forEach((name, operations) -> both.compare(name, operations, seeds));
    }

    /** Both see what is right as right, and their classes are loaded. */
    private void warmUp() {
        RacesAgainstLincheck shortly = new RacesAgainstLincheck(Duration.ofSeconds(3));
        if (shortly.byKit(new ReferenceProvider(), 0) != UNSEEN
                || shortly.byLincheck(OverlappingCalls.Reference.class, 0) != UNSEEN) {
            throw new IllegalStateException("the reference implementation is not right");
        }
    }

    private void compare(String name, Class<? extends OverlappingCalls> operations, int seeds) {
        RtmProvider provider = Defects.named(name).orElseThrow().provider();
        List<Long> kit = new ArrayList<>();
        List<Long> lincheck = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            kit.add(byKit(provider, seed));
            lincheck.add(byLincheck(operations, seed));
        }
        System.out.printf(
                Locale.ROOT,
                "%-36s %s %s  %s%n",
                name,
                told(kit),
                told(lincheck),
                ratio(median(lincheck), median(kit)));
    }

    private static String ratio(long lincheck, long kit) {
        return lincheck == UNSEEN || kit == UNSEEN ? "-" : String.format(Locale.ROOT, "%.1f", (double) lincheck / kit);
    }

    private String told(List<Long> nanos) {
        long found = nanos.stream().filter(n -> n != UNSEEN).count();
        long worst = nanos.stream().mapToLong(Long::longValue).max().orElse(UNSEEN);
        return String.format(
                Locale.ROOT, "%6d/%-2d %7s %7s", found, nanos.size(), seconds(median(nanos)), seconds(worst));
    }

    private String seconds(long nanos) {
        return nanos == UNSEEN ? "> " + limit.toSeconds() : String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** How long it took; the limit and more if nothing was seen. */
    private long byKit(RtmProvider provider, long seed) {
        long started = System.nanoTime();
        Races races = new Races(Subject.of(provider, policy), seed);
        boolean seen = races.search(limit).failure() != null;
        return seen ? System.nanoTime() - started : UNSEEN;
    }

    private long byLincheck(Class<? extends OverlappingCalls> operations, int seed) {
        long started = System.nanoTime();
        boolean seen = SeededScenarios.within(
                limit,
                seed,
                () -> new StressOptions()
                        .sequentialSpecification(OverlappingCalls.Reference.class)
                        .executionGenerator(SeededScenarios.class)
                        .iterations(Integer.MAX_VALUE)
                        .invocationsPerIteration(INVOCATIONS)
                        .threads(2)
                        .actorsBefore(0)
                        .actorsPerThread(3)
                        .actorsAfter(3)
                        .minimizeFailedScenario(false)
                        .check(operations));
        return seen ? System.nanoTime() - started : UNSEEN;
    }
}
