package org.rtmtck.migration;

import java.time.Duration;
import java.time.Instant;

/** FILETIME: units of 100 ns since the beginning of 1601. Version 2 keeps no time for a route, so the client does. */
final class FileTime {

    private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");
    private static final long UNITS_PER_SECOND = 10_000_000;
    private static final long NANOS_PER_UNIT = 100;

    private FileTime() {}

    static long of(Instant instant) {
        Duration since = Duration.between(EPOCH, instant);
        return since.getSeconds() * UNITS_PER_SECOND + since.getNano() / NANOS_PER_UNIT;
    }

    static long secondsBetween(long earlier, long later) {
        return (later - earlier) / UNITS_PER_SECOND;
    }
}
