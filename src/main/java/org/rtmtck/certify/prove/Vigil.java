package org.rtmtck.certify.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.rtmtck.certify.StepwiseRun;
import org.rtmtck.defect.LawfulVariant;
import org.rtmtck.suite.Effort;
import org.rtmtck.suite.direct.DirectCheck;
import org.rtmtck.suite.direct.DirectSuite;
import org.rtmtck.suite.direct.Technique;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Subject;

/** Runs the suite on one lawful variant, with many seeds, and waits for a false alarm. Belongs to one thread. */
final class Vigil {

    /** What the first seed tries. */
    private static final Effort FIRST = new Effort(12, 60, 60, 12, 3, Duration.ofSeconds(20));

    /** What each other one adds: fewer sequences than a certificate has, since there are many seeds, and no volume again. */
    private static final Effort EACH = new Effort(12, 60, 0, 6, 1, Duration.ofSeconds(20));

    /** What the rest of the first seed and each other one adds where calls take their time. */
    private static final Effort EACH_IF_SLOW = new Effort(2, 30, 60, 4, 1, Duration.ofSeconds(1));

    private static final Duration SLOW = Duration.ofSeconds(8);

    private static final Set<Technique> ALL = EnumSet.allOf(Technique.class);

    /** What another seed changes; the rest would only be the same again. */
    private static final Set<Technique> BY_SEED = EnumSet.of(Technique.SEQUENCES, Technique.RACES);

    private final DirectSuite suite;
    private final LawfulVariant variant;
    private final StepwiseRun run;
    private final List<String> alarms = new ArrayList<>();

    Vigil(DirectSuite suite, LawfulVariant variant, Subject subject) {
        this.suite = suite;
        this.variant = variant;
        this.run = new StepwiseRun(subject);
    }

    LawfulResult over(long firstSeed, int seeds) {
        long started = System.nanoTime();
        for (Technique technique : ALL) {
            look(technique, firstSeed, () -> System.nanoTime() - started > SLOW.toNanos() ? EACH_IF_SLOW : FIRST);
        }
        Effort each = System.nanoTime() - started > SLOW.toNanos() ? EACH_IF_SLOW : EACH;
        for (long seed = firstSeed + 1; seed < firstSeed + seeds; seed++) {
            for (Technique technique : BY_SEED) {
                look(technique, seed, () -> each);
            }
        }
        return new LawfulResult(
                variant.name(),
                variant.choice(),
                variant.waivers().stream().sorted().map(Enum::name).toList(),
                seeds,
                alarms,
                run.calls(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    }

    private void look(Technique technique, long seed, Supplier<Effort> effort) {
        for (DirectCheck check : suite.checks(technique)) {
            for (Failure failure : run.run(check, seed, effort.get())) {
                alarms.add("seed " + seed + ", " + check.id() + ":" + System.lineSeparator() + failure.describe());
            }
        }
    }
}
