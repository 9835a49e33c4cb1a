package org.rtmtck.migration.mistake;

import static org.rtmtck.migration.mistake.CaughtBy.AUDIT;
import static org.rtmtck.migration.mistake.CaughtBy.CALLER_RULE;

import java.util.List;
import java.util.Set;
import org.rtmtck.api.Status;
import org.rtmtck.migration.PortingDecisions;
import org.rtmtck.migration.Session;
import org.rtmtck.rtm2.AddedRoute;
import org.rtmtck.rtm2.DestInfo;
import org.rtmtck.rtm2.Event;
import org.rtmtck.rtm2.RouteDetails;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

/** References that are kept or given back twice, locks, and callbacks. */
final class HandleMistakes {

    private HandleMistakes() {}

    static List<WrongFacade> all() {
        return List.of(
                new WrongFacade(
                        "releases-consumed-handles",
                        "consumed-handle",
                        "It releases a route handle after RtmDeleteRouteToDest has used it up.",
                        Set.of(CALLER_RULE),
                        ReleasesConsumedHandles::new),
                new WrongFacade(
                        "keeps-added-handles",
                        "references",
                        "It drops the handle that RtmAddRouteToDest returned without releasing it.",
                        Set.of(AUDIT),
                        KeepsAddedHandles::new),
                new WrongFacade(
                        "keeps-route-information",
                        "references",
                        "It does not release what RtmGetRouteInfo filled.",
                        Set.of(AUDIT),
                        KeepsRouteInformation::new),
                new WrongFacade(
                        "keeps-changed-destinations",
                        "references",
                        "It does not release what RtmGetChangedDests filled.",
                        Set.of(AUDIT),
                        KeepsChangedDestinations::new),
                new WrongFacade(
                        "releases-changes-as-destinations",
                        "wrong-release",
                        "It releases changed destinations with RtmReleaseDests.",
                        Set.of(CALLER_RULE),
                        ReleasesChangesAsDestinations::new),
                new WrongFacade(
                        "leaks-a-lock",
                        "locked-route",
                        "It locks a route to look at it and returns without unlocking it.",
                        Set.of(CALLER_RULE),
                        LeaksALock::new),
                new WrongFacade(
                        "deregisters-in-the-callback",
                        "registering-in-callback",
                        "It deregisters when it is told that another entity has gone.",
                        Set.of(CALLER_RULE),
                        DeregistersInTheCallback::new),
                new WrongFacade(
                        "looks-around-in-the-callback",
                        "registering-in-callback",
                        "It asks who is registered while it is being told who came or went.",
                        Set.of(CALLER_RULE),
                        LooksAroundInTheCallback::new));
    }

    private static final class ReleasesConsumedHandles extends PortingDecisions {
        @Override
        protected Status delete(Session session, RouteHandle route) {
            Status status = super.delete(session, route);
            session.routes().releaseRoutes(session.entity(), List.of(route));
            return status;
        }
    }

    private static final class KeepsAddedHandles extends PortingDecisions {
        @Override
        protected void added(Session session, AddedRoute route) {
            // The mistake: version 1 returned nothing that had to be released.
        }
    }

    private static final class KeepsRouteInformation extends PortingDecisions {
        @Override
        protected void releaseRouteInfo(Session session, RouteDetails details) {
            // The mistake: the caller's buffer looks like the caller's own.
        }
    }

    private static final class KeepsChangedDestinations extends PortingDecisions {
        @Override
        protected void releaseChanged(Session session, NotifyHandle notify, List<DestInfo> infos) {
            // The mistake: a message of version 1 was gone once it was read.
        }
    }

    private static final class ReleasesChangesAsDestinations extends PortingDecisions {
        @Override
        protected void releaseChanged(Session session, NotifyHandle notify, List<DestInfo> infos) {
            session.rtm().destinations().releaseDests(session.entity(), infos);
        }
    }

    private static final class LeaksALock extends PortingDecisions {
        @Override
        protected void added(Session session, AddedRoute route) {
            session.routes().lockRoute(session.entity(), route.route());
        }
    }

    private static final class DeregistersInTheCallback extends PortingDecisions {
        @Override
        protected void othersChanged(Session session, Event event) {
            if (event instanceof Event.EntityDeregistered) {
                session.rtm().entities().deregisterEntity(session.entity());
            }
        }
    }

    private static final class LooksAroundInTheCallback extends PortingDecisions {
        @Override
        protected void othersChanged(Session session, Event event) {
            session.rtm().entities().getRegisteredEntities(session.entity());
        }
    }
}
