package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.Capability;
import org.rtmtck.api.ProtocolFamily;

/** Lifetimes (page TBL): a route that is not added again in time is removed, unless its client went before (DRC-041). */
final class Time {

    private Time() {}

    /** What is known when the time is {@code now}. */
    static ModelState advance(ModelState state, long now) {
        if (now < state.nextExpiry()) {
            return now == state.now() ? state : state.change().now(now).build(state.serial());
        }
        return expire(state, now, state.isComplete() && state.settings().synchronous());
    }

    /** What is known once everything has settled: whatever lived long enough is gone. */
    static ModelState settle(ModelState state) {
        ModelState result = state.now() < state.nextExpiry() ? state : expire(state, state.now(), true);
        return result.change().settled(true).build(result.serial());
    }

    private static ModelState expire(ModelState state, long now, boolean gone) {
        long serial = state.serial() + 1;
        StateBuilder next = state.change().now(now).nextExpiry(Long.MAX_VALUE);
        boolean changed = false;
        for (ProtocolFamily family : List.of(ProtocolFamily.IP, ProtocolFamily.IPX)) {
            for (NetworkState network : state.table(family).values()) {
                NetworkState aged = age(state, network, now, serial, gone);
                if (aged != network) {
                    next.network(aged);
                    changed = true;
                }
                aged.entries().forEach(e -> next.expiryAt(nextLook(e, now)));
            }
        }
        if (changed) {
            next.last(LastChange.of(LastChange.Kind.TIME, serial, null)).settled(gone);
        }
        return next.build(changed ? serial : state.serial());
    }

    private static long nextLook(Entry entry, long now) {
        if (entry.expiresAt() == Long.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        return Math.max(entry.expiresAt() - Changes.GRAIN_MILLIS, now + 1);
    }

    private static NetworkState age(ModelState state, NetworkState network, long now, long serial, boolean gone) {
        List<Entry> over = new ArrayList<>();
        List<Entry> doubtful = new ArrayList<>();
        boolean ages = state.settings().has(Capability.AGEING);
        for (Entry entry : network.entries()) {
            boolean definite = ages && gone && entry.timeToLive().isDocumented();
            if (definite && entry.isExpired(now - Changes.GRAIN_MILLIS)) {
                over.add(entry);
            } else if (entry.isExpired(now + Changes.GRAIN_MILLIS)) {
                doubtful.add(entry);
            }
        }
        NetworkState result = network;
        if (!doubtful.isEmpty()) {
            result = Changes.doubt(state, result, doubtful, Cause.AGED, serial, 0);
        }
        return over.isEmpty() ? result : Changes.remove(state, result, over, Cause.AGED, serial, 0);
    }
}
