package org.rtmtck.migration.mistake;

import static org.rtmtck.migration.mistake.CaughtBy.AUDIT;
import static org.rtmtck.migration.mistake.CaughtBy.CALLER_RULE;
import static org.rtmtck.migration.mistake.CaughtBy.CONTRACT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rtmtck.api.Status;
import org.rtmtck.migration.PortingDecisions;
import org.rtmtck.migration.Session;
import org.rtmtck.migration.Teardown;
import org.rtmtck.rtm2.AddedRoute;
import org.rtmtck.rtm2.EntityInfo;
import org.rtmtck.rtm2.EventCallback;
import org.rtmtck.rtm2.Registration;
import org.rtmtck.rtm2.Result;
import org.rtmtck.rtm2.RouteDetails;
import org.rtmtck.rtm2.RouteFunctions;
import org.rtmtck.rtm2.RouteInfo;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;
import org.rtmtck.rtm2.V2Handle.RouteListHandle;
import org.rtmtck.rtm2.View;

/** Steps of the teardown that are left out or done by halves. */
final class TeardownMistakes {

    private TeardownMistakes() {}

    static List<WrongFacade> all() {
        return List.of(
                new WrongFacade(
                        "forgets-routes",
                        "routes-stay",
                        "It calls RtmDeregisterEntity as if that removed the client's routes.",
                        Set.of(CONTRACT, AUDIT),
                        ForgetsRoutes::new),
                new WrongFacade(
                        "forgets-next-hops",
                        "next-hops-stay",
                        "It deletes its routes but not the next hops that it added for them.",
                        Set.of(AUDIT),
                        ForgetsNextHops::new),
                new WrongFacade(
                        "forgets-notification",
                        "notification-stays",
                        "It deregisters without having deregistered from change notification.",
                        Set.of(AUDIT),
                        ForgetsNotification::new),
                new WrongFacade(
                        "deletes-in-one-view",
                        "one-view",
                        "It takes its routes out of the unicast view and leaves them in the multicast view.",
                        Set.of(CONTRACT, AUDIT),
                        DeletesInOneView::new),
                new WrongFacade(
                        "deletes-the-list-only",
                        "lists-keep-routes",
                        "It keeps its routes in a route list and believes that deleting the list deletes them.",
                        Set.of(CONTRACT, AUDIT),
                        DeletesTheListOnly::new),
                new WrongFacade(
                        "keeps-opaque-contents",
                        "opaque-content",
                        "It hangs notes on destinations and does not free them before it leaves.",
                        Set.of(AUDIT),
                        KeepsOpaqueContents::new),
                new WrongFacade(
                        "keeps-enumerations",
                        "enumeration-stays",
                        "It reads enumerations to their end and does not delete them.",
                        Set.of(AUDIT),
                        KeepsEnumerations::new),
                new WrongFacade(
                        "tries-old-handles",
                        "use-after-deregistration",
                        "It passes every handle on to version 2 to see whether it is still valid.",
                        Set.of(CALLER_RULE),
                        TriesOldHandles::new));
    }

    private static final class ForgetsRoutes extends PortingDecisions {
        @Override
        protected Teardown teardown(Session session, Optional<NotifyHandle> notify) {
            return new Teardown(this, session, notify) {
                @Override
                protected void deleteRoutes() {
                    // The mistake: version 1 did this by itself.
                }
            };
        }
    }

    private static final class ForgetsNextHops extends PortingDecisions {
        @Override
        protected Teardown teardown(Session session, Optional<NotifyHandle> notify) {
            return new Teardown(this, session, notify) {
                @Override
                protected void deleteNextHops() {
                    // The mistake: in version 1 a next hop was part of its route.
                }
            };
        }
    }

    private static final class ForgetsNotification extends PortingDecisions {
        @Override
        protected Teardown teardown(Session session, Optional<NotifyHandle> notify) {
            return new Teardown(this, session, Optional.empty());
        }
    }

    private static final class DeletesInOneView extends PortingDecisions {
        @Override
        protected Status delete(Session session, RouteHandle route) {
            Result<RouteInfo> locked = session.routes().lockRoute(session.entity(), route);
            if (!locked.isSuccess()) {
                return locked.status();
            }
            RouteInfo rest = locked.get().withViews(Set.of(View.MULTICAST));
            session.routes().updateAndUnlockRoute(session.entity(), route, rest, RouteFunctions.INFINITE);
            return session.routes().releaseRoutes(session.entity(), List.of(route));
        }
    }

    private static final class DeletesTheListOnly extends PortingDecisions {
        private final Map<EntityHandle, RouteListHandle> lists = new HashMap<>();

        @Override
        protected void added(Session session, AddedRoute route) {
            RouteListHandle list = lists.computeIfAbsent(
                    session.entity(),
                    entity -> session.rtm().routeLists().createRouteList(entity).get());
            session.rtm().routeLists().insertInRouteList(session.entity(), list, List.of(route.route()));
            super.added(session, route);
        }

        @Override
        protected Teardown teardown(Session session, Optional<NotifyHandle> notify) {
            return new Teardown(this, session, notify) {
                @Override
                protected void deleteRoutes() {
                    RouteListHandle list = lists.remove(session().entity());
                    if (list != null) {
                        session().rtm().routeLists().deleteRouteList(session().entity(), list);
                    }
                }
            };
        }
    }

    private static final class KeepsOpaqueContents extends PortingDecisions {
        @Override
        protected Registration registration(EntityInfo info, EventCallback callback) {
            return super.registration(info, callback).withOpaquePointer();
        }

        @Override
        protected void added(Session session, AddedRoute route) {
            RouteDetails details = session.routes()
                    .getRouteInfo(session.entity(), route.route())
                    .get();
            session.rtm().destinations().setOpaquePointer(session.entity(), details.destination(), "a note");
            releaseRouteInfo(session, details);
            super.added(session, route);
        }
    }

    private static final class KeepsEnumerations extends PortingDecisions {
        @Override
        protected void endEnumeration(Session session, EnumHandle enumeration) {
            // The mistake: in version 1 nobody noticed.
        }
    }

    private static final class TriesOldHandles extends PortingDecisions {
        @Override
        protected boolean checksHandles() {
            return false;
        }
    }
}
