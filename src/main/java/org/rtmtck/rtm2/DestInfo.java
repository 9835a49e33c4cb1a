package org.rtmtck.rtm2;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmtck.rtm2.V2Handle.DestHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

/**
 * {@code RTM_DEST_INFO}. The structure holds references to every handle in it until it is released.
 *
 * @param structure tells this structure from others
 * @param destination DestHandle
 * @param address DestAddress
 * @param lastChanged LastChanged: there is no time for a single route
 * @param views ViewInfo: the details of each view that was asked for; empty after {@link View#ANY}
 */
public record DestInfo(
        Structure structure, DestHandle destination, NetAddress address, Instant lastChanged, Map<View, InView> views) {

    /** Keeps a copy, so that the value cannot change. */
    public DestInfo {
        views = Map.copyOf(views);
    }

    /**
     * What one view tells of the destination.
     *
     * @param route Route: the best route; null if the view has none
     * @param holdRoute HoldRoute: the route that is kept in the hold-down state; null if none is. It is no live route
     */
    public record InView(
            @Nullable RouteHandle route, @Nullable RouteHandle holdRoute) {}

    /** The best route in a view, if the view was asked for and has one. */
    public Optional<RouteHandle> route(View view) {
        return Optional.ofNullable(views.get(view)).map(InView::route);
    }

    /** The route in the hold-down state in a view, if the view was asked for and has one. */
    public Optional<RouteHandle> holdRoute(View view) {
        return Optional.ofNullable(views.get(view)).map(InView::holdRoute);
    }
}
