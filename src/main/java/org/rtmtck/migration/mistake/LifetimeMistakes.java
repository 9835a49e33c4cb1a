package org.rtmtck.migration.mistake;

import static org.rtmtck.migration.mistake.CaughtBy.AUDIT;
import static org.rtmtck.migration.mistake.CaughtBy.CONTRACT;

import java.util.List;
import java.util.Set;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.migration.PortingDecisions;
import org.rtmtck.migration.Session;
import org.rtmtck.rtm2.AddedRoute;
import org.rtmtck.rtm2.DestInfo;
import org.rtmtck.rtm2.Event;
import org.rtmtck.rtm2.RouteDetails;
import org.rtmtck.rtm2.V2Status;
import org.rtmtck.rtm2.View;

/** Wrong units, and routes that do not end when they should. */
final class LifetimeMistakes {

    private static final int MILLIS_PER_SECOND = 1000;
    private static final int HOLD_MILLIS = 120_000;

    private LifetimeMistakes() {}

    static List<WrongFacade> all() {
        return List.of(
                new WrongFacade(
                        "takes-seconds-for-milliseconds",
                        "milliseconds",
                        "It passes the time to live on as it is, so routes end a thousand times too early.",
                        Set.of(CONTRACT),
                        TakesSecondsForMilliseconds::new),
                new WrongFacade(
                        "multiplies-lifetimes-twice",
                        "milliseconds",
                        "It converts the time to live in two places, so routes end a thousand times too late.",
                        Set.of(CONTRACT),
                        MultipliesLifetimesTwice::new),
                new WrongFacade(
                        "lets-expired-routes-stay",
                        "expiry-asks",
                        "It answers NO_ERROR to RTM_ROUTE_EXPIRED, so the route stays and its handle is never released.",
                        Set.of(CONTRACT, AUDIT),
                        LetsExpiredRoutesStay::new),
                new WrongFacade(
                        "counts-held-destinations",
                        "hold-down",
                        "It holds destinations down and then takes the held route for a live one.",
                        Set.of(CONTRACT),
                        CountsHeldDestinations::new));
    }

    private static final class TakesSecondsForMilliseconds extends PortingDecisions {
        @Override
        protected int lifetime(TimeToLive timeToLive) {
            return timeToLive.seconds();
        }
    }

    private static final class MultipliesLifetimesTwice extends PortingDecisions {
        @Override
        protected int lifetime(TimeToLive timeToLive) {
            int once = super.lifetime(timeToLive);
            return timeToLive.isInfinite() ? once : once * MILLIS_PER_SECOND;
        }
    }

    private static final class LetsExpiredRoutesStay extends PortingDecisions {
        @Override
        protected Status expired(Session session, Event.RouteExpired event) {
            return V2Status.NO_ERROR;
        }
    }

    private static final class CountsHeldDestinations extends PortingDecisions {
        @Override
        protected void added(Session session, AddedRoute route) {
            RouteDetails details = session.routes()
                    .getRouteInfo(session.entity(), route.route())
                    .get();
            session.rtm()
                    .destinations()
                    .holdDestination(session.entity(), details.destination(), View.ALL, HOLD_MILLIS);
            releaseRouteInfo(session, details);
            super.added(session, route);
        }

        @Override
        protected boolean isReachable(DestInfo info) {
            return super.isReachable(info) || info.holdRoute(View.UNICAST).isPresent();
        }
    }
}
