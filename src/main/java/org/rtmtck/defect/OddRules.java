package org.rtmtck.defect;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.ResourceMeter;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.reference.BestRouteChange;
import org.rtmtck.reference.Cause;
import org.rtmtck.reference.Choices;
import org.rtmtck.reference.Client;
import org.rtmtck.reference.Entry;
import org.rtmtck.reference.Registry;
import org.rtmtck.reference.Resource;
import org.rtmtck.reference.RouteOrder;
import org.rtmtck.reference.Rules;
import org.rtmtck.reference.Table;

/** Rules of lawful variants that no {@link org.rtmtck.reference.Choice} expresses. */
final class OddRules {

    private OddRules() {}

    /** Resources are lacking at one acquisition in some. */
    static final class Scarce extends Rules {

        private static final int ONE_IN = 24;

        Scarce(Choices choices) {
            super(choices);
        }

        @Override
        public boolean acquire(Resource resource, ResourceMeter meter) {
            return super.acquire(resource, meter) && ThreadLocalRandom.current().nextInt(ONE_IN) > 0;
        }
    }

    /** The mask of a next hop is not kept. */
    static final class NextHopMaskDropped extends Rules {

        @Override
        public Route normalised(Route route) {
            Route usual = super.normalised(route);
            return usual instanceof IpRoute ip
                    ? new IpRoute(
                            ip.timeStamp(),
                            ip.routingProtocol(),
                            ip.interfaceId(),
                            ip.protocolSpecificData(),
                            ip.network(),
                            IpNextHop.host(ip.nextHop().number()),
                            ip.familySpecificData())
                    : usual;
        }
    }

    /** A route that names another protocol than its client's is refused. */
    static final class ProtocolChecked extends Rules {

        @Override
        public boolean isValid(Client owner, Route route, TimeToLive lifetime) {
            return route.routingProtocol() == owner.protocol() && super.isValid(owner, route, lifetime);
        }
    }

    /** What a removal leaves without routes is not told of. */
    static final class UntoldLosses extends Rules {

        @Override
        public List<BestRouteChange> told(
                Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
            boolean removal = cause == Cause.DEREGISTER || cause == Cause.FAILED_DEREGISTER || cause == Cause.AGE;
            return super.told(table, cause, caller, changes).stream()
                    .filter(change -> !removal || change.after() != null)
                    .toList();
        }
    }

    /** The best route stays best among equals; its successor is drawn by lot. */
    static final class Lot extends Rules {

        @Override
        public boolean winsTie(Entry a, Entry b) {
            return a.isBest() || (!b.isBest() && ThreadLocalRandom.current().nextBoolean());
        }
    }

    /** Of equally good routes the one whose last update is longest ago is best. */
    static final class StalestFirst extends Rules {

        private final IdentityHashMap<Route, Long> updates = new IdentityHashMap<>();

        @Override
        public synchronized Route stored(Client owner, Route given, long timeStamp) {
            Route stored = super.stored(owner, given, timeStamp);
            updates.put(stored, (long) updates.size());
            return stored;
        }

        @Override
        public synchronized boolean winsTie(Entry a, Entry b) {
            return updates.getOrDefault(a.route(), 0L) < updates.getOrDefault(b.route(), 0L);
        }
    }

    /** Of IP routes of different protocols, that with the higher priority is the better one. */
    static final class HigherPriority extends Rules {

        @Override
        public int compareIp(IpSpecificData a, IpSpecificData b) {
            int byPriority = Integer.compareUnsigned(b.priority(), a.priority());
            return byPriority != 0 ? byPriority : super.compareIp(a, b);
        }
    }

    /** Keeps the priority that the client gave. */
    static final class PriorityCarried extends Rules {

        @Override
        public Route stored(Client owner, Route given, long timeStamp) {
            Route stored = super.stored(owner, given, timeStamp);
            return stored instanceof IpRoute ip && given.familySpecificData() instanceof IpSpecificData data
                    ? ip.withPriority(data.priority())
                    : stored;
        }
    }

    /** Ends lifetimes on whole seconds of the clock, never late. */
    static final class WholeSeconds extends Rules {

        @Override
        public @Nullable Instant end(TimeToLive lifetime, Instant now) {
            Instant end = super.end(lifetime, now);
            return end == null ? null : end.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** Stamps routes with whole seconds. */
    static final class CoarseStamps extends Rules {

        @Override
        public Route stored(Client owner, Route given, long timeStamp) {
            return super.stored(owner, given, timeStamp - timeStamp % Stamps.UNITS_PER_SECOND);
        }
    }

    /** Removes routes one by one in any order. */
    static final class ChainByLot extends Rules {

        @Override
        public boolean removesOneByOne() {
            return true;
        }

        @Override
        public List<Entry> inRemovalOrder(List<Entry> leaving) {
            List<Entry> shuffled = new ArrayList<>(leaving);
            Collections.shuffle(shuffled, ThreadLocalRandom.current());
            return shuffled;
        }
    }

    /** Tells networks in any order, and the steps of each in theirs. */
    static final class AnyOrder extends Rules {

        @Override
        public List<BestRouteChange> told(
                Table table, Cause cause, @Nullable Client caller, List<BestRouteChange> changes) {
            Map<Network, Integer> place = new HashMap<>();
            changes.forEach(change -> place.putIfAbsent(
                    change.network(), ThreadLocalRandom.current().nextInt()));
            return super.told(table, cause, caller, changes).stream()
                    .sorted(comparing(change -> place.getOrDefault(change.network(), 0)))
                    .toList();
        }
    }

    /** Signals all observers of a family whenever one of its clients leaves. */
    static final class BareSignals extends Rules {

        @Override
        public void release(Client client, Registry registry) {
            super.release(client, registry);
            for (Client other : client.table().clients()) {
                ChangeEvent event = other.event();
                if (event != null) {
                    event.set();
                }
            }
        }
    }

    /** Orders network numbers by their bytes, the last octet first. */
    static final class ByBytes extends Rules {

        private static final Comparator<Network> NETWORKS = comparing(
                        (Network network) -> Integer.reverseBytes(network.number()), Integer::compareUnsigned)
                .thenComparing(RouteOrder.NETWORKS);

        @Override
        public Comparator<Network> networkOrder() {
            return NETWORKS;
        }

        @Override
        public Comparator<Route> routeOrder() {
            return comparing(Route::network, NETWORKS).thenComparing(RouteOrder.ROUTES);
        }
    }

    /** Fills buffers that receive nothing with rubbish. */
    static final class Rubbish extends Rules {

        private static final int BYTES = 0xCDCD_CDCD;

        /** A route that nobody added. */
        static final Route ROUTE = new IpRoute(
                BYTES,
                BYTES,
                BYTES,
                new ProtocolSpecificData(BYTES, BYTES, BYTES, BYTES),
                new IpNetwork(BYTES, BYTES),
                new IpNextHop(BYTES, BYTES),
                new IpSpecificData(BYTES, BYTES, BYTES, BYTES, BYTES, BYTES, BYTES, BYTES, BYTES, BYTES, BYTES));

        @Override
        public void fill(@Nullable RouteBuffer buffer, @Nullable Route route, ProtocolFamily family) {
            super.fill(buffer, route == null ? ROUTE : route, family);
        }
    }
}
