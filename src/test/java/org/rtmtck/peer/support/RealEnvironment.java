package org.rtmtck.peer.support;

import java.time.Instant;
import org.rtmtck.api.Environment;
import org.rtmtck.api.LastError;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.RtmClock;
import org.rtmtck.api.Status;

/** Real time, a last error for each thread, no injected failures. */
final class RealEnvironment implements Environment {

    private final ThreadLocal<Status> errors = ThreadLocal.withInitial(() -> Status.NO_ERROR);

    @Override
    public RtmClock clock() {
        return new RtmClock() {
            @Override
            public Instant instant() {
                return Instant.now();
            }

            @Override
            public Timer schedule(Instant when, Runnable task) {
                throw new UnsupportedOperationException("no adapter sets timers");
            }
        };
    }

    @Override
    public LastError lastError() {
        return new LastError() {
            @Override
            public Status get() {
                return errors.get();
            }

            @Override
            public void set(Status status) {
                errors.set(status);
            }
        };
    }

    @Override
    public ResourceMeter resources() {
        return ResourceMeter.UNLIMITED;
    }
}
