package org.rtmtck.certify.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rtmtck.suite.Effort;
import org.rtmtck.suite.direct.Technique;

/**
 * A stretch of the way that every defect goes: all checks of one technique, with an effort and a seed of their own. The
 * way is the same for all, whatever a defect says it breaks.
 *
 * @param technique whose checks run
 * @param effort how much they try
 * @param number tells rounds of the same technique apart
 */
record Round(Technique technique, Effort effort, int number) {

    private static final Duration BUDGET = Duration.ofSeconds(20);
    private static final int[] SEQUENCES = {16, 32, 64, 128, 256, 512};
    private static final int LONGEST = 60;
    private static final Effort OTHERS = new Effort(0, LONGEST, 400, 200, 6, BUDGET);

    /** The whole way: random sequences in growing portions, so that what is found soon costs little. */
    static List<Round> way(Set<Technique> techniques) {
        List<Round> rounds = new ArrayList<>();
        for (Technique technique : techniques.isEmpty() ? EnumSet.allOf(Technique.class) : techniques) {
            if (technique == Technique.SEQUENCES) {
                for (int i = 0; i < SEQUENCES.length; i++) {
                    rounds.add(new Round(technique, new Effort(SEQUENCES[i], LONGEST, 0, 0, 6, BUDGET), i));
                }
            } else {
                rounds.add(new Round(technique, OTHERS, 0));
            }
        }
        return rounds;
    }
}
