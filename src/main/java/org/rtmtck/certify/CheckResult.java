package org.rtmtck.certify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario or property that ran.
 *
 * @param id where it is written, unique in a run: {@code handles/twice.feature:9} or {@code RandomCalls.anything}
 * @param name what people call it
 * @param engine the test engine that ran it
 * @param tags its tags, among them the identifiers of requirements
 * @param status how it ended
 * @param message why it failed or was skipped; null if it passed
 * @param exercised how often it exercised each requirement, by identifier; only those that it did
 * @param millis how long it took, in milliseconds
 * @param stoppedAt the line of the step at which a scenario stopped, from 1; null if it came to its end, or has no steps
 */
public record CheckResult(
        String id,
        String name,
        String engine,
        List<String> tags,
        CheckStatus status,
        @Nullable String message,
        Map<String, Long> exercised,
        long millis,
        @Nullable Integer stoppedAt) {

    /** Takes copies. */
    public CheckResult {
        tags = List.copyOf(tags);
    }

    /** A check that did not stop at a step. */
    public CheckResult(
            String id,
            String name,
            String engine,
            List<String> tags,
            CheckStatus status,
            @Nullable String message,
            Map<String, Long> exercised,
            long millis) {
        this(id, name, engine, tags, status, message, exercised, millis, null);
    }
}
