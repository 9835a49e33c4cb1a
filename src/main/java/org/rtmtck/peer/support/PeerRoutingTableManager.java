package org.rtmtck.peer.support;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.peer.process.Patience;
import org.rtmtck.peer.process.UnresponsiveException;

/** The 14 functions over a {@link Backend}. Safe for concurrent use. */
public final class PeerRoutingTableManager implements RoutingTableManager {

    private final Environment environment;
    private final Backend backend;
    private final Ledger ledger = new Ledger();
    private final Turns turns;
    private final Registrations registrations;
    private final RouteChanges changes;
    private final TableReads reads;

    /**
     * An instance over a manager whose table is empty.
     *
     * @param environment the services of the kit
     * @param backend the manager; closed together with this instance
     * @param maxClients how many clients it can have at once
     * @param waiting the time limit of a call
     */
    public PeerRoutingTableManager(Environment environment, Backend backend, int maxClients, Waiting waiting) {
        this.environment = environment;
        this.backend = backend;
        this.turns = new Turns(backend);
        this.registrations = new Registrations(backend, waiting, maxClients);
        this.changes = new RouteChanges(registrations, ledger, backend, environment.clock(), waiting, turns);
        this.reads = new TableReads(backend, waiting);
    }

    /** Waits until the manager has dealt with all that was sent to it; false if it has not in time. */
    boolean awaitQuiescence(Duration deadline) {
        try {
            backend.settle(Patience.of(deadline));
            return true;
        } catch (UnresponsiveException e) {
            return false;
        }
    }

    /** What somebody else has done to the manager; empty if nothing. */
    Optional<String> disturbance() {
        return backend.disturbance();
    }

    @Override
    public Handle registerClient(
            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
        Registrations.Outcome outcome = registrations.register(family, routingProtocol, changeEvent, flags);
        environment.lastError().set(outcome.status());
        return outcome.handle();
    }

    @Override
    public Status deregisterClient(Handle client) {
        return registrations.deregister(client, ledger, turns);
    }

    @Override
    public Status addRoute(
            Handle client,
            Route route,
            TimeToLive timeToLive,
            FlagsBuffer flags,
            @Nullable RouteBuffer currentBest,
            @Nullable RouteBuffer previousBest) {
        return changes.add(client, route, timeToLive, flags, currentBest, previousBest);
    }

    @Override
    public Status deleteRoute(Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
        return changes.delete(client, route, flags, currentBest);
    }

    @Override
    public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
        return changes.blockDelete(client, enumerationFlags, criteria);
    }

    @Override
    public Status dequeueRouteChangeMessage(
            Handle client, FlagsBuffer flags, @Nullable RouteBuffer currentBest, @Nullable RouteBuffer previousBest) {
        Optional<Client> listener =
                registrations.find(client).map(Registration::client).filter(Client::wantsMessages);
        if (listener.isEmpty()) {
            return Status.ERROR_INVALID_HANDLE;
        }
        Client.Dequeued next = listener.get().dequeue();
        if (next.change() == null) {
            return Status.ERROR_NO_MESSAGES;
        }
        next.change().report(flags, currentBest, previousBest);
        return next.more() ? Status.ERROR_MORE_MESSAGES : Status.NO_ERROR;
    }

    @Override
    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
        return finish(reads.isRoute(family, network, bestRoute));
    }

    @Override
    public int getNetworkCount(ProtocolFamily family) {
        return finish(reads.networkCount(family));
    }

    @Override
    public int getRouteAge(Route route) {
        OptionalLong age = FileTimes.age(route.timeStamp(), environment.clock().instant());
        environment.lastError().set(age.isPresent() ? Status.NO_ERROR : Status.ERROR_INVALID_PARAMETER);
        return (int) age.orElse(TimeToLive.INFINITE.seconds());
    }

    @Override
    public Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria) {
        return finish(reads.enumerate(family, enumerationFlags, criteria));
    }

    @Override
    public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
        return reads.next(enumeration, route);
    }

    @Override
    public Status closeEnumerationHandle(Handle enumeration) {
        return reads.close(enumeration);
    }

    @Override
    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
        return reads.scan(family, enumerationFlags, route, false);
    }

    @Override
    public Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
        return reads.scan(family, enumerationFlags, route, true);
    }

    private <T> T finish(TableReads.Answer<T> answer) {
        environment.lastError().set(answer.status());
        return answer.value();
    }

    @Override
    public void close() {
        backend.close();
    }

    @Override
    public String toString() {
        return "instance over " + backend;
    }
}
