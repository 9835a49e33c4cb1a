package org.rtmtck.migration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.rtm2.AddedRoute;
import org.rtmtck.rtm2.AddressFamily;
import org.rtmtck.rtm2.DestInfo;
import org.rtmtck.rtm2.EntityId;
import org.rtmtck.rtm2.EntityInfo;
import org.rtmtck.rtm2.Event;
import org.rtmtck.rtm2.EventCallback;
import org.rtmtck.rtm2.PrefInfo;
import org.rtmtck.rtm2.Registration;
import org.rtmtck.rtm2.RouteChange;
import org.rtmtck.rtm2.RouteDetails;
import org.rtmtck.rtm2.RouteFunctions;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;
import org.rtmtck.rtm2.V2Status;
import org.rtmtck.rtm2.View;

/**
 * Where version 1 and version 2 part, each place with the answer of a careful migrator. A wrong answer to any one of them
 * is a mistake that has been given a name in {@code org.rtmtck.migration.mistake}.
 */
public class PortingDecisions {

    private static final int MILLIS_PER_SECOND = 1000;

    /** The address family for a protocol family: IP has one, IPX has none, and 0 is IPX rather than "none given". */
    protected Optional<AddressFamily> addressFamily(ProtocolFamily family) {
        return family.equals(ProtocolFamily.IP) ? Optional.of(AddressFamily.INET) : Optional.empty();
    }

    /** The identity of a version 1 client: always the same instance id, so that a second client is refused (M16). */
    protected EntityId identity(int routingProtocol) {
        return new EntityId(routingProtocol, 0);
    }

    /** How a client is registered: with a callback, for otherwise it could not be asked about expired routes (M12). */
    protected Registration registration(EntityInfo info, EventCallback callback) {
        return Registration.of(info).withCallback(callback);
    }

    /** The lifetime in milliseconds; INFINITE stays what it is (M12). */
    protected int lifetime(TimeToLive timeToLive) {
        if (timeToLive.isInfinite()) {
            return RouteFunctions.INFINITE;
        }
        long seconds = Math.min(Integer.toUnsignedLong(timeToLive.seconds()), TimeToLive.MAX_SECONDS);
        return Math.max(1, (int) seconds * MILLIS_PER_SECOND);
    }

    /** The views that a route belongs to: all, since version 1 had one table for every purpose (M15). */
    protected Set<View> views() {
        return View.ALL;
    }

    /** What makes two routes of a client different: the next hop. Without a neighbour they would be one route. */
    protected @Nullable NextHopHandle neighbour(NextHopHandle nextHop) {
        return nextHop;
    }

    /** FSD_Metric becomes the metric; the preference is RTM's own business, as FSD_Priority was. */
    protected PrefInfo preference(int metric) {
        return PrefInfo.ofMetric(metric);
    }

    /** The single-route option is no option of the registration any more but has to be said with every addition. */
    protected Set<RouteChange> additionFlags(boolean singleRoute) {
        return singleRoute ? Set.of(RouteChange.FIRST) : Set.of();
    }

    /** What happens to the handle that an addition returned: it is given back at once (M3). */
    protected void added(Session session, AddedRoute route) {
        session.routes().releaseRoutes(session.entity(), List.of(route.route()));
    }

    /** Whether a status says "no such route": 1168, where version 1 had 259. */
    protected boolean isMissing(Status status) {
        return status.equals(V2Status.ERROR_NOT_FOUND);
    }

    /** Deletes a route. A success has used up the handle, so nothing is released (M3). */
    protected Status delete(Session session, RouteHandle route) {
        return session.routes().deleteRouteToDest(session.entity(), route).status();
    }

    /** What the owner says when a lifetime has ended: let RTM delete the route, as version 1 did (M12). */
    protected Status expired(Session session, Event.RouteExpired event) {
        return V2Status.ERROR_NOT_SUPPORTED;
    }

    /** What to do when another entity came or went: nothing, and no call to the registration functions (M8). */
    protected void othersChanged(Session session, Event event) {
        // Version 1 had no such event, so nobody waits for it.
    }

    /** Whether a destination has a live route. One in the hold-down state does not count (M13). */
    protected boolean isReachable(DestInfo info) {
        return info.route(View.UNICAST).isPresent();
    }

    /** Gives changed destinations back, by the function made for them (M3). */
    protected void releaseChanged(Session session, NotifyHandle notify, List<DestInfo> infos) {
        session.rtm().notifications().releaseChangedDests(session.entity(), notify, infos);
    }

    /** Gives the structure of a route back (M3). */
    protected void releaseRouteInfo(Session session, RouteDetails details) {
        session.routes().releaseRouteInfo(session.entity(), details);
    }

    /** Ends an enumeration (M11). */
    protected void endEnumeration(Session session, EnumHandle enumeration) {
        session.enumerations().deleteEnumHandle(session.entity(), enumeration);
    }

    /** Whether a client is told of a change that its own RtmAddRoute or RtmDeleteRoute caused: not so in version 1 (M10). */
    protected boolean tellsCauser() {
        return false;
    }

    /** Whether a client keeps a copy of the best routes, for the "previous" of the next message (M9). */
    protected boolean keepsPreviousBest() {
        return true;
    }

    /** Whether handles are looked up in a table of the facade before version 2 gets to see them (M5). */
    protected boolean checksHandles() {
        return true;
    }

    /** How a client is deregistered (M1 to M19). */
    protected Teardown teardown(Session session, Optional<NotifyHandle> notify) {
        return new Teardown(this, session, notify);
    }
}
