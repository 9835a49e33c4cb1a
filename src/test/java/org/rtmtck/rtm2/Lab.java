package org.rtmtck.rtm2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

/** A model with what most tests need. */
final class Lab {

    static final NetAddress NET = new NetAddress(0x0A000000, 8);
    static final NetAddress OTHER_NET = new NetAddress(0xAC100000, 12);

    final ManualClock clock = new ManualClock();
    final List<Event> events = new ArrayList<>();
    final Rtm2 rtm;

    Lab() {
        this(UnaryOperator.identity());
    }

    Lab(UnaryOperator<Configuration> change) {
        rtm = new Rtm2(change.apply(Configuration.with(clock)));
    }

    static Registration protocol(int id) {
        return Registration.of(EntityInfo.ipv4(id, 0));
    }

    EntityHandle register(int protocol) {
        return rtm.entities().registerEntity(protocol(protocol)).get();
    }

    /** An entity whose events go to {@link #events}, with {@code answer} to each. */
    EntityHandle registerListener(int protocol, EventCallback callback) {
        EventCallback recording = (entity, event) -> {
            events.add(event);
            return callback.onEvent(entity, event);
        };
        return rtm.entities()
                .registerEntity(protocol(protocol).withCallback(recording))
                .get();
    }

    NextHopHandle hop(EntityHandle entity, int lastOctet) {
        NextHopInfo info = new NextHopInfo(NetAddress.host(0xC0000200 | lastOctet), 1);
        return rtm.nextHops().addNextHop(entity, info).get();
    }

    static RouteInfo via(NextHopHandle hop, int metric) {
        return new RouteInfo(hop, PrefInfo.ofMetric(metric), View.ALL, null, List.of(hop));
    }

    RouteHandle add(EntityHandle entity, NetAddress net, RouteInfo info) {
        return rtm.routes()
                .addRouteToDest(entity, net, info, RouteFunctions.INFINITE, Set.of())
                .get()
                .route();
    }

    /** Adds a permanent route and gives every handle back. */
    void addQuietly(EntityHandle entity, NetAddress net, int metric) {
        NextHopHandle hop = hop(entity, 1);
        RouteHandle route = add(entity, net, via(hop, metric));
        var unused = rtm.routes().releaseRoutes(entity, List.of(route));
        var unusedToo = rtm.nextHops().releaseNextHops(entity, List.of(hop));
    }

    /** Whether an entity sees a live unicast route to a destination. */
    boolean hasRoute(EntityHandle reader, NetAddress net) {
        Result<DestInfo> found = rtm.destinations().getExactMatchDestination(reader, net, View.ALL);
        if (!found.isSuccess()) {
            return false;
        }
        boolean present = found.get().route(View.UNICAST).isPresent();
        var unused = rtm.destinations().releaseDestInfo(reader, found.get());
        return present;
    }

    List<Leak.Kind> leaks() {
        return rtm.audit().leaks().stream().map(Leak::kind).toList();
    }
}
