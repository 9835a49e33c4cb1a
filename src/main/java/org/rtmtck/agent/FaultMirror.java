package org.rtmtck.agent;

import org.rtmtck.api.ResourceMeter;

/**
 * Lets acquisitions fail in the agent where the kit's meter would refuse them, and repeats at the meter what was
 * acquired in the agent.
 */
final class FaultMirror {

    private static final int SANE = 1_000_000;

    private final ResourceMeter meter;
    private final boolean active;

    FaultMirror(ResourceMeter meter, boolean offered) {
        this.meter = meter;
        this.active = offered && !meter.equals(ResourceMeter.UNLIMITED);
    }

    /** Adds, before a call, which of its acquisitions fails. */
    void addBefore(Request request) {
        if (active) {
            request.add("fail-resource " + Math.max(meter.nextRefusal(), 0));
        }
    }

    /** Adds, after a call, the question how much it has acquired. */
    void addAfter(Request request) {
        if (active) {
            request.addNumber("acquisitions", count -> {
                for (int i = 0; i < Math.min(count, SANE); i++) {
                    meter.tryAcquire("an allocation in the agent");
                }
            });
        }
    }
}
