package org.rtmtck.model;

import org.rtmtck.api.TimeToLive;

/**
 * An entry of a table.
 *
 * @param value the route
 * @param owner the serial number of the registration that added it
 * @param timeToLive the lifetime given last
 * @param expiresAt when the lifetime ends, in milliseconds of the clock; Long.MAX_VALUE for never
 * @param certain whether it is in the table beyond doubt
 * @param since the serial number of the call that added it first
 * @param facts what else is remembered for blame
 */
record Entry(
        KnownRoute value,
        long owner,
        TimeToLive timeToLive,
        long expiresAt,
        boolean certain,
        long since,
        EntryFacts facts) {

    RouteKey key() {
        return value.key();
    }

    Entry withValue(KnownRoute newValue) {
        return new Entry(newValue, owner, timeToLive, expiresAt, certain, since, facts);
    }

    Entry withCertainty(boolean newCertain) {
        return newCertain == certain ? this : new Entry(value, owner, timeToLive, expiresAt, newCertain, since, facts);
    }

    boolean isExpired(long now) {
        return expiresAt <= now;
    }
}
