package org.rtmtck.defect;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.NextHop;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RtmClock;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Rules;

/** What clients asked for when they added their routes, which the table does not keep. Safe for concurrent use. */
final class Notes {

    private final Map<Key, Note> notes = new ConcurrentHashMap<>();

    private record Key(Handle owner, Network network, int interfaceId, NextHop nextHop) {}

    /**
     * What is known of the adds of one route.
     *
     * @param given the structure that the caller passed last
     * @param timeToLive the lifetime that the caller asked for last
     * @param since when the caller asked last
     * @param adds how often the route was added, at least 1
     * @param before the structure that the caller passed the time before; null at the first
     */
    record Note(
            Route given,
            TimeToLive timeToLive,
            Instant since,
            int adds,
            @Nullable Route before) {}

    private void put(Handle owner, Route route, TimeToLive timeToLive, Instant now) {
        notes.merge(
                new Key(owner, route.network(), route.interfaceId(), route.nextHop()),
                new Note(route, timeToLive, now, 1, null),
                (old, fresh) -> new Note(route, timeToLive, now, old.adds() + 1, old.given()));
    }

    /** The note about an entry of a client that was added through {@link NotingRtm}. */
    Note of(Entry entry) {
        Route route = entry.route();
        Note note = notes.get(new Key(entry.owner().handle(), route.network(), route.interfaceId(), route.nextHop()));
        return note != null ? note : new Note(route, TimeToLive.INFINITE, Instant.MAX, 1, null);
    }

    /** The note about a route of a client. */
    Note of(Client owner, Route route) {
        Note note = notes.get(new Key(owner.handle(), route.network(), route.interfaceId(), route.nextHop()));
        return note != null ? note : new Note(route, TimeToLive.INFINITE, Instant.MAX, 1, null);
    }

    /** The reference implementation that takes notes. */
    static final class NotingRtm extends OddRtm {

        private final Notes notes;
        private final RtmClock clock;

        NotingRtm(Environment environment, Rules rules, Notes notes) {
            super(environment, rules, OddRtm::properly);
            this.notes = notes;
            this.clock = environment.clock();
        }

        @Override
        public Status addRoute(
                Handle client,
                Route route,
                TimeToLive timeToLive,
                FlagsBuffer flags,
                @Nullable RouteBuffer currentBest,
                @Nullable RouteBuffer previousBest) {
            Status status = super.addRoute(client, route, timeToLive, flags, currentBest, previousBest);
            if (status.isSuccess()) {
                notes.put(client, route, timeToLive, clock.instant());
            }
            return status;
        }
    }
}
