package org.rtmtck.peer.support;

import java.time.Duration;
import org.rtmtck.peer.process.Activity;
import org.rtmtck.peer.process.Patience;

/**
 * How long one call may take before it ends as a lack of resources.
 *
 * @param limit the limit in any case
 * @param silence the limit while nothing at all comes from the manager
 */
public record Waiting(Duration limit, Duration silence) {

    /**
     * Enough for the slowest of the managers to remove a million routes, and little enough for a stopped one to be noticed
     * before the kit gives a call up.
     */
    public static final Waiting USUAL = new Waiting(Duration.ofSeconds(120), Duration.ofSeconds(3));

    /** Starts the clock for a call. */
    Patience begin(Activity activity) {
        return Patience.of(limit, silence, activity);
    }
}
