package org.rtmtck.cli;

import java.time.Duration;
import org.rtmtck.certify.CertificationException;

/** Reads how long a call may take. */
final class Deadlines {

    private static final double SHORTEST = 0.01;
    private static final double LONGEST = 3600;

    private Deadlines() {}

    static Duration ofSeconds(double seconds) {
        boolean fits = seconds >= SHORTEST && seconds <= LONGEST;
        if (!fits) {
            throw new CertificationException("--call-deadline is a number of seconds from " + SHORTEST + " to "
                    + (int) LONGEST + ", not " + seconds);
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
