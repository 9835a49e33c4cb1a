package org.rtmtck.reference;

import java.time.Instant;

/** RR_TimeStamp: 100 ns units since 1601-01-01 UTC. */
final class FileTime {

    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;
    private static final long UNITS_PER_SECOND = 10_000_000L;
    private static final int NANOS_PER_UNIT = 100;

    private FileTime() {}

    static long of(Instant instant) {
        return (instant.getEpochSecond() + SECONDS_FROM_1601_TO_1970) * UNITS_PER_SECOND
                + instant.getNano() / NANOS_PER_UNIT;
    }

    /** Whole seconds from {@code timeStamp} to {@code now}; negative if the stamp lies ahead. */
    static long secondsBetween(long timeStamp, Instant now) {
        return Math.floorDiv(of(now) - timeStamp, UNITS_PER_SECOND);
    }
}
