package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.rtmtck.api.EnumerationFlags;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.EnumerationState.Criteria;
import org.rtmtck.model.EnumerationState.Place;
import org.rtmtck.script.Reply;

/**
 * The ordered scan (pages GFR and GNR): network number, protocol, interface, next hop, in a direction that no page
 * tells. So the order itself is learned from complete scans and must stay the same.
 */
final class ScanRule {

    private ScanRule() {}

    static Judgement first(ModelState state, ProtocolFamily family, int flags, Route criteria, Reply.RouteReply reply) {
        ScanState former = state.scans().get(family);
        List<Place> order = former == null ? List.of() : former.order();
        ScanState scan = new ScanState(
                new Criteria(family, flags, criteria), state.last().serial(), TreePVector.empty(), order);
        return judge(state, scan, RtmFunction.GET_FIRST_ROUTE, reply);
    }

    static Judgement next(ModelState state, ProtocolFamily family, int flags, Route position, Reply.RouteReply reply) {
        ScanState scan = state.scans().get(family);
        boolean goesOn = scan != null
                && !scan.places().isEmpty()
                && scan.serial() == state.last().serial()
                && scan.criteria().flags() == flags
                && scan.criteria().isDefined()
                && scan.places().get(scan.places().size() - 1).equals(Place.of(position));
        if (scan != null && goesOn) {
            return judge(state, scan, RtmFunction.GET_NEXT_ROUTE, reply);
        }
        return single(state, new Criteria(family, flags, position), reply);
    }

    private static Judgement judge(ModelState state, ScanState scan, RtmFunction function, Reply.RouteReply reply) {
        Clauses clauses = new Clauses();
        Status status = reply.status();
        if (Resources.isLack(status, function)) {
            return clauses.judgement(
                    Resources.met(state, status, function, clauses).build());
        }
        ModelState next = state.change().build();
        ProtocolFamily family = scan.criteria().family();
        if (!QueryRule.isJudged(state, family) || !scan.criteria().isDefined()) {
            return clauses.judgement(next);
        }
        if (status.isSuccess()) {
            return clauses.judgement(returned(next, scan, reply.route(), clauses));
        }
        if (!status.equals(Status.ERROR_NO_ROUTES)) {
            boolean restricted = scan.criteria().flags() != EnumerationFlags.ALL;
            List<Req> about = List.of(restricted ? Req.DRC_104 : Req.DRC_212, Req.DRC_225);
            clauses.broken(
                    state.isEmpty(family) ? about : List.of(Req.DRC_211),
                    "a route, or ERROR_NO_ROUTES",
                    status.describe(function));
            return clauses.judgement(next);
        }
        return clauses.judgement(ended(next, scan, clauses));
    }

    private static ModelState returned(ModelState state, ScanState scan, @Nullable Route route, Clauses clauses) {
        if (route == null) {
            clauses.broken(List.of(Req.DRC_211), "a route in the buffer", "NO_ERROR with an empty buffer");
            return state;
        }
        NetworkState network = check(state, scan.criteria(), route, clauses);
        if (clauses.isBroken()) {
            return state;
        }
        Place place = Place.of(route);
        clauses.require(
                !scan.places().contains(place),
                Req.DRC_211,
                "each route once",
                () -> Texts.of(route) + " a second time");
        PVector<Place> places = scan.places().plus(place);
        return state.change()
                .network(network)
                .scan(scan.criteria().family(), new ScanState(scan.criteria(), scan.serial(), places, scan.order()))
                .build(state.serial());
    }

    private static NetworkState check(ModelState state, Criteria criteria, Route route, Clauses clauses) {
        NetworkState network = state.network(route.network());
        Entry entry = network.entry(RouteKey.of(route));
        boolean listed = entry != null
                && criteria.selects(route)
                && (!criteria.isBestOnly() || Changes.mayBeBest(network, entry));
        if (entry != null && listed) {
            QueryRule.checkMembers(state, network, entry, route, clauses);
            return Changes.learn(network, entry, route);
        }
        List<Req> broken = new ArrayList<>();
        if (state.isEmpty(criteria.family())) {
            clauses.exercised(Req.DRC_212);
        }
        if (entry != null) {
            broken.add(Req.DRC_211);
        } else if (network.lastDeparted(RouteKey.of(route)) == null && state.isEmpty(criteria.family())) {
            broken.add(Req.DRC_212);
        } else {
            List<Req> extra = Blame.extraRoute(state, route);
            broken.addAll(extra.get(0) == Req.DRC_030 ? List.of(Req.DRC_031) : extra);
        }
        clauses.broken(broken, "routes that are in the table and meet the criteria", Texts.of(route));
        return network;
    }

    private static ModelState ended(ModelState state, ScanState scan, Clauses clauses) {
        ProtocolFamily family = scan.criteria().family();
        boolean best = scan.criteria().isBestOnly();
        for (NetworkState network : state.table(family).values()) {
            for (Entry entry : network.entries()) {
                Place place = new Place(network.network(), entry.key());
                boolean due =
                        entry.certain() && scan.criteria().selects(entry.value().route()) && !best;
                if (due && !scan.places().contains(place)) {
                    clauses.broken(
                            missing(state, network, entry),
                            Texts.of(entry.value().route()) + " before the end",
                            "ERROR_NO_ROUTES");
                    return state;
                }
            }
        }
        boolean whole = scan.criteria().flags() == EnumerationFlags.ALL;
        if (!whole) {
            return state;
        }
        checkOrder(scan, clauses, () -> "the same routes in another order than in the scan before");
        boolean removed = state.last().is(LastChange.Kind.DEREGISTERED);
        if (removed) {
            clauses.exercised(Req.DRC_031);
            if (scan.places().isEmpty()) {
                clauses.exercised(Req.DRC_212);
            }
        }
        List<Place> order = scan.places().isEmpty() ? scan.order() : List.copyOf(scan.places());
        return state.change()
                .scan(family, new ScanState(scan.criteria(), scan.serial(), TreePVector.empty(), order))
                .build(state.serial());
    }

    private static List<Req> missing(ModelState state, NetworkState network, Entry entry) {
        Req general = Blame.missingRoute(state, network, entry).get(0);
        return List.of(general == Req.DRC_032 ? Req.DRC_211 : general);
    }

    private static void checkOrder(ScanState scan, Clauses clauses, Supplier<String> seen) {
        int last = -1;
        for (Place place : scan.places()) {
            int at = scan.order().indexOf(place);
            if (at >= 0) {
                clauses.require(at > last, List.of(Req.DRC_211), () -> "the relative order of the scan before", seen);
                last = at;
            }
        }
    }

    /** A next call that continues no known scan: only what it returns can be checked (DRC-105). */
    private static Judgement single(ModelState state, Criteria criteria, Reply.RouteReply reply) {
        Clauses clauses = new Clauses();
        Status status = reply.status();
        if (Resources.isLack(status, RtmFunction.GET_NEXT_ROUTE)) {
            return clauses.judgement(Resources.met(state, status, RtmFunction.GET_NEXT_ROUTE, clauses)
                    .build());
        }
        ModelState next = state.change().build();
        Route route = reply.route();
        boolean judged = QueryRule.isJudged(state, criteria.family()) && criteria.isDefined();
        if (judged && status.isSuccess() && route != null) {
            NetworkState network = check(next, criteria, route, clauses);
            next = next.change().network(network).build(next.serial());
        }
        boolean removed = state.network(criteria.route().network()).entry(RouteKey.of(criteria.route())) == null;
        if (judged && removed) {
            clauses.observe(
                    Req.DRC_105,
                    status.isSuccess()
                            ? "RtmGetNextRoute goes on behind a removed route"
                            : "RtmGetNextRoute after a removed route answers "
                                    + status.describe(RtmFunction.GET_NEXT_ROUTE));
        }
        return clauses.judgement(next);
    }
}
