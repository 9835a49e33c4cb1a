package org.rtmtck.rtm2;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmClock;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

/** A route: a destination, an owner and a neighbour, with what the owner says about it. */
final class RouteEntry {

    final RouteHandle handle;
    final Destination destination;
    final Entity owner;
    RouteInfo info;
    boolean deleted;
    long lifetimes;
    private RtmClock.@Nullable Timer timer;

    RouteEntry(RouteHandle handle, Destination destination, Entity owner, RouteInfo info) {
        this.handle = handle;
        this.destination = destination;
        this.owner = owner;
        this.info = info;
    }

    /** Puts another timer, or none, in the place of the one that runs. */
    void replaceTimer(RtmClock.@Nullable Timer newTimer) {
        if (timer != null) {
            timer.cancel();
        }
        timer = newTimer;
    }

    @Override
    public String toString() {
        return destination.address + " " + handle;
    }
}
