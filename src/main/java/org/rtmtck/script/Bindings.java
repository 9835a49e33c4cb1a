package org.rtmtck.script;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;

/** What the names of a running script stand for. Mutable, for one run, not safe for concurrent use. */
public final class Bindings {

    private final Map<String, Handle> handles = new HashMap<>();
    private final Map<String, Handle> events = new HashMap<>();
    private final Map<String, Route> routes = new HashMap<>();

    /** Lets {@code name} stand for what {@code reply} returned; a reply without handle and route changes nothing. */
    public void bind(String name, Reply reply) {
        Route route = routeOf(reply);
        if (reply instanceof Reply.HandleReply r) {
            handles.put(name, r.handle());
        } else if (route != null) {
            routes.put(name, route);
        }
    }

    private static @Nullable Route routeOf(Reply reply) {
        if (reply instanceof Reply.RouteReply r) {
            return r.route();
        }
        return reply instanceof Reply.BestReply r ? r.best() : null;
    }

    /** Remembers the event of the registration {@code name}; the NULL handle says that it has none. */
    public void bindEvent(String name, Handle event) {
        if (event.isNull()) {
            events.remove(name);
        } else {
            events.put(name, event);
        }
    }

    /** The event handle of the registration {@code name}, null if it has none. */
    public @Nullable Handle eventOf(String name) {
        return events.get(name);
    }

    /** The handle that {@code ref} stands for; NULL for a name that was never bound, as after a call that failed. */
    public Handle resolve(HandleRef ref) {
        if (ref instanceof HandleRef.Literal l) {
            return l.handle();
        }
        if (ref instanceof HandleRef.Named n) {
            return handles.getOrDefault(n.name(), Handle.NULL);
        }
        if (ref instanceof HandleRef.EventOf e) {
            return events.getOrDefault(e.name(), Handle.NULL);
        }
        HandleRef.Altered a = (HandleRef.Altered) ref;
        return new Handle(handles.getOrDefault(a.name(), Handle.NULL).value() ^ a.xor());
    }

    /** The route that {@code ref} stands for, null for a name that was never bound. */
    public @Nullable Route resolve(RouteRef ref) {
        return ref instanceof RouteRef.Literal l ? l.route() : routes.get(((RouteRef.Named) ref).name());
    }

    /** The same call with every name replaced by what it stands for; null if a route is not known. */
    public @Nullable Call resolve(Call call) {
        if (call instanceof Call.Register c) {
            return new Call.Register(c.family(), c.protocol(), resolve(c.event()), c.flags());
        }
        if (call instanceof Call.Deregister c) {
            return new Call.Deregister(literal(c.client()));
        }
        if (call instanceof Call.AddRoute c) {
            return new Call.AddRoute(literal(c.client()), c.route(), c.timeToLive(), c.wantCurrent(), c.wantPrevious());
        }
        if (call instanceof Call.DeleteRoute c) {
            return new Call.DeleteRoute(literal(c.client()), c.route(), c.wantCurrent());
        }
        if (call instanceof Call.BlockDelete c) {
            return new Call.BlockDelete(literal(c.client()), c.flags(), c.criteria());
        }
        if (call instanceof Call.Dequeue c) {
            return new Call.Dequeue(literal(c.client()), c.wantCurrent(), c.wantPrevious());
        }
        return resolveReading(call);
    }

    private @Nullable Call resolveReading(Call call) {
        if (call instanceof Call.EnumerateNext c) {
            return new Call.EnumerateNext(literal(c.enumeration()));
        }
        if (call instanceof Call.CloseEnumeration c) {
            return new Call.CloseEnumeration(literal(c.enumeration()));
        }
        if (call instanceof Call.RouteAge c) {
            Route route = resolve(c.route());
            return route == null ? null : new Call.RouteAge(RouteRef.of(route));
        }
        if (call instanceof Call.GetFirst c) {
            Route route = resolve(c.criteria());
            return route == null ? null : new Call.GetFirst(c.family(), c.flags(), RouteRef.of(route));
        }
        if (call instanceof Call.GetNext c) {
            Route route = resolve(c.position());
            return route == null ? null : new Call.GetNext(c.family(), c.flags(), RouteRef.of(route));
        }
        return call;
    }

    private HandleRef literal(HandleRef ref) {
        return HandleRef.of(resolve(ref));
    }

    private EventArg resolve(EventArg event) {
        if (event instanceof EventArg.SharedWith s) {
            Handle handle = events.get(s.name());
            return handle == null ? EventArg.NONE : new EventArg.Known(handle);
        }
        return event;
    }
}
