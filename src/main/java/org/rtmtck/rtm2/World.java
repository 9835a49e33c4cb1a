package org.rtmtck.rtm2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Status;
import org.rtmtck.rtm2.V2Handle.EntityHandle;
import org.rtmtck.rtm2.V2Handle.NextHopHandle;
import org.rtmtck.rtm2.V2Handle.RouteHandle;

/** All state of one model, and the way in: one call at a time, and callbacks when the call is over. */
final class World {

    final Configuration configuration;
    final Map<EntityHandle, Entity> entities = new LinkedHashMap<>();
    final List<Audit.Departure> departures = new ArrayList<>();
    final Map<RouteHandle, RouteEntry> routes = new HashMap<>();
    final Map<NextHopHandle, NextHopEntry> nextHops = new LinkedHashMap<>();
    private final Map<AddressFamily, Table> tables = new HashMap<>();
    private final Set<EntityHandle> departed = new HashSet<>();
    private final Set<Thread> insideEntityEvents = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private List<Runnable> callbacks = new ArrayList<>();
    private long lastNumber;

    World(Configuration configuration) {
        this.configuration = configuration;
    }

    Instant now() {
        return configuration.clock().instant();
    }

    long nextNumber() {
        lastNumber++;
        return lastNumber;
    }

    Table table(AddressFamily family) {
        return tables.computeIfAbsent(family, f -> new Table(f, this));
    }

    /** Runs the body of a function that writes an output. */
    <T> Result<T> call(String function, EntityHandle caller, Function<Call, Result<T>> body) {
        return exclusively(() -> {
            Entity entity = enter(function, caller);
            return entity == null
                    ? Result.failed(V2Status.ERROR_INVALID_HANDLE)
                    : body.apply(new Call(this, function, entity));
        });
    }

    /** Runs the body of a function that only has a status. */
    Status run(String function, EntityHandle caller, Function<Call, Status> body) {
        return call(function, caller, call -> new Result<Object>(body.apply(call), null))
                .status();
    }

    /** Runs a body alone, and delivers the callbacks that it caused when nothing is locked any more. */
    <T> T exclusively(Supplier<T> body) {
        List<Runnable> caused;
        T result;
        lock.lock();
        try {
            result = body.get();
        } finally {
            caused = callbacks;
            callbacks = new ArrayList<>();
            lock.unlock();
        }
        caused.forEach(Runnable::run);
        return result;
    }

    /** Has a callback delivered after the running call. */
    void afterwards(Runnable callback) {
        callbacks.add(callback);
    }

    /** Tells every other entity of the family that one came or went. */
    void tellOthers(Entity about, Event event) {
        for (Entity other : entities.values()) {
            EventCallback callback = other.registration.callback();
            if (other != about && callback != null && other.family().equals(about.family())) {
                afterwards(() -> tellOfEntity(callback, other.handle, event));
            }
        }
    }

    void forbidInsideEntityEvents(String function) {
        if (insideEntityEvents.contains(Thread.currentThread())) {
            throw new ForbiddenCall(CallerRule.NO_REGISTRATION_WITHIN_ENTITY_EVENTS, function);
        }
    }

    void depart(Entity entity) {
        entities.remove(entity.handle);
        departed.add(entity.handle);
        departures.add(new Audit.Departure(entity.info(), entity.leaks()));
    }

    /** Drops a deleted object that nobody refers to any more. */
    void forgetIfUnused(V2Handle handle) {
        if (entities.values().stream().anyMatch(e -> e.references.cover(handle))) {
            return;
        }
        if (handle instanceof RouteHandle r && isDeleted(routes.get(r))) {
            routes.remove(r);
        } else if (handle instanceof NextHopHandle n && isDeleted(nextHops.get(n))) {
            nextHops.remove(n);
        }
    }

    private static boolean isDeleted(@Nullable RouteEntry route) {
        return route != null && route.deleted && !route.destination.held.containsValue(route);
    }

    private static boolean isDeleted(@Nullable NextHopEntry hop) {
        return hop != null && hop.deleted;
    }

    private @Nullable Entity enter(String function, EntityHandle caller) {
        if (departed.contains(caller)) {
            throw new ProcessMayEnd(function);
        }
        Entity entity = entities.get(caller);
        if (entity != null && !entity.locked.isEmpty() && !RouteFunctions.ALLOWED_WHILE_LOCKED.contains(function)) {
            throw new ForbiddenCall(CallerRule.NO_CALL_WHILE_A_ROUTE_IS_LOCKED, function);
        }
        return entity;
    }

    private void tellOfEntity(EventCallback callback, EntityHandle receiver, Event event) {
        boolean outermost = insideEntityEvents.add(Thread.currentThread());
        try {
            Status unused = callback.onEvent(receiver, event);
        } finally {
            if (outermost) {
                insideEntityEvents.remove(Thread.currentThread());
            }
        }
    }
}
