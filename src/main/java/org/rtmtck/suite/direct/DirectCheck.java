package org.rtmtck.suite.direct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.suite.Run;

/**
 * A check of the suite that can be run on any implementation.
 *
 * @param technique its kind
 * @param id where it is written
 * @param name what people call it
 * @param tags the requirements and other words that it is tagged with
 * @param body runs it
 */
public record DirectCheck(Technique technique, String id, String name, List<String> tags, Body body) {

    /** Takes a copy. */
    public DirectCheck {
        tags = List.copyOf(tags);
    }

    /** What a check does with a run. */
    @FunctionalInterface
    public interface Body {

        /** Runs the check on the calling thread; returns what it ended with, null if all was well. */
        @Nullable
        Throwable run(Run run);
    }

    /** Runs it on the calling thread; returns what it ended with, null if all was well. */
    public @Nullable Throwable run(Run run) {
        return body.run(run);
    }
}
