package org.rtmtck.suite.properties;

import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.rtmtck.suite.Check;
import org.rtmtck.suite.walk.Walk;

/** Whatever is called in whatever order, every answer is one that the contract permits. */
class SequenceProperties extends Seeded {

    private static final int TRIES = 2;
    private static final int SHORT = 15;

    @Property(
            tries = TRIES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void every_answer_to_any_sequence_of_calls_is_permitted(@ForAll("seeds") long seed) {
        Check check = Check.named("any sequence of calls");
        walk(check, seed, check.run().effort().longest());
    }

    @Property(
            tries = TRIES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF)
    void every_answer_to_any_short_sequence_of_calls_is_permitted(@ForAll("seeds") long seed) {
        Check check = Check.named("any short sequence of calls");
        walk(check, seed, SHORT);
    }

    private static void walk(Check check, long seed, int longest) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < check.run().effort().sequences() / TRIES; i++) {
            long own = seeds.nextLong();
            check.sequence(witness -> Walk.run(own, longest, witness));
        }
        check.end();
    }
}
