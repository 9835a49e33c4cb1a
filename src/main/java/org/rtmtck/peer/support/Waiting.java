package org.rtmtck.peer.support;

import java.time.Duration;
import org.rtmtck.peer.process.Patience;

/**
 * How long one call may take before it ends as a lack of resources.
 *
 * @param limit the time limit of a call
 */
public record Waiting(Duration limit) {

    /** Enough for the removal of a million routes by the slowest of the managers. */
    public static final Waiting USUAL = new Waiting(Duration.ofSeconds(60));

    /** Starts the clock for a call. */
    Patience begin() {
        return Patience.of(limit);
    }
}
