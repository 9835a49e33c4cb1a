package org.rtmtck.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.api.RtmProvider;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.peer.zapi.ZebraProvider;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.suite.Effort;
import org.rtmtck.suite.direct.DirectCheck;
import org.rtmtck.suite.direct.DirectSuite;
import org.rtmtck.suite.direct.Technique;
import org.rtmtck.witness.Failure;
import org.rtmtck.witness.Replay;
import org.rtmtck.witness.Subject;

/**
 * The routes that zebra 8.4 leaves behind are found by random sequences alone, with any seed, and the script that is
 * printed shows them again. One seed is tried unless {@code rtmtck.zebra.seeds} says how many.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZebraDefectTest {

    private static final int REPLAYS = 20;

    private final StringBuilder table =
            new StringBuilder("| seed | seconds | calls | requirement | script, calls | replay |\n");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("rtmtck.zebra.seeds", 1));
    }

    @BeforeAll
    static void needs_the_zebra_that_is_wrong() {
        RtmProvider zebra = new ZebraProvider();
        assumeTrue(zebra.unavailable().isEmpty(), () -> zebra.unavailable().orElseThrow());
    }

    @AfterAll
    void show() {
        System.out.println(table);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void random_sequences_find_the_routes_that_are_left_behind(long seed) throws ScriptException {
        long started = System.nanoTime();
        Subject subject = Subject.of(
                new ZebraProvider(), Profile.DEFAULT.policy(Catalogue.load(), Set.of()), Duration.ofSeconds(5));
        StepwiseRun run = new StepwiseRun(subject);
        List<Failure> found = List.of();
        for (DirectCheck check : DirectSuite.load().checks(Technique.SEQUENCES)) {
            found = found.isEmpty() ? run.run(check, seed, Effort.QUICK) : found;
        }
        double seconds = (System.nanoTime() - started) / 1e9;

        assertThat(found).isNotEmpty();
        Failure failure = found.get(0);
        int replays = replaysUntilShown(subject, failure);
        table.append(String.format(
                Locale.ROOT,
                "| %d | %.1f | %d | %s | %d | %d |%n",
                seed,
                seconds,
                run.calls(),
                failure.requirements(),
                failure.script().callCount(),
                replays));
        assertThat(replays).isBetween(1, REPLAYS);
    }

    /** Zebra's defect depends on when it gets round to its queue. */
    private static int replaysUntilShown(Subject subject, Failure failure) throws ScriptException {
        Script script = ScriptParser.parse("zebra", failure.script().toString());
        for (int i = 1; i <= REPLAYS; i++) {
            if (Replay.of(subject, script.statements()).violation() != null) {
                return i;
            }
        }
        return 0;
    }
}
