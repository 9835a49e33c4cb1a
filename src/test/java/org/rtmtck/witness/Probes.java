package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;
import org.rtmtck.api.TimeToLive;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;

/** Calls that ask for all that has been met in a trace so far, each with some replies. */
final class Probes {

    private static final Reply DONE = new Reply.StatusReply(Status.NO_ERROR);
    private static final Reply INVALID = new Reply.StatusReply(Status.ERROR_INVALID_HANDLE);
    private static final Reply LACK = new Reply.StatusReply(Status.ERROR_NO_SYSTEM_RESOURCES);

    private static final List<Integer> FLAGS = List.of(0, 1, 2, 4, 8, 15, 16);
    private static final List<Reply> CHANGES = List.of(
            new Reply.ChangeReply(Status.NO_ERROR, ChangeFlags.NO_CHANGE, null, null),
            new Reply.ChangeReply(Status.NO_ERROR, ChangeFlags.ROUTE_ADDED, null, null),
            new Reply.ChangeReply(Status.NO_ERROR, ChangeFlags.ROUTE_DELETED, null, null),
            new Reply.ChangeReply(Status.NO_ERROR, ChangeFlags.ROUTE_CHANGED, null, null),
            new Reply.ChangeReply(Status.ERROR_INVALID_HANDLE, ChangeFlags.NO_CHANGE, null, null),
            new Reply.ChangeReply(Status.ERROR_NO_SUCH_ROUTE, ChangeFlags.NO_CHANGE, null, null));

    private final Set<Handle> handles = new LinkedHashSet<>();
    private final Set<Route> routes = new LinkedHashSet<>();
    private final Set<Integer> protocols = new LinkedHashSet<>();

    /**
     * A call with a reply.
     *
     * @param call the call
     * @param reply the reply
     */
    record Probe(Call call, Reply reply) {}

    /** The handles met so far. */
    Set<Handle> handles() {
        return handles;
    }

    /** The routes met so far. */
    Set<Route> routes() {
        return routes;
    }

    /** Takes note of what a line names. */
    void note(Occurrence occurrence) {
        if (occurrence.call() instanceof Call.Register call) {
            protocols.add(call.protocol());
        } else if (occurrence.call() instanceof Call.AddRoute call) {
            routes.add(call.route());
        }
        if (occurrence.reply() instanceof Reply.HandleReply reply) {
            handles.add(reply.handle());
        } else if (occurrence.reply() instanceof Reply.ChangeReply reply) {
            note(reply.current());
            note(reply.previous());
        } else if (occurrence.reply() instanceof Reply.BestReply reply) {
            note(reply.best());
        } else if (occurrence.reply() instanceof Reply.RouteReply reply) {
            note(reply.route());
        }
    }

    private void note(@Nullable Route route) {
        if (route != null) {
            routes.add(route);
        }
    }

    /** All calls, with replies. */
    List<Probe> all() {
        List<Probe> result = new ArrayList<>();
        handles.forEach(handle -> addCallsWith(result, handle));
        routes.forEach(route -> addReadingsOf(result, route));
        result.addAll(few());
        return result;
    }

    /** Those calls that tell of whole tables and queues. */
    List<Probe> few() {
        List<Probe> result = new ArrayList<>();
        handles.forEach(handle -> addEmpty(result, HandleRef.of(handle)));
        routes.forEach(route -> addBest(result, route));
        for (ProtocolFamily family : List.of(ProtocolFamily.IP, ProtocolFamily.IPX)) {
            for (int count = 0; count < 4; count++) {
                result.add(new Probe(new Call.NetworkCount(family), new Reply.CountReply(count, Status.NO_ERROR)));
            }
            for (int protocol : protocols) {
                Call call = new Call.Register(family, protocol, EventArg.NONE, 0);
                result.add(new Probe(call, new Reply.HandleReply(new Handle(0x7770), Status.NO_ERROR)));
                result.add(new Probe(call, new Reply.HandleReply(Handle.NULL, Status.ERROR_CLIENT_ALREADY_EXISTS)));
            }
        }
        return result;
    }

    private void addCallsWith(List<Probe> result, Handle handle) {
        HandleRef ref = HandleRef.of(handle);
        for (Reply reply : List.of(DONE, INVALID, LACK)) {
            result.add(new Probe(new Call.Deregister(ref), reply));
            result.add(new Probe(new Call.CloseEnumeration(ref), reply));
        }
        for (Route route : routes) {
            result.add(new Probe(new Call.EnumerateNext(ref), new Reply.RouteReply(Status.NO_ERROR, route)));
            result.add(new Probe(new Call.BlockDelete(ref, 0, route), DONE));
            result.add(new Probe(new Call.BlockDelete(ref, 0, route), INVALID));
            for (Reply reply : CHANGES) {
                result.add(new Probe(new Call.AddRoute(ref, route, TimeToLive.INFINITE, false, false), reply));
                result.add(new Probe(new Call.DeleteRoute(ref, route, false), reply));
                result.add(new Probe(new Call.Dequeue(ref, false, false), reply));
            }
        }
    }

    private static void addEmpty(List<Probe> result, HandleRef ref) {
        for (Status status : List.of(Status.NO_ERROR, Status.ERROR_INVALID_HANDLE, Status.ERROR_NO_MORE_ROUTES)) {
            result.add(new Probe(new Call.EnumerateNext(ref), new Reply.RouteReply(status, null)));
            result.add(new Probe(new Call.Dequeue(ref), new Reply.ChangeReply(status, 0, null, null)));
        }
    }

    private static void addBest(List<Probe> result, Route route) {
        Call isRoute = new Call.IsRoute(route.family(), route.network());
        result.add(new Probe(isRoute, new Reply.BestReply(false, Status.NO_ERROR, null)));
        result.add(new Probe(isRoute, new Reply.BestReply(true, Status.NO_ERROR, route)));
    }

    private static void addReadingsOf(List<Probe> result, Route route) {
        ProtocolFamily family = route.family();
        for (int flags : FLAGS) {
            Call create = new Call.CreateEnumeration(family, flags, route);
            result.add(new Probe(create, new Reply.HandleReply(Handle.NULL, Status.ERROR_NO_ROUTES)));
            result.add(new Probe(create, new Reply.HandleReply(new Handle(0x7774), Status.NO_ERROR)));
            Call first = new Call.GetFirst(family, flags, RouteRef.of(route));
            Call next = new Call.GetNext(family, flags, RouteRef.of(route));
            result.add(new Probe(first, new Reply.RouteReply(Status.ERROR_NO_ROUTES, null)));
            result.add(new Probe(first, new Reply.RouteReply(Status.NO_ERROR, route)));
            result.add(new Probe(next, new Reply.RouteReply(Status.ERROR_NO_ROUTES, null)));
            result.add(new Probe(next, new Reply.RouteReply(Status.NO_ERROR, route)));
        }
        result.add(new Probe(new Call.RouteAge(RouteRef.of(route)), new Reply.AgeReply(0, Status.NO_ERROR)));
    }
}
