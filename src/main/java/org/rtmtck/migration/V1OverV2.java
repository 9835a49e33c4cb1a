package org.rtmtck.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RegistrationFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.rtm2.AddressFamily;
import org.rtmtck.rtm2.ChangeType;
import org.rtmtck.rtm2.EntityInfo;
import org.rtmtck.rtm2.Event;
import org.rtmtck.rtm2.Registration;
import org.rtmtck.rtm2.Result;
import org.rtmtck.rtm2.Rtm2;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NotifyHandle;
import org.rtmtck.rtm2.V2Status;

/**
 * Version 1 written with nothing but version 2, as a careful migrator would: each function is the answer to "what do I
 * call instead?". Only IP is offered, since version 2 has no IPX.
 *
 * <p>Safe for concurrent use: one lock stands for the promise of version 1 that a change and the best routes before and
 * after it belong together, which version 2 does not make.
 */
public final class V1OverV2 implements RoutingTableManager {

    /** Who reads the table for functions that have no client: no version 1 client has an instance id other than 0. */
    private static final EntityInfo READER = EntityInfo.ipv4(1, 1);

    private final ReentrantLock lock = new ReentrantLock();
    private final HandleIssuer handles = new HandleIssuer();
    private final Map<Handle, V1Client> clients = new HashMap<>();
    private final Map<EntityHandle, V1Client> byEntity = new HashMap<>();
    private final Environment environment;
    private final Rtm2 rtm;
    private final PortingDecisions decisions;
    private final TableReader reader;
    private final ReadFunctions reads;

    /**
     * A facade that registers with {@code rtm} at once, to read.
     *
     * @param environment the clock and the last error of version 1
     * @param rtm the manager of version 2
     * @param decisions how the migration was done
     */
    public V1OverV2(Environment environment, Rtm2 rtm, PortingDecisions decisions) {
        this.environment = environment;
        this.rtm = rtm;
        this.decisions = decisions;
        Registration registration = decisions.registration(READER, this::onEvent);
        Session session =
                new Session(rtm, rtm.entities().registerEntity(registration).get());
        this.reader = new TableReader(decisions, session);
        this.reads = new ReadFunctions(reader, environment, handles);
    }

    /** The manager of version 2 underneath. */
    public Rtm2 rtm() {
        return rtm;
    }

    @Override
    public Handle registerClient(
            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
        return exclusively(() -> {
            Optional<AddressFamily> addressFamily = decisions.addressFamily(family);
            boolean validFlags = (flags & ~RegistrationFlags.SINGLE_ROUTE) == 0;
            if (addressFamily.isEmpty() || !validFlags) {
                return refuse(Status.ERROR_INVALID_PARAMETER);
            }
            EntityInfo info = new EntityInfo(0, addressFamily.get(), decisions.identity(routingProtocol));
            Result<EntityHandle> entity = rtm.entities().registerEntity(decisions.registration(info, this::onEvent));
            if (!entity.isSuccess()) {
                return refuse(entity.status());
            }
            return admit(new Session(rtm, entity.get()), routingProtocol, changeEvent, flags);
        });
    }

    @Override
    public Status deregisterClient(Handle client) {
        return withClient(client, found -> {
            Status status = found.tearDown();
            if (status.isSuccess() && decisions.checksHandles()) {
                clients.remove(client);
                byEntity.remove(found.session().entity());
            }
            return status;
        });
    }

    @Override
    public Status addRoute(
            Handle client,
            Route route,
            TimeToLive timeToLive,
            FlagsBuffer flags,
            @Nullable RouteBuffer currentBest,
            @Nullable RouteBuffer previousBest) {
        return withPlace(client, route, (found, place) -> {
            IpRoute kept = place.route()
                    .withTimeStamp(FileTime.of(environment.clock().instant()))
                    .withRoutingProtocol(found.protocol());
            return change(
                    found,
                    place.route().network(),
                    () -> found.add(kept, place.destination(), place.nextHop(), timeToLive),
                    message -> message.writeTo(flags, currentBest, previousBest));
        });
    }

    @Override
    public Status deleteRoute(Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
        return withPlace(
                client,
                route,
                (found, place) -> change(
                        found,
                        place.route().network(),
                        () -> found.delete(place.destination(), place.nextHop()),
                        message -> message.writeTo(flags, currentBest, null)));
    }

    @Override
    public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
        return withClient(
                client,
                found -> V1Routes.criteria(enumerationFlags, criteria)
                        .map(wanted -> blockDelete(found, wanted))
                        .orElse(Status.ERROR_INVALID_PARAMETER));
    }

    @Override
    public Status dequeueRouteChangeMessage(
            Handle client, FlagsBuffer flags, @Nullable RouteBuffer currentBest, @Nullable RouteBuffer previousBest) {
        return withClient(
                client,
                found -> found.subscription()
                        .map(s -> dequeue(s, flags, currentBest, previousBest))
                        .orElse(Status.ERROR_INVALID_HANDLE));
    }

    @Override
    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
        return exclusively(() -> isOffered(family) && reads.isRoute(network, bestRoute));
    }

    @Override
    public int getNetworkCount(ProtocolFamily family) {
        return exclusively(() -> isOffered(family) ? reads.networkCount() : 0);
    }

    @Override
    public int getRouteAge(Route route) {
        return reads.routeAge(route);
    }

    @Override
    public Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria) {
        return exclusively(() -> isOffered(family) ? reads.createEnumeration(enumerationFlags, criteria) : Handle.NULL);
    }

    @Override
    public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
        return exclusively(() -> reads.nextOf(enumeration, route));
    }

    @Override
    public Status closeEnumerationHandle(Handle enumeration) {
        return exclusively(() -> reads.closeEnumeration(enumeration));
    }

    @Override
    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
        return exclusively(
                () -> isOffered(family) ? reads.first(enumerationFlags, route) : Status.ERROR_INVALID_PARAMETER);
    }

    @Override
    public Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
        return exclusively(
                () -> isOffered(family) ? reads.next(enumerationFlags, route) : Status.ERROR_INVALID_PARAMETER);
    }

    /** Deregisters the clients that are left, and the reader. */
    @Override
    public void close() {
        exclusively(() -> {
            List.copyOf(clients.keySet()).forEach(this::deregisterClient);
            return new Teardown(decisions, reader.session(), Optional.empty()).run();
        });
    }

    private Handle refuse(Status reason) {
        environment.lastError().set(reason);
        return Handle.NULL;
    }

    private Handle admit(Session session, int protocol, @Nullable ChangeEvent event, int flags) {
        Subscription subscription = null;
        if (event != null) {
            Result<NotifyHandle> notify = rtm.notifications()
                    .registerForChangeNotification(session.entity(), decisions.views(), ChangeType.BEST);
            if (!notify.isSuccess()) {
                rtm.entities().deregisterEntity(session.entity());
                return refuse(notify.status());
            }
            subscription = new Subscription(new TableReader(decisions, session), notify.get(), event);
        }
        boolean singleRoute = (flags & RegistrationFlags.SINGLE_ROUTE) != 0;
        V1Client client = new V1Client(decisions, session, protocol, singleRoute, subscription);
        Handle handle = handles.issue();
        clients.put(handle, client);
        byEntity.put(session.entity(), client);
        return handle;
    }

    /** Runs a change of one network, and tells how its best route changed. */
    private Status change(V1Client client, IpNetwork network, V1Client.Change change, Consumer<ChangeMessage> tell) {
        IpRoute before = reader.best(network);
        Status status = client.causingSilently(change);
        if (status.isSuccess()) {
            IpRoute after = reader.best(network);
            client.observe(network, after, true);
            tell.accept(new ChangeMessage(before, after));
        }
        return status;
    }

    /** Deletes one by one. The caller is told by messages, as version 1 told it, whether or not version 2 does. */
    private Status blockDelete(V1Client client, Predicate<IpRoute> wanted) {
        List<IpRoute> own = new TableReader(decisions, client.session()).routes(true, wanted);
        for (IpRoute route : own) {
            Status status = Place.of(route)
                    .map(place -> client.delete(place.destination(), place.nextHop()))
                    .orElse(Status.ERROR_INVALID_PARAMETER);
            if (!status.isSuccess()) {
                return status;
            }
            client.observe(route.network(), reader.best(route.network()), false);
        }
        return own.isEmpty() ? Status.ERROR_NO_ROUTES : Status.NO_ERROR;
    }

    private static Status dequeue(
            Subscription subscription,
            FlagsBuffer flags,
            @Nullable RouteBuffer currentBest,
            @Nullable RouteBuffer previousBest) {
        return subscription
                .next()
                .map(message -> {
                    message.writeTo(flags, currentBest, previousBest);
                    return subscription.hasMore() ? Status.ERROR_MORE_MESSAGES : Status.NO_ERROR;
                })
                .orElse(Status.ERROR_NO_MESSAGES);
    }

    private boolean isOffered(ProtocolFamily family) {
        boolean offered = decisions.addressFamily(family).isPresent();
        if (!offered) {
            environment.lastError().set(Status.ERROR_INVALID_PARAMETER);
        }
        return offered;
    }

    private Status onEvent(EntityHandle entity, Event event) {
        return exclusively(() -> {
            V1Client client = byEntity.get(entity);
            return client == null ? V2Status.NO_ERROR : client.onEvent(event);
        });
    }

    private Status withClient(Handle handle, Function<V1Client, Status> body) {
        return exclusively(() -> {
            V1Client client = clients.get(handle);
            return client == null ? Status.ERROR_INVALID_HANDLE : body.apply(client);
        });
    }

    private Status withPlace(Handle handle, Route route, BiFunction<V1Client, Place, Status> body) {
        return withClient(
                handle,
                client ->
                        Place.of(route).map(place -> body.apply(client, place)).orElse(Status.ERROR_INVALID_PARAMETER));
    }

    private <T> T exclusively(Supplier<T> body) {
        lock.lock();
        try {
            return body.get();
        } finally {
            lock.unlock();
        }
    }
}
