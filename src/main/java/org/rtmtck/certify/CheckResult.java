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
 */
public record CheckResult(
        String id,
        String name,
        String engine,
        List<String> tags,
        CheckStatus status,
        @Nullable String message,
        Map<String, Long> exercised,
        long millis) {

    /** Takes copies. */
    public CheckResult {
        tags = List.copyOf(tags);
    }
}
