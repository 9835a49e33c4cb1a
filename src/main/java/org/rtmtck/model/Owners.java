package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;

/** What functions that take a client handle answer about the handle itself. */
final class Owners {

    private Owners() {}

    /** The state once an answer has shown that the client is registered. */
    static ModelState shown(ModelState state, ClientState client, Clauses clauses) {
        if (client.isCertain()) {
            if (state.last().is(LastChange.Kind.DEREGISTERED)) {
                clauses.exercised(Req.DRC_201);
            }
            return state;
        }
        clauses.exercised(Req.DRC_217);
        return state.change()
                .client(client.withStanding(Standing.SHOWN_REGISTERED, client.failedAt()))
                .build(state.serial());
    }

    /** A call that did not succeed, or whose handle is no live client's. */
    static ModelState refusal(ModelState state, Handle handle, RtmFunction function, Status status, Clauses clauses) {
        ClientState client = state.client(handle);
        if (client == null) {
            clauses.require(
                    status.equals(Status.ERROR_INVALID_HANDLE)
                            || (status.equals(Status.ERROR_INVALID_PARAMETER) && function.lists(status)),
                    oldHandle(function),
                    () -> "ERROR_INVALID_HANDLE, for the handle is "
                            + DeregistrationRule.kindOf(state, handle, false).words(),
                    () -> status.describe(function));
            return oldHandleUsed(state, function);
        }
        return refusedClient(state, client, function, status, clauses);
    }

    private static ModelState oldHandleUsed(ModelState state, RtmFunction function) {
        LastChange.Kind kind = switch (function) {
            case DELETE_ROUTE -> LastChange.Kind.OLD_HANDLE_DELETED;
            case BLOCK_DELETE_ROUTES -> LastChange.Kind.OLD_HANDLE_BLOCK_DELETED;
            case DEQUEUE_ROUTE_CHANGE_MESSAGE -> LastChange.Kind.OLD_HANDLE_DEQUEUED;
            default -> LastChange.Kind.OLD_HANDLE_ADDED;
        };
        return state.change()
                .last(LastChange.of(kind, state.serial() + 1, null))
                .settled(state.settled())
                .build();
    }

    private static ModelState refusedClient(
            ModelState state, ClientState client, RtmFunction function, Status status, Clauses clauses) {
        if (!status.equals(Status.ERROR_INVALID_HANDLE)) {
            boolean listed = function.lists(status);
            if (!listed) {
                clauses.broken(
                        List.of(Req.DRC_201), "one of " + function.statusNames(), "code " + status.describe(function));
            }
            return state.change().build();
        }
        if (!client.isCertain()) {
            clauses.exercised(Req.DRC_217);
            return state.change().gone(client).build();
        }
        clauses.broken(
                lostClient(state, client), "another answer, for the client is registered", "ERROR_INVALID_HANDLE");
        return state.change().build();
    }

    /** What it breaks if a live client's handle is no longer accepted. */
    static List<Req> lostClient(ModelState state, ClientState client) {
        if (client.standing() == Standing.SHOWN_REGISTERED) {
            return List.of(Req.DRC_217);
        }
        List<Req> result = new ArrayList<>();
        if (state.last().is(LastChange.Kind.DEREGISTRATION_REFUSED)) {
            result.addAll(Blame.refused(state));
        } else {
            boolean options = Formers.hadOtherOptions(state, client);
            result.add(options ? Req.DRC_113 : Req.DRC_201);
            ClientState leaver = state.last().client();
            boolean sameNumber = leaver != null
                    && leaver.protocol() == client.protocol()
                    && !leaver.family().equals(client.family());
            Blame.addIf(result, sameNumber, Req.DRC_056);
        }
        return result;
    }

    private static List<Req> oldHandle(RtmFunction function) {
        return switch (function) {
            case DELETE_ROUTE -> List.of(Req.DRC_121);
            case BLOCK_DELETE_ROUTES -> List.of(Req.DRC_122);
            case DEQUEUE_ROUTE_CHANGE_MESSAGE -> List.of(Req.DRC_090);
            default -> List.of(Req.DRC_120);
        };
    }

    /** A delete with no live client's handle, or that was refused: 259 also fits where nothing matches. */
    static ModelState refusedDelete(
            ModelState state, Handle handle, RtmFunction function, Status status, Route route, Clauses clauses) {
        boolean none = status.equals(Status.ERROR_NO_SUCH_ROUTE);
        if (state.client(handle) == null && none) {
            boolean matchesOther = function == RtmFunction.DELETE_ROUTE && anotherHas(state, route);
            clauses.require(
                    !matchesOther,
                    oldHandle(function),
                    () -> "ERROR_INVALID_HANDLE, for the handle is no client's while the route is another client's",
                    () -> status.describe(function));
            return state.change().build();
        }
        ClientState client = state.client(handle);
        boolean old = client != null
                && client.isCertain()
                && status.equals(Status.ERROR_INVALID_HANDLE)
                && function == RtmFunction.DELETE_ROUTE
                && predecessorHad(state, client, route);
        if (old) {
            clauses.broken(List.of(Req.DRC_205), "ERROR_NO_SUCH_ROUTE", status.describe(function));
            return state.change().build();
        }
        return refusal(state, handle, function, status, clauses);
    }

    private static boolean predecessorHad(ModelState state, ClientState client, Route route) {
        return state.network(route.network()).departed().stream()
                .anyMatch(d -> d.cause() == Cause.DEREGISTERED
                        && d.entry().key().equals(RouteKey.of(route, client.protocol())));
    }

    private static boolean anotherHas(ModelState state, Route route) {
        for (Entry entry : state.network(route.network()).entries()) {
            boolean same = entry.key().interfaceId() == route.interfaceId()
                    && entry.key().nextHop().equals(RouteKey.address(route));
            if (same && entry.certain()) {
                return true;
            }
        }
        return false;
    }
}
