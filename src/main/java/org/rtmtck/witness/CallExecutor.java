package org.rtmtck.witness;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeEvent;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.IpNextHop;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.IpSpecificData;
import org.rtmtck.api.LastError;
import org.rtmtck.api.ProtocolSpecificData;
import org.rtmtck.api.Route;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmFailure;
import org.rtmtck.api.Status;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;

/** Makes resolved calls on an instance and reads what came back, whatever that is. Safe for concurrent use. */
final class CallExecutor {

    /** What the last error holds before a call, so that a function that forgets to set it is seen (rule R5). */
    static final Status MARKER = new Status(0x2bad_beef);

    private static final int FILL = 0xa5a5_a5a5;
    private static final long FIRST_EVENT = 0x7fff_0004L;
    private static final long EVENT_STEP = 4;
    private static final int DETAIL = 300;

    private final RoutingTableManager manager;
    private final LastError lastError;
    private final Map<Handle, ChangeEvent> events = new ConcurrentHashMap<>();
    private final Map<Handle, Integer> protocols = new ConcurrentHashMap<>();
    private volatile Status lastErrorLeft = MARKER;
    private volatile boolean unusedBuffer;
    private volatile boolean wroteUnused;
    private final AtomicLong nextEvent = new AtomicLong(FIRST_EVENT);

    CallExecutor(RoutingTableManager manager, LastError lastError) {
        this.manager = manager;
        this.lastError = lastError;
    }

    /** Makes an event object and returns its handle. */
    Handle newEvent() {
        ChangeEvent event = new ChangeEvent(new Handle(nextEvent.getAndAdd(EVENT_STEP)));
        events.put(event.handle(), event);
        return event.handle();
    }

    @Nullable
    ChangeEvent event(Handle handle) {
        return events.get(handle);
    }

    /** Makes a call. Nothing that the implementation does comes out of here as an exception. */
    Reply execute(Call call) {
        lastError.set(MARKER);
        unusedBuffer = false;
        wroteUnused = false;
        try {
            return Objects.requireNonNullElseGet(
                    call(call), () -> new Reply.Abnormal(Reply.AbnormalKind.NULL_RESULT, ""));
        } catch (RtmFailure e) {
            return new Reply.Abnormal(kindOf(e), detail(e.getMessage()));
        } catch (Throwable e) { // whatever it throws is its answer; the kit goes on
            return new Reply.Abnormal(
                    Reply.AbnormalKind.THREW, detail(e.getClass().getName() + " " + message(e)));
        } finally {
            lastErrorLeft = lastError.get();
        }
    }

    /** What the last error of the calling thread was after the latest call. */
    Status lastErrorLeft() {
        return lastErrorLeft;
    }

    /** Whether the latest call was given a buffer that the kind of change it told leaves unused. */
    boolean hadUnusedBuffer() {
        return unusedBuffer;
    }

    /** Whether the latest call wrote to a buffer that it left unused. */
    boolean wroteUnusedBuffer() {
        return wroteUnused;
    }

    private void noteUnused(boolean used, @Nullable RouteBuffer buffer) {
        if (!used && buffer != null) {
            unusedBuffer = true;
            wroteUnused |= buffer.get() != Fill.ROUTE;
        }
    }

    private static String message(Throwable e) {
        try {
            return String.valueOf(e.getMessage());
        } catch (Throwable nested) { // a message can be hostile too
            return "";
        }
    }

    private static Reply.AbnormalKind kindOf(RtmFailure failure) {
        return switch (failure.kind()) {
            case NO_RETURN -> Reply.AbnormalKind.NO_RETURN;
            case EXITED -> Reply.AbnormalKind.EXITED;
            case UNREADABLE -> Reply.AbnormalKind.UNREADABLE;
        };
    }

    private static String detail(@Nullable String text) {
        String known = text == null ? "" : text;
        return known.length() <= DETAIL ? known : known.substring(0, DETAIL);
    }

    private @Nullable Reply call(Call call) {
        if (call instanceof Call.Register c) {
            return register(c);
        }
        if (call instanceof Call.Deregister c) {
            return statusReply(manager.deregisterClient(value(c.client())));
        }
        if (call instanceof Call.AddRoute c) {
            return add(c);
        }
        if (call instanceof Call.DeleteRoute c) {
            RouteBuffer current = buffer(c.wantCurrent());
            FlagsBuffer flags = new FlagsBuffer(FILL);
            Handle client = value(c.client());
            Status status = manager.deleteRoute(client, filledIn(client, c.route()), flags, current);
            return changeReply(status, flags, current, null);
        }
        if (call instanceof Call.BlockDelete c) {
            return statusReply(manager.blockDeleteRoutes(value(c.client()), c.flags(), c.criteria()));
        }
        if (call instanceof Call.Dequeue c) {
            RouteBuffer current = buffer(c.wantCurrent());
            RouteBuffer previous = buffer(c.wantPrevious());
            FlagsBuffer flags = new FlagsBuffer(FILL);
            Status status = manager.dequeueRouteChangeMessage(value(c.client()), flags, current, previous);
            return changeReply(status, flags, current, previous);
        }
        return read(call);
    }

    private @Nullable Reply add(Call.AddRoute c) {
        RouteBuffer current = buffer(c.wantCurrent());
        RouteBuffer previous = buffer(c.wantPrevious());
        FlagsBuffer flags = new FlagsBuffer(FILL);
        Handle client = value(c.client());
        Status status = manager.addRoute(client, filledIn(client, c.route()), c.timeToLive(), flags, current, previous);
        return changeReply(status, flags, current, previous);
    }

    private @Nullable Reply register(Call.Register c) {
        Handle client = manager.registerClient(c.family(), c.protocol(), event(c.event()), c.flags());
        if (client != null && !client.isNull()) {
            protocols.put(client, c.protocol());
        }
        return handleReply(client);
    }

    /** The route with the protocol that its client would write: a manager may refuse any other (page ADD is silent). */
    private Route filledIn(Handle client, Route route) {
        Integer own = route.routingProtocol() == 0 ? protocols.get(client) : null;
        return own == null ? route : route.withRoutingProtocol(own);
    }

    private @Nullable Reply read(Call call) {
        if (call instanceof Call.IsRoute c) {
            RouteBuffer best = buffer(c.wantBest());
            boolean found = manager.isRoute(c.family(), c.network(), best);
            return new Reply.BestReply(found, lastError.get(), found ? written(best) : null);
        }
        if (call instanceof Call.NetworkCount c) {
            int count = manager.getNetworkCount(c.family());
            return new Reply.CountReply(count, lastError.get());
        }
        if (call instanceof Call.RouteAge c) {
            int age = manager.getRouteAge(value(c.route()));
            return new Reply.AgeReply(age, lastError.get());
        }
        if (call instanceof Call.CreateEnumeration c) {
            return handleReply(manager.createEnumerationHandle(c.family(), c.flags(), c.criteria()));
        }
        if (call instanceof Call.EnumerateNext c) {
            RouteBuffer route = new RouteBuffer(Fill.ROUTE);
            return routeReply(manager.enumerateGetNextRoute(value(c.enumeration()), route), route);
        }
        if (call instanceof Call.CloseEnumeration c) {
            return statusReply(manager.closeEnumerationHandle(value(c.enumeration())));
        }
        if (call instanceof Call.GetFirst c) {
            RouteBuffer route = new RouteBuffer(value(c.criteria()));
            return routeReply(manager.getFirstRoute(c.family(), c.flags(), route), route);
        }
        Call.GetNext c = (Call.GetNext) call;
        RouteBuffer route = new RouteBuffer(value(c.position()));
        return routeReply(manager.getNextRoute(c.family(), c.flags(), route), route);
    }

    private @Nullable ChangeEvent event(EventArg event) {
        return event instanceof EventArg.Known k ? events.get(k.handle()) : null;
    }

    private @Nullable Reply handleReply(@Nullable Handle handle) {
        if (handle == null) {
            return null;
        }
        return new Reply.HandleReply(handle, handle.isNull() ? lastError.get() : Status.NO_ERROR);
    }

    private static @Nullable Reply statusReply(@Nullable Status status) {
        return status == null ? null : new Reply.StatusReply(status);
    }

    private @Nullable Reply changeReply(
            @Nullable Status status, FlagsBuffer flags, @Nullable RouteBuffer current, @Nullable RouteBuffer previous) {
        if (status == null) {
            return null;
        }
        if (!status.isSuccess() && !status.equals(Status.ERROR_MORE_MESSAGES)) {
            return new Reply.ChangeReply(status, 0, null, null);
        }
        int kind = flags.get();
        boolean odd = kind < ChangeFlags.NO_CHANGE || kind > ChangeFlags.ROUTE_CHANGED;
        noteUnused(odd || (kind & ChangeFlags.ROUTE_ADDED) != 0, current);
        noteUnused(odd || (kind & ChangeFlags.ROUTE_DELETED) != 0, previous);
        Route now = odd || (kind & ChangeFlags.ROUTE_ADDED) != 0 ? written(current) : null;
        Route before = odd || (kind & ChangeFlags.ROUTE_DELETED) != 0 ? written(previous) : null;
        return new Reply.ChangeReply(status, kind, now, before);
    }

    private static @Nullable Reply routeReply(@Nullable Status status, RouteBuffer route) {
        if (status == null) {
            return null;
        }
        return new Reply.RouteReply(status, status.isSuccess() ? written(route) : null);
    }

    private static @Nullable RouteBuffer buffer(boolean wanted) {
        return wanted ? new RouteBuffer(Fill.ROUTE) : null;
    }

    private static @Nullable Route written(@Nullable RouteBuffer buffer) {
        Route route = buffer == null ? null : buffer.get();
        return route == Fill.ROUTE ? null : route;
    }

    private static Handle value(HandleRef ref) {
        return ((HandleRef.Literal) ref).handle();
    }

    private static Route value(RouteRef ref) {
        return ((RouteRef.Literal) ref).route();
    }

    /** What output buffers hold before a call. */
    private static final class Fill {

        static final Route ROUTE = new IpRoute(
                FILL,
                FILL,
                FILL,
                new ProtocolSpecificData(FILL, FILL, FILL, FILL),
                new IpNetwork(FILL, FILL),
                new IpNextHop(FILL, FILL),
                new IpSpecificData(FILL, FILL, FILL, FILL, FILL, FILL, FILL, FILL, FILL, FILL, FILL));

        private Fill() {}
    }
}
