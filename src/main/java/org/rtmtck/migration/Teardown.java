package org.rtmtck.migration;

import java.util.List;
import java.util.Optional;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.DestInfo;
import org.rtmtck.rtm2.NextHopDetails;
import org.rtmtck.rtm2.Result;
import org.rtmtck.rtm2.RouteCriteria;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;
import org.rtmtck.rtm2.View;

/**
 * The nine steps that take the place of {@code RtmDeregisterClient}. Version 2 removes nothing for the client: whatever
 * is not given back here is left behind.
 *
 * <p>Step 3 stands before step 4, so that the client is not woken by its own deletions. A client that keeps a mirror of
 * the table exchanges the two.
 */
public class Teardown {

    private final PortingDecisions decisions;
    private final Session session;
    private final Optional<NotifyHandle> notify;

    /** The teardown of one client, with its registration for change notification if it has one. */
    public Teardown(PortingDecisions decisions, Session session, Optional<NotifyHandle> notify) {
        this.decisions = decisions;
        this.session = session;
        this.notify = notify;
    }

    /** Goes through the nine steps, and answers what the last one said. */
    public final Status run() {
        stopProducers();
        leaveLocksAndCallbacks();
        endNotification();
        deleteRoutes();
        deleteListsAndEnumerations();
        freeOpaqueContents();
        deleteNextHops();
        releaseCachedHandles();
        return deregister();
    }

    /** The registration that ends. */
    protected final Session session() {
        return session;
    }

    /** Step 1: nobody must call on behalf of the client any more; exported methods are blocked (M17). */
    protected void stopProducers() {
        session.rtm().entities().blockMethods(session.entity(), true);
    }

    /** Step 2: no lock is held and no callback is running (M4). This facade locks nothing beyond a single call. */
    protected void leaveLocksAndCallbacks() {
        // Nothing is locked here: each function of version 1 has returned.
    }

    /** Step 3: destinations that changed meanwhile are taken and given back, then the notification ends (M7). */
    protected void endNotification() {
        notify.ifPresent(handle -> {
            Result<List<DestInfo>> changed;
            do {
                changed = session.rtm().notifications().getChangedDests(session.entity(), handle, Integer.MAX_VALUE);
                decisions.releaseChanged(session, handle, changed.get());
            } while (changed.isSuccess());
            session.rtm().notifications().deregisterFromChangeNotification(session.entity(), handle);
        });
    }

    /** Step 4: the client's own routes are deleted one by one, in all views (M1, M15). */
    protected void deleteRoutes() {
        EnumHandle own = session.enumerations()
                .createRouteEnum(session.entity(), null, View.ALL, true, RouteCriteria.NONE)
                .get();
        List<RouteHandle> routes = session.takeAll(
                own, (handle, count) -> session.enumerations().getEnumRoutes(session.entity(), handle, count));
        for (RouteHandle route : routes) {
            if (!decisions.delete(session, route).isSuccess()) {
                session.routes().releaseRoutes(session.entity(), List.of(route));
            }
        }
        decisions.endEnumeration(session, own);
    }

    /** Step 5: route lists and enumerations are deleted (M11, M18). This facade keeps neither open for a client. */
    protected void deleteListsAndEnumerations() {
        // Enumerations of version 1 are not tied to a client, and lists did not exist.
    }

    /** Step 6: what opaque pointers refer to is freed (M14). This facade reserves no slot. */
    protected void freeOpaqueContents() {
        // Nothing of version 1 needs a slot.
    }

    /** Step 7: the client's own next hops are deleted, and the handles of others' are released (M2). */
    protected void deleteNextHops() {
        EnumHandle all =
                session.enumerations().createNextHopEnum(session.entity()).get();
        List<NextHopHandle> nextHops = session.takeAll(
                all, (handle, count) -> session.enumerations().getEnumNextHops(session.entity(), handle, count));
        nextHops.forEach(this::deleteIfOwn);
        decisions.endEnumeration(session, all);
    }

    /** Step 8: handles that were kept are released (M3). This facade keeps none. */
    protected void releaseCachedHandles() {
        // Every handle was released where it was obtained.
    }

    /** Step 9: the registration ends. The handle must never be used again (M5, M6). */
    protected Status deregister() {
        return session.rtm().entities().deregisterEntity(session.entity());
    }

    private void deleteIfOwn(NextHopHandle nextHop) {
        NextHopDetails details =
                session.nextHops().getNextHopInfo(session.entity(), nextHop).get();
        boolean own = details.owner().equals(session.entity());
        session.nextHops().releaseNextHopInfo(session.entity(), details);
        if (!own || !session.nextHops().deleteNextHop(session.entity(), nextHop).isSuccess()) {
            session.nextHops().releaseNextHops(session.entity(), List.of(nextHop));
        }
    }
}
