package org.rtmtck.defect;

import java.time.Instant;

/** Time stamps as RTM writes them: a FILETIME, 100 ns units since 1601-01-01 UTC. */
final class Stamps {

    /** 100 ns units in a second. */
    static final long UNITS_PER_SECOND = 10_000_000L;

    private static final long SECONDS_TO_1970 = 11_644_473_600L;
    private static final int NANOS_PER_UNIT = 100;

    private Stamps() {}

    static long of(Instant instant) {
        return (instant.getEpochSecond() + SECONDS_TO_1970) * UNITS_PER_SECOND + instant.getNano() / NANOS_PER_UNIT;
    }
}
