package org.rtmtck.suite.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Status;
import org.rtmtck.migration.PortingDecisions;
import org.rtmtck.migration.Session;
import org.rtmtck.rtm2.AddedRoute;
import org.rtmtck.rtm2.AddressFamily;
import org.rtmtck.rtm2.CallerMistake;
import org.rtmtck.rtm2.ChangeType;
import org.rtmtck.rtm2.Configuration;
import org.rtmtck.rtm2.DestInfo;
import org.rtmtck.rtm2.EntityId;
import org.rtmtck.rtm2.EntityInfo;
import org.rtmtck.rtm2.Leak;
import org.rtmtck.rtm2.NetAddress;
import org.rtmtck.rtm2.NextHopDetails;
import org.rtmtck.rtm2.NextHopInfo;
import org.rtmtck.rtm2.PrefInfo;
import org.rtmtck.rtm2.Registration;
import org.rtmtck.rtm2.Result;
import org.rtmtck.rtm2.RouteChange;
import org.rtmtck.rtm2.RouteCriteria;
import org.rtmtck.rtm2.RouteDetails;
import org.rtmtck.rtm2.RouteFunctions;
import org.rtmtck.rtm2.RouteInfo;
import org.rtmtck.rtm2.Rtm2;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.EnumHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;
import org.rtmtck.rtm2.V2Handle.RouteListHandle;
import org.rtmtck.rtm2.V2Status;
import org.rtmtck.rtm2.View;

/** Version 2: its model, with an entity of its own that only looks. */
final class Version2 implements Side {

    private static final int MANY = 100;
    private static final int METRIC = 5;

    private final SteppedClock clock = new SteppedClock();
    private final Map<String, V2Entity> entities = new HashMap<>();
    private final Rtm2 rtm;
    private final EntityHandle onlooker;
    private @Nullable CallerMistake mistake;
    private @Nullable DestInfo found;
    private int methodRuns;
    private int taken;

    Version2(UnaryOperator<Configuration> change) {
        rtm = new Rtm2(change.apply(Configuration.with(clock)));
        onlooker = rtm.entities()
                .registerEntity(Registration.of(EntityInfo.ipv4(1, 1)))
                .get();
    }

    // Entities

    @Override
    public String register(String name, Options options) {
        Status answer = options.value("answering")
                .map(a -> a.equals("ERROR_NOT_SUPPORTED") ? V2Status.ERROR_NOT_SUPPORTED : V2Status.NO_ERROR)
                .orElse(V2Status.NO_ERROR);
        Listener listener =
                new Listener(rtm, answer, options.has("asking who is registered when it is told of others"));
        EntityId id = new EntityId(Words.protocol(name), options.number("instance", 0));
        AddressFamily family = new AddressFamily(options.number("family", AddressFamily.INET.code()));
        Registration registration =
                Registration.of(new EntityInfo(0, family, id)).withCallback(listener);
        if (options.has("with an opaque slot")) {
            registration = registration.withOpaquePointer();
        }
        if (options.has("exporting a method")) {
            registration = registration.withMethods(List.of(() -> methodRuns++));
        }
        boolean notify = options.has("with change notification");
        options.end();
        Result<EntityHandle> result = rtm.entities().registerEntity(registration);
        if (result.isSuccess()) {
            entities.put(name, new V2Entity(result.get(), listener));
        }
        return notify ? askForNotification(name) : V2Answers.text(result);
    }

    String askForNotification(String name) {
        V2Entity entity = entity(name);
        Result<NotifyHandle> result =
                rtm.notifications().registerForChangeNotification(entity.handle, View.ALL, ChangeType.BEST);
        entity.notify = result.output();
        return V2Answers.text(result);
    }

    @Override
    public String deregister(String name) {
        return guarded(() -> V2Answers.text(rtm.entities().deregisterEntity(entity(name).handle)));
    }

    String deregisterNonsense() {
        return V2Answers.text(rtm.entities().deregisterEntity(new EntityHandle(Integer.MAX_VALUE)));
    }

    String tearDown(String name) {
        Session session = new Session(rtm, entity(name).handle);
        return V2Answers.text(new PortingTeardown().of(session, Optional.ofNullable(entity(name).notify)));
    }

    /** Gives access to the careful teardown. */
    private static final class PortingTeardown extends PortingDecisions {
        Status of(Session session, Optional<NotifyHandle> notify) {
            return teardown(session, notify).run();
        }
    }

    List<String> registered(String name) {
        EntityHandle self = entity(name).handle;
        List<EntityHandle> all = rtm.entities().getRegisteredEntities(self).get();
        List<String> names = entities.entrySet().stream()
                .filter(e -> all.contains(e.getValue().handle))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        rtm.entities().releaseEntities(self, all);
        return names;
    }

    void invokeMethod(String caller, String target) {
        rtm.entities().invokeMethod(entity(caller).handle, entity(target).handle, 0);
    }

    void blockMethods(String name) {
        rtm.entities().blockMethods(entity(name).handle, true);
    }

    int methodRuns() {
        return methodRuns;
    }

    /** What the last departure of the entity left behind, kind by kind. */
    List<String> leftBehind(String name) {
        int protocol = Words.protocol(name);
        return rtm.audit().departures().stream()
                .filter(d -> d.entity().entityId().protocolId() == protocol)
                .reduce((first, second) -> second)
                .map(d ->
                        d.leaks().stream().map(Leak::kind).map(V2Answers::text).toList())
                .orElseThrow(() -> new IllegalStateException(name + " has not deregistered"));
    }

    // Routes

    @Override
    public String add(String name, String network, String nextHop, Options options) {
        V2Entity entity = entity(name);
        NextHopHandle hop = rtm.nextHops()
                .addNextHop(entity.handle, new NextHopInfo(NetAddress.host(Words.address(nextHop)), 1))
                .get();
        PrefInfo preference = options.value("preference")
                .map(p -> new PrefInfo(METRIC, Integer.parseInt(p)))
                .orElseGet(() -> PrefInfo.ofMetric(options.number("metric", METRIC)));
        RouteInfo info = new RouteInfo(
                options.has("without a neighbour") ? null : hop,
                preference,
                options.has("in no view") ? View.ANY : View.ALL,
                clock.instant(),
                List.of(hop));
        Set<RouteChange> flags = options.has("as its first") ? Set.of(RouteChange.FIRST) : Set.of();
        boolean keep = options.has("keeping the handle");
        Result<AddedRoute> result =
                rtm.routes().addRouteToDest(entity.handle, address(network), info, Words.timeToLive(options), flags);
        options.end();
        rtm.nextHops().releaseNextHops(entity.handle, List.of(hop));
        if (result.isSuccess()) {
            keepOrRelease(entity, result.get().route(), keep);
        }
        return V2Answers.text(result);
    }

    private void keepOrRelease(V2Entity entity, RouteHandle route, boolean keep) {
        entity.route = route;
        if (!keep) {
            rtm.routes().releaseRoutes(entity.handle, List.of(route));
        }
    }

    @Override
    public String delete(String name, String network, String nextHop) {
        EntityHandle self = entity(name).handle;
        Result<NextHopHandle> hop =
                rtm.nextHops().findNextHop(self, new NextHopInfo(NetAddress.host(Words.address(nextHop)), 1));
        if (!hop.isSuccess()) {
            return V2Answers.text(hop);
        }
        RouteCriteria own = RouteCriteria.ownedBy(self).andNeighbour(hop.get());
        String answer = deleteMatching(entity(name), network, own);
        rtm.nextHops().releaseNextHops(self, List.of(hop.get()));
        return answer;
    }

    String deleteSomebodys(String name, String network) {
        return deleteMatching(entity(name), network, RouteCriteria.NONE);
    }

    private String deleteMatching(V2Entity entity, String network, RouteCriteria criteria) {
        Result<RouteHandle> route =
                rtm.routes().getExactMatchRoute(entity.handle, address(network), criteria, View.ALL);
        if (!route.isSuccess()) {
            return V2Answers.text(route);
        }
        entity.route = route.get();
        return V2Answers.text(rtm.routes().deleteRouteToDest(entity.handle, route.get()));
    }

    String releaseRoute(String name) {
        V2Entity entity = entity(name);
        return guarded(() -> V2Answers.text(rtm.routes().releaseRoutes(entity.handle, List.of(entity.route()))));
    }

    void lookAtRoute(String name) {
        rtm.routes().getRouteInfo(entity(name).handle, entity(name).route());
    }

    void lockRoute(String name) {
        rtm.routes().lockRoute(entity(name).handle, entity(name).route());
    }

    void takeOutOfUnicastView(String name) {
        V2Entity entity = entity(name);
        RouteInfo inside = rtm.routes().lockRoute(entity.handle, entity.route()).get();
        rtm.routes()
                .updateAndUnlockRoute(
                        entity.handle,
                        entity.route(),
                        inside.withViews(Set.of(View.MULTICAST)),
                        RouteFunctions.INFINITE);
    }

    void putIntoList(String name) {
        V2Entity entity = entity(name);
        RouteListHandle list = rtm.routeLists().createRouteList(entity.handle).get();
        rtm.routeLists().insertInRouteList(entity.handle, list, List.of(entity.route()));
        entity.list = list;
    }

    String deleteList(String name) {
        return V2Answers.text(rtm.routeLists()
                .deleteRouteList(entity(name).handle, entity(name).list()));
    }

    // Destinations

    @Override
    public String lookFor(String network) {
        return remember(rtm.destinations().getExactMatchDestination(onlooker, address(network), View.ALL));
    }

    String lookForMostSpecific(String address) {
        return remember(rtm.destinations().getMostSpecificDestination(onlooker, Words.address(address), View.ALL));
    }

    private String remember(Result<DestInfo> result) {
        found = result.output();
        return V2Answers.text(result);
    }

    DestInfo found() {
        if (found == null) {
            throw new IllegalStateException("nothing was found");
        }
        return found;
    }

    @Override
    public boolean hasRoute(String network) {
        return hasRoute(network, View.UNICAST);
    }

    boolean hasRoute(String network, View view) {
        DestInfo info = rtm.destinations()
                .getExactMatchDestination(onlooker, address(network), View.ALL)
                .output();
        return info != null && info.route(view).isPresent();
    }

    @Override
    public String bestNextHop(String network) {
        RouteDetails details = best(network);
        NextHopDetails hop = rtm.nextHops()
                .getNextHopInfo(onlooker, details.info().nextHops().get(0))
                .get();
        return Words.dotted(hop.info().address().address());
    }

    Duration ageOfBest(String network) {
        return best(network).info().entitySpecificInfo() instanceof Instant added
                ? Duration.between(added, clock.instant())
                : Duration.ZERO;
    }

    Duration sinceChange(String network) {
        lookFor(network);
        return Duration.between(found().lastChanged(), clock.instant());
    }

    private RouteDetails best(String network) {
        lookFor(network);
        RouteHandle route = found().route(View.UNICAST).orElseThrow();
        return rtm.routes().getRouteInfo(onlooker, route).get();
    }

    @Override
    public int networks() {
        EnumHandle all = rtm.enumerations().createDestEnum(onlooker, View.ALL).get();
        return (int) rtm.enumerations().getEnumDests(onlooker, all, MANY).get().stream()
                .filter(info -> info.route(View.UNICAST).isPresent())
                .count();
    }

    @Override
    public int routes() {
        EnumHandle all = rtm.enumerations()
                .createRouteEnum(onlooker, null, View.ALL, false, RouteCriteria.NONE)
                .get();
        return rtm.enumerations().getEnumRoutes(onlooker, all, MANY).get().size();
    }

    void holdDown(String name, String network, int millis) {
        EntityHandle self = entity(name).handle;
        DestInfo info = rtm.destinations()
                .getExactMatchDestination(self, address(network), View.ALL)
                .get();
        rtm.destinations().holdDestination(self, info.destination(), View.ALL, millis);
        rtm.destinations().releaseDestInfo(self, info);
    }

    void hangNote(String name, String network) {
        EntityHandle self = entity(name).handle;
        DestInfo info = rtm.destinations()
                .getExactMatchDestination(self, address(network), View.ALL)
                .get();
        rtm.destinations().setOpaquePointer(self, info.destination(), "a note");
        rtm.destinations().releaseDestInfo(self, info);
    }

    // Enumerations

    String createEnumeration(String name, boolean ownOnly) {
        V2Entity entity = entity(name);
        Result<EnumHandle> result =
                rtm.enumerations().createRouteEnum(entity.handle, null, View.ALL, ownOnly, RouteCriteria.NONE);
        entity.enumeration = result.output();
        return V2Answers.text(result);
    }

    String nextRoutes(String name) {
        return V2Answers.text(rtm.enumerations()
                .getEnumRoutes(entity(name).handle, entity(name).enumeration(), 1));
    }

    String deleteEnumeration(String name) {
        return V2Answers.text(rtm.enumerations()
                .deleteEnumHandle(entity(name).handle, entity(name).enumeration()));
    }

    // Changes

    String takeChanges(String name, int atMost) {
        V2Entity entity = entity(name);
        Result<List<DestInfo>> result =
                rtm.notifications().getChangedDests(entity.handle, entity.notification(), atMost);
        entity.changes.clear();
        entity.changes.addAll(result.get());
        taken = entity.changes.size();
        return V2Answers.text(result);
    }

    int taken() {
        return taken;
    }

    String releaseChanges(String name) {
        V2Entity entity = entity(name);
        return V2Answers.text(
                rtm.notifications().releaseChangedDests(entity.handle, entity.notification(), entity.changes));
    }

    String releaseChangesAsDestinations(String name) {
        V2Entity entity = entity(name);
        return guarded(() -> V2Answers.text(rtm.destinations().releaseDests(entity.handle, entity.changes)));
    }

    List<String> changes(String name) {
        takeChanges(name, MANY);
        List<String> texts = entity(name).changes.stream()
                .map(info ->
                        info.address() + (info.route(View.UNICAST).isPresent() ? " with a route" : " without a route"))
                .toList();
        releaseChanges(name);
        return texts;
    }

    @Override
    public List<String> told(String name) {
        return entity(name).listener.told();
    }

    void forgetTold(String name) {
        entity(name).listener.forget();
    }

    /** The rule that was broken, if one was. */
    Optional<CallerMistake> mistake() {
        return Optional.ofNullable(mistake)
                .or(() -> entities.values().stream()
                        .flatMap(entity -> entity.listener.mistakes().stream())
                        .findFirst());
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        // The model holds nothing outside itself.
    }

    private V2Entity entity(String name) {
        V2Entity entity = entities.get(name);
        if (entity == null) {
            throw new IllegalStateException("the scenario has no entity called " + name);
        }
        return entity;
    }

    private String guarded(Supplier<String> call) {
        try {
            return call.get();
        } catch (CallerMistake broken) {
            mistake = broken;
            return "no answer";
        }
    }

    private static NetAddress address(String network) {
        return new NetAddress(Words.number(network), Words.prefix(network));
    }
}
