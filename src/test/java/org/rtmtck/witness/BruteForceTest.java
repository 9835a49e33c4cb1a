package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;

/** The search for an order of overlapping calls agrees with one that tries all of them and forgets nothing. */
class BruteForceTest {

    private static final Policy POLICY = Policy.standard(Catalogue.load());
    private static final EnumSet<Capability> CAPABILITIES =
            EnumSet.complementOf(EnumSet.of(Capability.ASYNCHRONOUS_NOTIFICATION));
    private static final int LONGER_ONES = 4000;

    @Test
    void allHistoriesOfTwoThreadsWithACallEachAreJudgedAlike() throws ScriptException {
        int permitted = 0;
        int rejected = 0;
        for (Histories.Answered one : Histories.answered()) {
            for (Histories.Answered two : Histories.answered()) {
                for (int order = 0; order < 6; order++) {
                    boolean agreed = agreed(Histories.of(List.of(List.of(one), List.of(two)), interleaving(order)));
                    permitted += agreed ? 1 : 0;
                    rejected += agreed ? 0 : 1;
                }
            }
        }
        assertThat(permitted).isGreaterThan(100);
        assertThat(rejected).isGreaterThan(100);
    }

    /** The six ways in which two calls can begin and end, as the thread of each event. */
    private static List<Integer> interleaving(int number) {
        return List.of(
                        List.of(0, 0, 1, 1),
                        List.of(0, 1, 0, 1),
                        List.of(0, 1, 1, 0),
                        List.of(1, 0, 0, 1),
                        List.of(1, 0, 1, 0),
                        List.of(1, 1, 0, 0))
                .get(number);
    }

    @Test
    void longerHistoriesOfUpToThreeThreadsAreJudgedAlike() throws ScriptException {
        SplittableRandom random = new SplittableRandom(1);
        int permitted = 0;
        for (int i = 0; i < LONGER_ONES; i++) {
            permitted += agreed(Histories.drawn(random, 2)) ? 1 : 0;
        }
        assertThat(permitted).isBetween(50, LONGER_ONES - 50);
    }

    @Test
    void aHistoryThatOnlyItsLastLineMakesWrongIsRejected() throws ScriptException {
        assertThat(agreed(Histories.late(2))).isFalse();
        assertThat(agreed(Histories.late(2).replace(" -> 99", " -> 5"))).isTrue();
    }

    /** Whether the history is permitted; fails if the two searches do not agree. */
    private static boolean agreed(String history) throws ScriptException {
        Script trace = ScriptParser.parse("history", history);
        boolean judged = OfflineJudge.judge(trace, POLICY, CAPABILITIES).finding() == null;
        boolean explained = new BruteForce(POLICY).permits(trace, CAPABILITIES);

        assertThat(judged).as(history).isEqualTo(explained);
        return judged;
    }
}
