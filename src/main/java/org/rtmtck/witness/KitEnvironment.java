package org.rtmtck.witness;

import org.rtmtck.api.Environment;
import org.rtmtck.api.LastError;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.RtmClock;
import org.rtmtck.api.Status;

/** The environment that the kit gives to an instance. */
final class KitEnvironment implements Environment {

    private static final class ThreadLastError implements LastError {

        private final ThreadLocal<Status> value = ThreadLocal.withInitial(() -> Status.NO_ERROR);

        @Override
        public Status get() {
            return value.get();
        }

        @Override
        public void set(Status status) {
            value.set(status);
        }
    }

    private final RtmClock clock;
    private final FaultMeter meter = new FaultMeter();
    private final LastError lastError;

    KitEnvironment(RtmClock clock) {
        this(clock, new ThreadLastError());
    }

    KitEnvironment(RtmClock clock, LastError lastError) {
        this.clock = clock;
        this.lastError = lastError;
    }

    @Override
    public RtmClock clock() {
        return clock;
    }

    @Override
    public LastError lastError() {
        return lastError;
    }

    @Override
    public ResourceMeter resources() {
        return meter;
    }

    FaultMeter meter() {
        return meter;
    }
}
