package org.rtmtck.suite.direct;

import java.util.Locale;

/** The kinds of checks that the suite consists of, in the order in which they run here. */
public enum Technique {
    /** Scenarios, written down one by one. */
    FEATURES,
    /** Random sequences of calls. */
    SEQUENCES,
    /** The same end by two ways. */
    EQUIVALENCE,
    /** Many routes, clients, messages, cycles. */
    VOLUME,
    /** The k-th acquisition of a resource fails, for every k. */
    RESOURCES,
    /** Overlapping calls. */
    RACES;

    /** The name used in files and for people, for example {@code sequences}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
