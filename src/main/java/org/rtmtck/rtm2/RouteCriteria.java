package org.rtmtck.rtm2;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;

/**
 * What {@code RtmGetExactMatchRoute} and {@code RtmCreateRouteEnum} look for.
 *
 * @param matches which of the other members count
 * @param owner the owner of the route
 * @param neighbour its neighbour
 * @param interfaceIndex the interface of one of its next hops
 */
public record RouteCriteria(
        Set<Match> matches,
        @Nullable EntityHandle owner,
        @Nullable NextHopHandle neighbour,
        int interfaceIndex) {

    /** Every route. */
    public static final RouteCriteria NONE = new RouteCriteria(Set.of(), null, null, 0);

    /** Keeps a copy, so that the value cannot change. */
    public RouteCriteria {
        matches = Set.copyOf(matches);
    }

    /** The routes of one owner. */
    public static RouteCriteria ownedBy(EntityHandle owner) {
        return new RouteCriteria(Set.of(Match.OWNER), owner, null, 0);
    }

    /** The same criteria and this neighbour. */
    public RouteCriteria andNeighbour(@Nullable NextHopHandle newNeighbour) {
        Set<Match> more = EnumSet.of(Match.NEIGHBOUR);
        more.addAll(matches);
        return new RouteCriteria(more, owner, newNeighbour, interfaceIndex);
    }

    /** The same criteria and this interface. */
    public RouteCriteria andInterface(int index) {
        Set<Match> more = EnumSet.of(Match.INTERFACE);
        more.addAll(matches);
        return new RouteCriteria(more, owner, neighbour, index);
    }
}
