package org.rtmtck.defect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Rules;

/** The reference implementation, with other things told about networks to which a client that left had a route. */
class Truths extends OddRtm {

    private final Map<Network, Route> abandoned = new ConcurrentHashMap<>();

    Truths(Environment environment) {
        super(environment, new Rules(), OddRtm::properly);
    }

    /** What an add or a delete tells the caller. */
    static final class Answer {

        private final FlagsBuffer flags;
        private final @Nullable RouteBuffer current;
        private final @Nullable RouteBuffer previous;

        private Answer(FlagsBuffer flags, @Nullable RouteBuffer current, @Nullable RouteBuffer previous) {
            this.flags = flags;
            this.current = current;
            this.previous = previous;
        }

        int flags() {
            return flags.get();
        }

        void setFlags(int value) {
            flags.set(value);
        }

        void setCurrent(Route route) {
            if (current != null) {
                current.set(route);
            }
        }

        void setPrevious(Route route) {
            if (previous != null) {
                previous.set(route);
            }
        }
    }

    /** Called after a route was added to a network that was abandoned by the owner of {@code ghost}. */
    void added(Answer answer, Route ghost) {}

    /** Called after a route was deleted from a network that was abandoned by the owner of {@code ghost}. */
    void deleted(Answer answer, Route ghost) {}

    /** Called for a delete that found nothing, by a client that is registered. */
    Status notFound(Client client, Route route) {
        return Status.ERROR_NO_SUCH_ROUTE;
    }

    final @Nullable Route ghostOf(Network network) {
        return abandoned.get(network);
    }

    @Override
    public Status deregisterClient(Handle client) {
        Client live = client(client);
        if (live != null) {
            live.entries().forEach(entry -> abandoned.put(entry.route().network(), entry.route()));
        }
        return properly(client);
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
        Route ghost = abandoned.get(route.network());
        if (status.isSuccess() && ghost != null) {
            added(new Answer(flags, currentBest, previousBest), ghost);
        }
        return status;
    }

    @Override
    public Status deleteRoute(Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
        Status status = super.deleteRoute(client, route, flags, currentBest);
        Route ghost = abandoned.get(route.network());
        if (status.isSuccess() && ghost != null) {
            deleted(new Answer(flags, currentBest, null), ghost);
        }
        Client live = client(client);
        return status.equals(Status.ERROR_NO_SUCH_ROUTE) && live != null ? notFound(live, route) : status;
    }
}
