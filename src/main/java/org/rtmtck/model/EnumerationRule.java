package org.rtmtck.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.EnumerationState.Criteria;
import org.rtmtck.model.EnumerationState.Place;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;

/** The enumeration functions (pages ENC, ENN and ENX). An enumeration belongs to nobody's registration. */
final class EnumerationRule {

    private EnumerationRule() {}

    static Judgement create(ModelState state, Call.CreateEnumeration call, Reply.HandleReply reply) {
        Clauses clauses = new Clauses();
        Status error = reply.lastError();
        if (reply.handle().isNull() && Resources.isLack(error, RtmFunction.CREATE_ENUMERATION_HANDLE)) {
            return clauses.judgement(Resources.met(state, error, RtmFunction.CREATE_ENUMERATION_HANDLE, clauses)
                    .build());
        }
        Criteria criteria = new Criteria(call.family(), call.flags(), call.criteria());
        ModelState next = state.change().build();
        if (!reply.handle().isNull()) {
            boolean twin = state.enumerations().containsKey(reply.handle());
            clauses.require(
                    !twin,
                    Req.DRC_202,
                    "a handle that no open enumeration has",
                    () -> reply.handle().toString());
            EnumerationState opened =
                    new EnumerationState(reply.handle(), next.serial(), criteria, HashTreePSet.empty(), false);
            return clauses.judgement(next.change().enumeration(opened).build(next.serial()));
        }
        boolean judged = QueryRule.isJudged(state, call.family()) && criteria.isDefined();
        if (judged && error.equals(Status.ERROR_NO_ROUTES)) {
            next = nothing(next, criteria, clauses);
        } else if (judged) {
            List<Req> broken = QueryRule.emptyAnswer(state, call.family(), error, Req.DRC_225);
            clauses.broken(
                    isOfLeaver(state, criteria) ? List.of(Req.DRC_104) : broken,
                    "a handle, or NULL with ERROR_NO_ROUTES",
                    "NULL with " + error.describe(RtmFunction.CREATE_ENUMERATION_HANDLE));
        }
        return clauses.judgement(next);
    }

    /** "Nothing meets the criteria." */
    private static ModelState nothing(ModelState state, Criteria criteria, Clauses clauses) {
        for (NetworkState network : state.table(criteria.family()).values()) {
            Entry entry = mustBeListed(network, criteria, Long.MAX_VALUE);
            if (entry != null) {
                clauses.broken(
                        Blame.missingRoute(state, network, entry),
                        "a handle, for " + Texts.of(entry.value().route()) + " meets the criteria",
                        "NULL with ERROR_NO_ROUTES");
                return state;
            }
        }
        if (isOfLeaver(state, criteria)) {
            clauses.exercised(Req.DRC_104);
        }
        boolean nobody = state.clients().isEmpty() && !state.departedClients().isEmpty();
        if (nobody) {
            clauses.exercised(Req.DRC_106);
        }
        clauses.exercised(Req.DRC_225);
        return looked(state, criteria, clauses);
    }

    private static boolean isOfLeaver(ModelState state, Criteria criteria) {
        ClientState leaver =
                state.last().is(LastChange.Kind.DEREGISTERED) ? state.last().client() : null;
        return leaver != null
                && (criteria.flags() & EnumerationFlags.ONLY_THIS_PROTOCOL) != 0
                && criteria.route().routingProtocol() == leaver.protocol();
    }

    /** A full look at the table has found nothing wrong: what was waiting for it has been checked. */
    static ModelState looked(ModelState state, Criteria criteria, Clauses clauses) {
        if (criteria.isBestOnly()) {
            if (state.last().is(LastChange.Kind.DEREGISTERED)) {
                clauses.exercised(Req.DRC_065);
            }
            return state;
        }
        if (criteria.flags() != EnumerationFlags.ALL && !isOfLeaver(state, criteria)) {
            return state;
        }
        Set<Req> checked = EnumSet.noneOf(Req.class);
        checked.addAll(state.pending());
        clauses.exercised(checked);
        return state.change().pending(Set.of()).build(state.serial());
    }

    static Judgement next(ModelState state, Handle handle, Reply.RouteReply reply) {
        Clauses clauses = new Clauses();
        Status status = reply.status();
        RtmFunction function = RtmFunction.ENUMERATE_GET_NEXT_ROUTE;
        EnumerationState enumeration = state.enumerations().get(handle);
        if (Resources.isLack(status, function)) {
            return clauses.judgement(
                    Resources.met(state, status, function, clauses).build());
        }
        if (enumeration == null) {
            return clauses.judgement(notOpen(state, handle, status, function, clauses));
        }
        ModelState next = state.change().build();
        if (status.equals(Status.ERROR_INVALID_HANDLE)) {
            clauses.broken(lost(state, enumeration), "a route, or ERROR_NO_MORE_ROUTES", "ERROR_INVALID_HANDLE");
            return clauses.judgement(next);
        }
        if (!QueryRule.isJudged(state, enumeration.criteria().family())
                || !enumeration.criteria().isDefined()) {
            return clauses.judgement(next);
        }
        exerciseOpen(state, enumeration, clauses);
        if (status.isSuccess()) {
            return clauses.judgement(returned(next, enumeration, reply.route(), clauses));
        }
        clauses.require(
                status.equals(Status.ERROR_NO_MORE_ROUTES),
                Req.DRC_100,
                "NO_ERROR or ERROR_NO_MORE_ROUTES",
                () -> status.describe(function));
        return clauses.judgement(clauses.isBroken() ? next : exhausted(next, enumeration, clauses));
    }

    private static void exerciseOpen(ModelState state, EnumerationState enumeration, Clauses clauses) {
        if (state.last().is(LastChange.Kind.DEREGISTERED)
                && enumeration.serial() < state.last().serial()) {
            clauses.exercised(Req.DRC_100);
        }
    }

    private static List<Req> lost(ModelState state, EnumerationState enumeration) {
        if (state.last().is(LastChange.Kind.DEREGISTRATION_REFUSED)
                && state.last().handles() == HandleKind.ENUMERATION) {
            return List.of(Req.DRC_025, Req.DRC_029);
        }
        return state.last().serial() > enumeration.serial() ? List.of(Req.DRC_100) : List.of(Req.DRC_124);
    }

    private static ModelState notOpen(
            ModelState state, Handle handle, Status status, RtmFunction function, Clauses clauses) {
        if (state.closedEnumerations().contains(handle)) {
            clauses.require(
                    status.equals(Status.ERROR_INVALID_HANDLE),
                    Req.DRC_103,
                    Set.of(Assumption.A8),
                    "ERROR_INVALID_HANDLE, for the enumeration was closed",
                    () -> status.describe(function));
        }
        return state.change().build();
    }

    private static ModelState returned(
            ModelState state, EnumerationState enumeration, @Nullable Route route, Clauses clauses) {
        if (route == null) {
            clauses.broken(List.of(Req.DRC_102), "a route in the buffer", "NO_ERROR with an empty buffer");
            return state;
        }
        NetworkState network = state.network(route.network());
        Entry entry = network.entry(RouteKey.of(route));
        Place place = Place.of(route);
        if (enumeration.returned().contains(place) && incarnations(network, place, enumeration) < 2) {
            Departed gone = network.lastDeparted(RouteKey.of(route));
            boolean stayed = gone != null && gone.cause() == Cause.DEREGISTERED && gone.serial() < enumeration.serial();
            clauses.broken(
                    List.of(stayed ? Req.DRC_030 : Req.DRC_102), "each route once", Texts.of(route) + " a second time");
            return state;
        }
        boolean selected = enumeration.criteria().selects(route);
        boolean asItIs = entry != null && selected && mayBeListed(network, entry, enumeration);
        boolean former = hasFormer(network, route, enumeration);
        if (entry != null && asItIs && (entry.value().same(route) || !former)) {
            network = former ? network : learn(state, network, entry, route, clauses);
        } else if (!selected || !former) {
            clauses.broken(
                    unexpected(state, network, entry, enumeration, route),
                    "routes of the set that are in the table",
                    Texts.of(route));
            return state;
        } else {
            clauses.observe(Req.DRC_101, "an open enumeration still returns routes that were removed");
        }
        return state.change()
                .network(network)
                .enumeration(enumeration.returning(place))
                .build(state.serial());
    }

    /** Not where an earlier version of the entry fits as well: the enumeration may show that one. */
    private static NetworkState learn(
            ModelState state, NetworkState network, Entry entry, Route route, Clauses clauses) {
        QueryRule.checkMembers(state, network, entry, route, clauses);
        return clauses.isBroken() ? network : Changes.learn(network, entry, route);
    }

    private static List<Req> unexpected(
            ModelState state, NetworkState network, @Nullable Entry entry, EnumerationState enumeration, Route route) {
        if (entry != null && state.last().is(LastChange.Kind.DEREGISTRATION_FAILED)) {
            return List.of(Req.DRC_216);
        }
        if (enumeration.criteria().isBestOnly() && (entry != null || wasOnlyRemoved(network, route))) {
            return List.of(Req.DRC_065);
        }
        if (entry != null) {
            return List.of(Req.DRC_104);
        }
        List<Req> extra = Blame.extraRoute(state, route);
        boolean restricted = enumeration.criteria().flags() != EnumerationFlags.ALL;
        boolean plain = extra.get(0) == Req.DRC_030 && !extra.contains(Req.DRC_218);
        if (restricted && plain) {
            return List.of(isOfLeaver(state, enumeration.criteria()) ? Req.DRC_104 : Req.DRC_031);
        }
        return extra;
    }

    private static boolean wasOnlyRemoved(NetworkState network, Route route) {
        Departed gone = network.lastDeparted(RouteKey.of(route));
        return gone != null && gone.cause() == Cause.DEREGISTERED;
    }

    /** Whether an entry may be listed, which for best routes is whether it may have been best since the opening. */
    private static boolean mayBeListed(NetworkState network, Entry entry, EnumerationState enumeration) {
        return !enumeration.criteria().isBestOnly()
                || Changes.mayBeBest(network, entry)
                || network.present().serial() > enumeration.serial();
    }

    /** Whether a route was in the table in that form after the enumeration was opened. */
    private static boolean hasFormer(NetworkState network, Route route, EnumerationState enumeration) {
        for (Departed gone : network.departed()) {
            if (gone.serial() > enumeration.serial() && gone.entry().value().same(route)) {
                return true;
            }
        }
        return false;
    }

    /** How many routes have stood in that place since the enumeration was opened. */
    private static int incarnations(NetworkState network, Place place, EnumerationState enumeration) {
        int count = network.entry(place.key()) == null ? 0 : 1;
        for (Departed gone : network.departed()) {
            if (gone.serial() > enumeration.serial() && gone.entry().key().equals(place.key())) {
                count++;
            }
        }
        return network.hasForgotten() ? Integer.MAX_VALUE : count;
    }

    private static ModelState exhausted(ModelState state, EnumerationState enumeration, Clauses clauses) {
        Criteria criteria = enumeration.criteria();
        boolean across = state.last().serial() > enumeration.serial();
        if (enumeration.returned().isEmpty() && !across && isOfLeaver(state, criteria) && !enumeration.ended()) {
            clauses.broken(
                    List.of(Req.DRC_104),
                    "NULL with ERROR_NO_ROUTES at once, for the protocol has no routes",
                    "a handle of an enumeration without routes");
            return state;
        }
        for (NetworkState network : state.table(criteria.family()).values()) {
            Entry entry = unreturned(network, enumeration);
            if (entry != null) {
                List<Req> broken = criteria.isBestOnly()
                        ? List.of(Req.DRC_065)
                        : across ? List.of(Req.DRC_102) : Blame.missingRoute(state, network, entry);
                clauses.broken(
                        broken,
                        broken.contains(Req.DRC_102) ? Set.of(Assumption.A13) : Set.of(),
                        Texts.of(entry.value().route()) + " before the end",
                        "ERROR_NO_MORE_ROUTES");
                return state;
            }
        }
        if (across && state.last().is(LastChange.Kind.DEREGISTERED)) {
            clauses.exercised(Req.DRC_102);
        }
        ModelState ended = state.change().enumeration(enumeration.atEnd()).build(state.serial());
        return across ? ended : looked(ended, criteria, clauses);
    }

    private static @Nullable Entry unreturned(NetworkState network, EnumerationState enumeration) {
        for (Entry entry : network.entries()) {
            boolean returned = enumeration.returned().contains(new Place(network.network(), entry.key()));
            if (!returned && isRequired(network, entry, enumeration.criteria(), enumeration.serial())) {
                return entry;
            }
        }
        return null;
    }

    private static @Nullable Entry mustBeListed(NetworkState network, Criteria criteria, long opened) {
        for (Entry entry : network.entries()) {
            if (isRequired(network, entry, criteria, opened)) {
                return entry;
            }
        }
        return null;
    }

    /** Whether an entry belongs to the set beyond doubt since the enumeration was opened (A13). */
    private static boolean isRequired(NetworkState network, Entry entry, Criteria criteria, long opened) {
        boolean there = entry.certain()
                && entry.since() <= opened
                && criteria.selects(entry.value().route());
        if (!there || !criteria.isBestOnly()) {
            return there;
        }
        List<BestValue> possible = network.present().possible();
        return possible.size() == 1
                && possible.get(0).isRoute(entry.key())
                && network.present().serial() <= opened;
    }

    static Judgement close(ModelState state, Handle handle, Status status) {
        Clauses clauses = new Clauses();
        RtmFunction function = RtmFunction.CLOSE_ENUMERATION_HANDLE;
        if (Resources.isLack(status, function)) {
            return clauses.judgement(
                    Resources.met(state, status, function, clauses).build());
        }
        EnumerationState enumeration = state.enumerations().get(handle);
        if (enumeration == null) {
            return clauses.judgement(notOpen(state, handle, status, function, clauses));
        }
        boolean across = state.last().serial() > enumeration.serial();
        List<Req> about = new ArrayList<>(List.of(across ? Req.DRC_103 : Req.DRC_124));
        if (!status.isSuccess() && state.last().handles() == HandleKind.ENUMERATION) {
            about = new ArrayList<>(List.of(Req.DRC_025, Req.DRC_029));
        }
        List<Req> concerned = List.copyOf(about);
        clauses.require(
                status.isSuccess(),
                concerned,
                () -> "NO_ERROR, for the enumeration is open",
                () -> status.describe(function));
        return clauses.judgement(state.change().closed(handle).build());
    }
}
