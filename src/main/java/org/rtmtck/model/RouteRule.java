package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;

/** {@code RtmAddRoute} and {@code RtmDeleteRoute} (pages ADD and DEL). */
final class RouteRule {

    private RouteRule() {}

    static Judgement add(ModelState state, Handle handle, Call.AddRoute call, Reply.ChangeReply reply) {
        Clauses clauses = new Clauses();
        ClientState client = state.client(handle);
        Status status = reply.status();
        if (Resources.isLack(status, RtmFunction.ADD_ROUTE)) {
            return clauses.judgement(
                    Resources.met(state, status, RtmFunction.ADD_ROUTE, clauses).build());
        }
        boolean strange = call.route().network() instanceof IpNetwork n && !n.isMasked();
        ClientState former = state.departedClients().get(handle);
        boolean inOrder = former != null && !strange && wasAccepted(state, call.route());
        if (client == null && inOrder && status.equals(Status.ERROR_INVALID_PARAMETER)) {
            clauses.broken(
                    List.of(Req.DRC_120),
                    "ERROR_INVALID_HANDLE, for the client was deregistered and such a route has been accepted",
                    status.describe(RtmFunction.ADD_ROUTE));
            return clauses.judgement(state.change().build());
        }
        if (client == null || !status.isSuccess()) {
            return clauses.judgement(Owners.refusal(state, handle, RtmFunction.ADD_ROUTE, status, clauses));
        }
        if (strange || !call.route().family().equals(client.family())) {
            return clauses.judgement(state.change().refused(client.family()).build());
        }
        ModelState next = added(Owners.shown(state, client, clauses), client, call, reply, clauses);
        return clauses.judgement(next);
    }

    /** Whether such a route, whoever added it, was accepted before: only then it is known to be in order. */
    private static boolean wasAccepted(ModelState state, Route route) {
        NetworkState network = state.network(route.network());
        return Stream.concat(
                        network.entries().stream(), network.departed().stream().map(Departed::entry))
                .map(Entry::value)
                .anyMatch(known -> known.sameSignificant(
                        KnownRoute.added(route, known.route().routingProtocol())));
    }

    private static ModelState added(
            ModelState state, ClientState client, Call.AddRoute call, Reply.ChangeReply reply, Clauses clauses) {
        long serial = state.serial() + 1;
        NetworkState before = state.network(call.route().network());
        KnownRoute value = KnownRoute.added(call.route(), client.protocol());
        Entry old = before.entry(value.key());
        Departed gone = before.lastDeparted(value.key());
        long expiry = Changes.expiry(state.now(), call.timeToLive());
        EntryFacts facts = new EntryFacts(
                old != null,
                call.route().routingProtocol() != 0 && call.route().routingProtocol() != client.protocol(),
                client.isSingleRoute(),
                old == null && gone != null && gone.cause() != Cause.UPDATED,
                state.now());
        boolean certain = Changes.isCertain(call.timeToLive());
        Entry entry = new Entry(
                value,
                client.serial(),
                call.timeToLive(),
                expiry,
                certain,
                old == null || !old.certain() ? serial : old.since(),
                facts);
        NetworkState after = Changes.add(state, before, entry, client, serial);
        Told told = Told.of(reply, call.wantCurrent(), call.wantPrevious());
        after = checkTold(before, after, told, addBlame(state, before, client, call, told), clauses);
        return alike(state, client, before, serial)
                .network(after)
                .expiryAt(expiry == Long.MAX_VALUE ? expiry : expiry - Changes.GRAIN_MILLIS)
                .last(LastChange.of(LastChange.Kind.ADDED, serial, client))
                .build();
    }

    /** For a single-route client, networks of equal number and different mask may count as one (DRC-221). */
    private static StateBuilder alike(ModelState state, ClientState client, NetworkState network, long serial) {
        StateBuilder next = state.change();
        if (!client.isSingleRoute()) {
            return next;
        }
        for (NetworkState other : state.alike(network.network())) {
            List<Entry> own = other.entries().stream()
                    .filter(e -> e.owner() == client.serial())
                    .toList();
            if (!own.isEmpty()) {
                next.network(Changes.doubt(state, other, own, Cause.REPLACED, serial, client.serial()));
            }
        }
        return next;
    }

    private static List<Req> addBlame(
            ModelState state, NetworkState before, ClientState client, Call.AddRoute call, Told told) {
        Route current = told.current();
        int named = call.route().routingProtocol();
        if (current != null && named != client.protocol() && named != 0 && current.routingProtocol() == named) {
            return List.of(Req.DRC_037);
        }
        boolean hasOne = before.entries().stream().anyMatch(e -> e.owner() == client.serial());
        if (hasOne && (client.isSingleRoute() || Formers.hadOtherOptions(state, client))) {
            return Blame.notSingle(state, client);
        }
        boolean otherMask = otherMask(state, before);
        boolean empty =
                before.present().possible().size() == 1 && before.present().allows(BestValue.NONE);
        if (empty && otherMask) {
            return List.of(Req.DRC_059);
        }
        Departed gone = lastDeregistered(before);
        if (!empty) {
            return List.of(Req.DRC_209);
        }
        boolean successor = gone != null && gone.entry().key().protocol() == client.protocol();
        return successor ? List.of(Req.DRC_112) : List.of(Req.DRC_127);
    }

    private static boolean otherMask(ModelState state, NetworkState network) {
        return state.alike(network.network()).stream()
                .anyMatch(other -> !other.entries().isEmpty());
    }

    private static @Nullable Departed lastDeregistered(NetworkState network) {
        Departed last = null;
        for (Departed gone : network.departed()) {
            last = gone.cause() == Cause.DEREGISTERED ? gone : last;
        }
        return last;
    }

    /** Checks what the output parameters told of the step, and keeps the outcomes that agree with it. */
    private static NetworkState checkTold(
            NetworkState before, NetworkState after, Told told, List<Req> blame, Clauses clauses) {
        List<BestValue> fitting = new ArrayList<>();
        for (BestValue to : after.present().possible()) {
            if (before.present().possible().stream().anyMatch(from -> told.fits(from, to))) {
                fitting.add(to);
            }
        }
        List<Req> relevant = lastDeregistered(before) == null ? List.of() : blame;
        clauses.exercised(relevant);
        if (fitting.isEmpty()) {
            clauses.broken(
                    blame,
                    "a step from " + Texts.of(before.present().possible()) + " to "
                            + Texts.of(after.present().possible()),
                    Texts.of(told));
            return after;
        }
        NetworkState narrowed = after.withPresent(after.present().withPossible(fitting));
        Route current = told.current();
        Entry entry =
                current == null || told.flags() == ChangeFlags.NO_CHANGE ? null : narrowed.entry(RouteKey.of(current));
        return entry == null || current == null ? narrowed : Changes.learn(narrowed, entry, current);
    }

    static Judgement delete(ModelState state, Handle handle, Call.DeleteRoute call, Reply.ChangeReply reply) {
        Clauses clauses = new Clauses();
        ClientState client = state.client(handle);
        Status status = reply.status();
        if (Resources.isLack(status, RtmFunction.DELETE_ROUTE)) {
            return clauses.judgement(Resources.met(state, status, RtmFunction.DELETE_ROUTE, clauses)
                    .build());
        }
        boolean none = status.equals(Status.ERROR_NO_SUCH_ROUTE);
        if (client == null || (!status.isSuccess() && !none)) {
            return clauses.judgement(
                    Owners.refusedDelete(state, handle, RtmFunction.DELETE_ROUTE, status, call.route(), clauses));
        }
        ModelState shown = Owners.shown(state, client, clauses);
        NetworkState network = shown.network(call.route().network());
        Entry entry = ownEntry(network, client, call.route());
        if (none) {
            return clauses.judgement(notFound(shown, network, entry, client, call.route(), clauses));
        }
        if (entry == null) {
            clauses.broken(
                    noSuchRoute(network, client), "ERROR_NO_SUCH_ROUTE, for the client has no such route", "NO_ERROR");
            return clauses.judgement(shown.change().build());
        }
        long serial = shown.serial() + 1;
        NetworkState after = Changes.remove(shown, network, List.of(entry), Cause.DELETED, serial, client.serial());
        Told told = Told.of(reply, call.wantCurrent(), false);
        after = checkTold(network, after, told, List.of(Req.DRC_208), clauses);
        return clauses.judgement(shown.change()
                .network(after)
                .last(LastChange.of(LastChange.Kind.DELETED, serial, client))
                .build());
    }

    private static ModelState notFound(
            ModelState state,
            NetworkState network,
            @Nullable Entry entry,
            ClientState client,
            Route named,
            Clauses clauses) {
        if (entry != null && client.isSingleRoute() && !entry.key().equals(RouteKey.of(named, client.protocol()))) {
            return state.change().build();
        }
        if (entry != null && entry.certain()) {
            clauses.broken(
                    Blame.missingRoute(state, network, entry),
                    "NO_ERROR, for the client has this route",
                    "ERROR_NO_SUCH_ROUTE");
            return state.change().build();
        }
        if (entry != null) {
            return state.change()
                    .network(Changes.remove(state, network, List.of(entry), Cause.AGED, state.serial() + 1, 0))
                    .build();
        }
        boolean successor = network.departed().stream()
                .anyMatch(
                        d -> d.cause() == Cause.DEREGISTERED && d.entry().key().protocol() == client.protocol());
        clauses.exercised(successor ? Req.DRC_205 : Req.DRC_126);
        return state.change().build();
    }

    private static List<Req> noSuchRoute(NetworkState network, ClientState client) {
        for (Departed gone : network.departed()) {
            if (gone.cause() == Cause.DEREGISTERED && gone.entry().key().protocol() == client.protocol()) {
                return List.of(Req.DRC_205);
            }
        }
        return List.of(Req.DRC_126);
    }

    private static @Nullable Entry ownEntry(NetworkState network, ClientState client, Route route) {
        for (Entry entry : network.entries()) {
            boolean named = client.isSingleRoute() || entry.key().equals(RouteKey.of(route, client.protocol()));
            if (entry.owner() == client.serial() && named) {
                return entry;
            }
        }
        return null;
    }
}
