package org.rtmtck.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmClock;
import org.rtmtck.api.TimeToLive;

/** Tells the agent the kit's time, before each call for which it has changed. Safe for concurrent use. */
final class TimeMirror {

    private final @Nullable RtmClock clock;
    private long sent = -1;

    /** A mirror of {@code clock}; null for an agent that lives by a clock of its own. */
    TimeMirror(@Nullable RtmClock clock) {
        this.clock = clock;
    }

    /** Adds the time if the agent does not know it yet. */
    synchronized void addTo(Request request) {
        if (clock != null) {
            long now = FileTime.of(clock.instant());
            if (now != sent) {
                sent = now;
                request.add("clock 0x" + Long.toHexString(now));
            }
        }
    }

    /** Has {@code task} run when a lifetime that begins now has ended. */
    void at(TimeToLive lifetime, Runnable task) {
        if (clock != null) {
            clock.schedule(clock.instant().plusSeconds(Integer.toUnsignedLong(lifetime.seconds())), task);
        }
    }

    /** Windows file times. */
    static final class FileTime {

        private static final long SECONDS_BEFORE_1970 = 11_644_473_600L;
        private static final long UNITS_PER_SECOND = 10_000_000L;
        private static final long NANOS_PER_UNIT = 100;

        private FileTime() {}

        static long of(Instant instant) {
            return (instant.getEpochSecond() + SECONDS_BEFORE_1970) * UNITS_PER_SECOND
                    + instant.getNano() / NANOS_PER_UNIT;
        }
    }
}
