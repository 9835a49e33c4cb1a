package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpRoute;
import org.rtmtck.api.Route;
import org.rtmtck.api.Status;
import org.rtmtck.script.Reply;

/** Replies that could have come instead of one, right or wrong. */
final class OtherReplies {

    private static final List<Status> STATUSES = List.of(
            Status.NO_ERROR,
            Status.ERROR_INVALID_HANDLE,
            Status.ERROR_NOT_ENOUGH_MEMORY,
            Status.ERROR_INVALID_PARAMETER,
            Status.ERROR_CLIENT_ALREADY_EXISTS,
            Status.ERROR_MORE_MESSAGES,
            Status.ERROR_NO_MESSAGES,
            Status.ERROR_NO_SYSTEM_RESOURCES,
            new Status(5));

    private OtherReplies() {}

    static List<Reply> to(Reply reply, Set<Route> routes) {
        List<Reply> result = new ArrayList<>();
        for (Reply.AbnormalKind kind : Reply.AbnormalKind.values()) {
            result.add(new Reply.Abnormal(kind, "so"));
        }
        if (reply instanceof Reply.StatusReply) {
            STATUSES.forEach(status -> result.add(new Reply.StatusReply(status)));
        } else if (reply instanceof Reply.HandleReply given) {
            STATUSES.forEach(status -> result.add(new Reply.HandleReply(Handle.NULL, status)));
            result.add(new Reply.HandleReply(Handle.INVALID, Status.NO_ERROR));
            result.add(new Reply.HandleReply(new Handle(0x10), Status.NO_ERROR));
            result.add(new Reply.HandleReply(new Handle(given.handle().value() + 0x1000), Status.NO_ERROR));
        } else if (reply instanceof Reply.ChangeReply given) {
            addChanges(result, given, routes);
        } else if (reply instanceof Reply.RouteReply given) {
            STATUSES.forEach(status -> result.add(new Reply.RouteReply(status, given.route())));
            result.add(new Reply.RouteReply(given.status(), null));
            variants(given.route(), routes).forEach(route -> result.add(new Reply.RouteReply(Status.NO_ERROR, route)));
        } else if (reply instanceof Reply.BestReply given) {
            STATUSES.forEach(status -> result.add(new Reply.BestReply(false, status, null)));
            STATUSES.forEach(status -> result.add(new Reply.BestReply(false, status, given.best())));
            result.add(new Reply.BestReply(true, Status.NO_ERROR, null));
            variants(given.best(), routes)
                    .forEach(route -> result.add(new Reply.BestReply(true, Status.NO_ERROR, route)));
        } else if (reply instanceof Reply.CountReply given) {
            STATUSES.forEach(status -> result.add(new Reply.CountReply(0, status)));
            for (int count = given.count() - 2; count < given.count() + 3; count++) {
                result.add(new Reply.CountReply(count, Status.NO_ERROR));
            }
        } else if (reply instanceof Reply.AgeReply given) {
            STATUSES.forEach(status -> result.add(new Reply.AgeReply(-1, status)));
            for (int age = given.seconds() - 3; age < given.seconds() + 4; age++) {
                result.add(new Reply.AgeReply(age, Status.NO_ERROR));
            }
        }
        return result;
    }

    private static void addChanges(List<Reply> result, Reply.ChangeReply given, Set<Route> routes) {
        STATUSES.forEach(
                status -> result.add(new Reply.ChangeReply(status, given.flags(), given.current(), given.previous())));
        STATUSES.forEach(status -> result.add(new Reply.ChangeReply(status, ChangeFlags.NO_CHANGE, null, null)));
        for (int flags = 0; flags < 5; flags++) {
            result.add(new Reply.ChangeReply(given.status(), flags, given.current(), given.previous()));
            result.add(new Reply.ChangeReply(given.status(), flags, given.previous(), given.current()));
            result.add(new Reply.ChangeReply(given.status(), flags, null, null));
        }
        for (Route route : variants(given.current(), routes)) {
            result.add(new Reply.ChangeReply(given.status(), given.flags(), route, given.previous()));
            result.add(new Reply.ChangeReply(given.status(), ChangeFlags.ROUTE_ADDED, route, null));
        }
        for (Route route : variants(given.previous(), routes)) {
            result.add(new Reply.ChangeReply(given.status(), given.flags(), given.current(), route));
            result.add(new Reply.ChangeReply(given.status(), ChangeFlags.ROUTE_DELETED, null, route));
            result.add(new Reply.ChangeReply(Status.ERROR_MORE_MESSAGES, ChangeFlags.ROUTE_DELETED, null, route));
        }
    }

    /** The route with each member changed, and the other routes that are known. */
    private static List<Route> variants(@Nullable Route route, Set<Route> routes) {
        List<Route> result = new ArrayList<>(routes);
        if (route != null) {
            result.add(route.withTimeStamp(route.timeStamp() + 10_000_000));
            result.add(route.withTimeStamp(route.timeStamp() - 10_000_000));
            result.add(route.withRoutingProtocol(route.routingProtocol() + 1));
        }
        if (route instanceof IpRoute ip) {
            result.add(ip.withPriority(ip.familySpecificData().priority() + 1));
            result.add(new IpRoute(
                    ip.timeStamp(),
                    ip.routingProtocol(),
                    ip.interfaceId() + 1,
                    ip.protocolSpecificData(),
                    ip.network(),
                    ip.nextHop(),
                    ip.familySpecificData()));
        }
        return result;
    }
}
