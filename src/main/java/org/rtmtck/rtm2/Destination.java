package org.rtmtck.rtm2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rtmtck.rtm2.V2Handle.DestHandle;

/** A destination with its routes, best first in every view, and its routes in the hold-down state. */
final class Destination {

    final DestHandle handle;
    final AddressFamily family;
    final NetAddress address;
    final List<RouteEntry> routes = new ArrayList<>();
    final Map<View, Long> holdMillis = new EnumMap<>(View.class);
    final Map<View, RouteEntry> held = new EnumMap<>(View.class);
    Instant lastChanged;

    Destination(DestHandle handle, AddressFamily family, NetAddress address, Instant created) {
        this.handle = handle;
        this.family = family;
        this.address = address;
        this.lastChanged = created;
    }

    Optional<RouteEntry> best(View view) {
        return routes.stream()
                .filter(route -> route.info.views().contains(view))
                .min(Comparator.comparing(route -> route.info.prefInfo(), PrefInfo.BEST_FIRST));
    }

    /** The best route of each view that has one, with what its owner says about it now. */
    Map<View, Best> best() {
        Map<View, Best> all = new EnumMap<>(View.class);
        View.ALL.forEach(view -> best(view).ifPresent(route -> all.put(view, new Best(route, route.info))));
        return all;
    }

    boolean isEmpty() {
        return routes.isEmpty() && held.isEmpty();
    }

    /** A best route at one moment. */
    record Best(RouteEntry route, RouteInfo info) {}
}
