package org.rtmtck.agent;

import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
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
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;

/**
 * A routing table manager that has every call made by an agent. Calls of several threads at once reach the agent as such
 * if it offers {@link Capability#CONCURRENT_CALLERS}, else one after another.
 */
final class AgentManager implements RoutingTableManager {

    private final AgentPool pool;
    private final Connection connection;
    private final Environment environment;
    private final Exchange exchange;
    private final EventMirror events = new EventMirror();
    private final @Nullable EventPoller poller;
    private final boolean countsAllocations;

    AgentManager(AgentPool pool, Connection connection, Hello hello, Environment environment) {
        this.pool = pool;
        this.connection = connection;
        this.environment = environment;
        this.exchange = new Exchange(connection, hello, environment, events, pool.parser());
        this.countsAllocations = hello.extras().contains(Hello.ALLOCATIONS);
        boolean agesByItself = hello.offers(Capability.AGEING) && !hello.offers(Capability.VIRTUAL_TIME);
        boolean polls = agesByItself || hello.offers(Capability.ASYNCHRONOUS_NOTIFICATION);
        this.poller = polls ? new EventPoller(exchange) : null;
    }

    /** How many blocks of memory the implementation holds; empty if the agent does not count them. */
    OptionalLong allocations() {
        return countsAllocations ? OptionalLong.of(exchange.allocations()) : OptionalLong.empty();
    }

    /** Tells the agent to settle, and takes over the events. */
    void settle() {
        exchange.settle();
    }

    @Override
    public Handle registerClient(
            ProtocolFamily family, int routingProtocol, @Nullable ChangeEvent changeEvent, int flags) {
        EventArg event = changeEvent == null ? EventArg.NONE : new EventArg.SharedWith(events.nameOf(changeEvent));
        return handle(exchange.call(new Call.Register(family, routingProtocol, event, flags)));
    }

    private Handle handle(Reply reply) {
        Reply.HandleReply r = (Reply.HandleReply) reply;
        if (r.handle().isNull()) {
            environment.lastError().set(r.lastError());
        }
        return r.handle();
    }

    @Override
    public Status deregisterClient(Handle client) {
        return status(exchange.call(new Call.Deregister(reference(client))));
    }

    private static Status status(Reply reply) {
        return ((Reply.StatusReply) reply).status();
    }

    private HandleRef reference(Handle handle) {
        return !handle.isNull() && events.knows(handle) ? EventMirror.reference(handle) : HandleRef.of(handle);
    }

    @Override
    public Status addRoute(
            Handle client,
            Route route,
            TimeToLive timeToLive,
            FlagsBuffer flags,
            @Nullable RouteBuffer currentBest,
            @Nullable RouteBuffer previousBest) {
        return change(
                exchange.call(new Call.AddRoute(
                        reference(client), route, timeToLive, currentBest != null, previousBest != null)),
                flags,
                currentBest,
                previousBest);
    }

    private static Status change(
            Reply reply, FlagsBuffer flags, @Nullable RouteBuffer current, @Nullable RouteBuffer previous) {
        Reply.ChangeReply r = (Reply.ChangeReply) reply;
        if (r.status().isSuccess() || r.flags() != 0 || r.status().equals(Status.ERROR_MORE_MESSAGES)) {
            flags.set(r.flags());
        }
        fill(current, r.current());
        fill(previous, r.previous());
        return r.status();
    }

    private static void fill(@Nullable RouteBuffer buffer, @Nullable Route route) {
        if (buffer != null && route != null) {
            buffer.set(route);
        }
    }

    @Override
    public Status deleteRoute(Handle client, Route route, FlagsBuffer flags, @Nullable RouteBuffer currentBest) {
        return change(
                exchange.call(new Call.DeleteRoute(reference(client), route, currentBest != null)),
                flags,
                currentBest,
                null);
    }

    @Override
    public Status blockDeleteRoutes(Handle client, int enumerationFlags, Route criteria) {
        return status(exchange.call(new Call.BlockDelete(reference(client), enumerationFlags, criteria)));
    }

    @Override
    public Status dequeueRouteChangeMessage(
            Handle client, FlagsBuffer flags, @Nullable RouteBuffer currentBest, @Nullable RouteBuffer previousBest) {
        return change(
                exchange.call(new Call.Dequeue(reference(client), currentBest != null, previousBest != null)),
                flags,
                currentBest,
                previousBest);
    }

    @Override
    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
        Reply.BestReply r = (Reply.BestReply) exchange.call(new Call.IsRoute(family, network, bestRoute != null));
        if (!r.found()) {
            environment.lastError().set(r.lastError());
        }
        fill(bestRoute, r.best());
        return r.found();
    }

    @Override
    public int getNetworkCount(ProtocolFamily family) {
        Reply.CountReply r = (Reply.CountReply) exchange.call(new Call.NetworkCount(family));
        if (r.count() == 0) {
            environment.lastError().set(r.lastError());
        }
        return r.count();
    }

    @Override
    public int getRouteAge(Route route) {
        Reply.AgeReply r = (Reply.AgeReply) exchange.call(new Call.RouteAge(RouteRef.of(route)));
        if (r.seconds() == TimeToLive.INFINITE.seconds()) {
            environment.lastError().set(r.lastError());
        }
        return r.seconds();
    }

    @Override
    public Handle createEnumerationHandle(ProtocolFamily family, int enumerationFlags, Route criteria) {
        return handle(exchange.call(new Call.CreateEnumeration(family, enumerationFlags, criteria)));
    }

    @Override
    public Status enumerateGetNextRoute(Handle enumeration, RouteBuffer route) {
        return routeInto(exchange.call(new Call.EnumerateNext(reference(enumeration))), route);
    }

    private static Status routeInto(Reply reply, RouteBuffer buffer) {
        Reply.RouteReply r = (Reply.RouteReply) reply;
        fill(buffer, r.route());
        return r.status();
    }

    @Override
    public Status closeEnumerationHandle(Handle enumeration) {
        return status(exchange.call(new Call.CloseEnumeration(reference(enumeration))));
    }

    @Override
    public Status getFirstRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
        return scan(route, criteria -> new Call.GetFirst(family, enumerationFlags, RouteRef.of(criteria)));
    }

    @Override
    public Status getNextRoute(ProtocolFamily family, int enumerationFlags, RouteBuffer route) {
        return scan(route, position -> new Call.GetNext(family, enumerationFlags, RouteRef.of(position)));
    }

    private Status scan(RouteBuffer route, Function<Route, Call> call) {
        Route given = route.get();
        if (given == null) {
            throw new IllegalArgumentException("the buffer must hold the criteria, but is empty");
        }
        return routeInto(exchange.call(call.apply(given)), route);
    }

    @Override
    public void close() {
        exchange.close();
        if (poller != null) {
            poller.close();
        }
        pool.give(connection);
    }
}
