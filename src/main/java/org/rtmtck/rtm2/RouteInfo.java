package org.rtmtck.rtm2;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;

/**
 * {@code RTM_ROUTE_INFO}, the members that the owner sets.
 *
 * @param neighbour Neighbour, which together with destination and owner tells one route from another; null for none
 * @param prefInfo PrefInfo; its preference is overwritten by RTM
 * @param views BelongsToViews
 * @param entitySpecificInfo EntitySpecificInfo: a pointer that means something to the owner alone
 * @param nextHops NextHopsList
 */
public record RouteInfo(
        @Nullable NextHopHandle neighbour,
        PrefInfo prefInfo,
        Set<View> views,
        @Nullable Object entitySpecificInfo,
        List<NextHopHandle> nextHops) {

    /** Keeps copies, so that the value cannot change. */
    public RouteInfo {
        views = Set.copyOf(views);
        nextHops = List.copyOf(nextHops);
    }

    /** The same members with other views. */
    public RouteInfo withViews(Set<View> newViews) {
        return new RouteInfo(neighbour, prefInfo, newViews, entitySpecificInfo, nextHops);
    }

    RouteInfo withPreference(int preference) {
        return new RouteInfo(
                neighbour, new PrefInfo(prefInfo.metric(), preference), views, entitySpecificInfo, nextHops);
    }
}
