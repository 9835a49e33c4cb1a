package org.rtmtck.suite.explore;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.witness.Failure;

/**
 * What came of a walk.
 *
 * @param alphabet the name of the alphabet
 * @param exhausted how many sequences there are of each length that was walked to the end, beginning with length 1
 * @param lost how many sequences ended in an answer that is not judged and after which nothing is known
 * @param time how long it took
 * @param failure a shortest sequence that is not permitted; null if none was found
 */
public record Outcome(
        String alphabet,
        List<Long> exhausted,
        long lost,
        Duration time,
        @Nullable Failure failure) {

    /** The length up to which every sequence was run. */
    public int depth() {
        return exhausted.size();
    }

    /** How many sequences were run, of all lengths up to the depth. */
    public long sequences() {
        return exhausted.stream().mapToLong(Long::longValue).sum();
    }
}
