package org.rtmtck.peer.support;

import java.time.Instant;
import java.util.OptionalLong;

/** Time stamps of routes: FILETIME, 100 ns units since 1601-01-01 UTC. */
final class FileTimes {

    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;
    private static final long UNITS_PER_SECOND = 10_000_000;

    private FileTimes() {}

    static long of(Instant instant) {
        return (SECONDS_FROM_1601_TO_1970 + instant.getEpochSecond()) * UNITS_PER_SECOND + instant.getNano() / 100;
    }

    /** Whole seconds from a time stamp to now; nothing if the stamp is no time in the past. */
    static OptionalLong age(long timeStamp, Instant now) {
        long age = of(now) - timeStamp;
        return timeStamp > 0 && age >= 0 ? OptionalLong.of(age / UNITS_PER_SECOND) : OptionalLong.empty();
    }
}
