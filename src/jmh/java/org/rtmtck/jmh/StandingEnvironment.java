package org.rtmtck.jmh;

import java.time.Instant;
import org.rtmtck.api.Environment;
import org.rtmtck.api.LastError;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.RtmClock;
import org.rtmtck.api.Status;

/** An environment that costs nothing: its clock stands, its resources never end. */
final class StandingEnvironment implements Environment, RtmClock, LastError {

    private Status lastError = Status.NO_ERROR;

    @Override
    public RtmClock clock() {
        return this;
    }

    @Override
    public LastError lastError() {
        return this;
    }

    @Override
    public ResourceMeter resources() {
        return ResourceMeter.UNLIMITED;
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH;
    }

    @Override
    public Timer schedule(Instant when, Runnable task) {
        return () -> {};
    }

    @Override
    public Status get() {
        return lastError;
    }

    @Override
    public void set(Status status) {
        lastError = status;
    }
}
