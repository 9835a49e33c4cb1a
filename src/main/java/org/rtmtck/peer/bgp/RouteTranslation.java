package org.rtmtck.peer.bgp;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.peer.support.Prefix;
import org.rtmtck.peer.support.TaggedRoutes;

/** Routes of RTM as path attributes, and back. */
final class RouteTranslation {

    /** 192.0.2.254, for routes whose own next hop no BGP daemon would accept, such as 0.0.0.0. */
    static final int SUBSTITUTE_NEXT_HOP = 0xC00002FE;

    /** Lower priority is better, higher LOCAL_PREF is better. */
    private static final int PREFERENCE_OF_PRIORITY_0 = 1000;

    private final TaggedRoutes archive = new TaggedRoutes();

    TaggedRoutes archive() {
        return archive;
    }

    PathAttributes attributes(IpRoute route, int tag) {
        IpSpecificData data = route.familySpecificData();
        int nextHop = route.nextHop().number();
        return new PathAttributes(
                new Prefix(nextHop, 32).isRoutable() ? nextHop : SUBSTITUTE_NEXT_HOP,
                PREFERENCE_OF_PRIORITY_0 - data.priority(),
                data.metric(),
                tag);
    }

    @Nullable
    IpRoute route(Prefix prefix, @Nullable PathAttributes attributes) {
        return attributes == null ? null : knownRoute(prefix, attributes);
    }

    /** The structure that the tag stands for; without one, as much of it as the attributes tell. */
    IpRoute knownRoute(Prefix prefix, PathAttributes attributes) {
        return archive.find(attributes.tag()).orElseGet(() -> outline(prefix, attributes));
    }

    private static IpRoute outline(Prefix prefix, PathAttributes attributes) {
        IpSpecificData data = IpSpecificData.ofMetric(attributes.metric())
                .withPriority(PREFERENCE_OF_PRIORITY_0 - attributes.localPreference());
        return new IpRoute(
                0, 0, 0, ProtocolSpecificData.ZERO, prefix.network(), IpNextHop.host(attributes.nextHop()), data);
    }
}
