package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;

/** {@code RtmIsRoute}, {@code RtmGetNetworkCount} and {@code RtmGetRouteAge} (pages ISR, CNT and AGE). */
final class QueryRule {

    private static final long FILETIME_PER_SECOND = 10_000_000L;
    private static final long EPOCH_SECONDS = 11_644_473_600L;
    private static final int TOLERANCE_SECONDS = 1;

    private QueryRule() {}

    static Judgement isRoute(ModelState state, Call.IsRoute call, Reply.BestReply reply) {
        Clauses clauses = new Clauses();
        if (!reply.found() && Resources.isLack(reply.lastError(), RtmFunction.IS_ROUTE)) {
            return clauses.judgement(Resources.met(state, reply.lastError(), RtmFunction.IS_ROUTE, clauses)
                    .build());
        }
        ModelState next = state.change().build();
        if (!isJudged(state, call.family()) || !call.network().family().equals(call.family())) {
            return clauses.judgement(next);
        }
        NetworkState network = state.network(call.network());
        Stage present = network.present();
        if (!reply.found()) {
            notFound(state, network, call.family(), reply.lastError(), clauses);
            return clauses.judgement(
                    clauses.isBroken()
                            ? next
                            : next.change().network(Changes.emptied(network)).build(next.serial()));
        }
        if (!call.wantBest()) {
            boolean any = present.possible().stream().anyMatch(v -> !v.isNone());
            clauses.require(
                    any,
                    List.of(Req.DRC_061),
                    () -> "FALSE, for " + Texts.network(network) + " has no route",
                    () -> "TRUE");
            return clauses.judgement(next);
        }
        return clauses.judgement(found(next, network, reply.best(), clauses));
    }

    private static void notFound(
            ModelState state, NetworkState network, ProtocolFamily family, Status error, Clauses clauses) {
        if (!network.present().allows(BestValue.NONE)) {
            List<Req> broken = new ArrayList<>();
            broken.add(hidden(state, network));
            clauses.broken(
                    broken.stream().distinct().toList(),
                    "TRUE with " + Texts.of(network.present().possible()),
                    "FALSE");
            return;
        }
        clauses.require(
                error.equals(Status.NO_ERROR),
                emptyAnswer(state, family, error, Req.DRC_061),
                () -> "FALSE with NO_ERROR as last error, for there is no route to " + Texts.network(network),
                () -> "FALSE with " + error.describe(RtmFunction.IS_ROUTE));
        clauses.exercised(pendingOf(state, network));
    }

    /** What it breaks that a network with routes is said to have none. */
    private static Req hidden(ModelState state, NetworkState network) {
        if (OldTimers.ended(state, network)) {
            return Req.DRC_042;
        }
        ClientState leaver =
                state.last().is(LastChange.Kind.DEREGISTERED) ? state.last().client() : null;
        if (Blame.otherFamilyLeft(state, network.network())) {
            return Req.DRC_058;
        }
        if (leaver != null && !leaver.family().equals(network.network().family())) {
            return Req.DRC_055;
        }
        return leaver != null ? Req.DRC_060 : Req.DRC_031;
    }

    private static List<Req> pendingOf(ModelState state, NetworkState network) {
        boolean lostNow = network.departed().stream()
                .anyMatch(d -> d.cause() == Cause.DEREGISTERED
                        && d.serial() == state.last().serial());
        return lostNow ? List.of(Req.DRC_061, Req.DRC_031) : List.of();
    }

    /** What a wrong last error beside an empty answer breaks. */
    static List<Req> emptyAnswer(ModelState state, ProtocolFamily family, Status error, Req general) {
        List<Req> result = new ArrayList<>();
        boolean nobody =
                state.clients().values().stream().noneMatch(c -> c.family().equals(family));
        boolean missing = error.equals(Status.ERROR_INVALID_PARAMETER);
        if (missing && nobody) {
            return List.of(Req.DRC_106);
        }
        boolean left = state.last().is(LastChange.Kind.DEREGISTERED);
        result.add(left || missing ? general : Req.DRC_225);
        Blame.addIf(result, !missing && left && general != Req.DRC_225, Req.DRC_225);
        return result;
    }

    private static ModelState found(ModelState state, NetworkState network, @Nullable Route best, Clauses clauses) {
        for (BestValue value : network.present().possible()) {
            if (best != null && !value.isNone() && value.matches(best)) {
                return isBest(state, network, value, best, clauses);
            }
        }
        clauses.broken(
                wrongBest(state, network, best),
                network.present().allows(BestValue.NONE)
                                && network.present().possible().size() == 1
                        ? "FALSE, for there is no route to " + Texts.network(network)
                        : "TRUE with " + Texts.of(network.present().possible()),
                "TRUE with " + Texts.of(best));
        return state;
    }

    private static ModelState isBest(
            ModelState state, NetworkState network, BestValue value, Route best, Clauses clauses) {
        Entry entry = network.entry(RouteKey.of(best));
        NetworkState next = Changes.narrow(network, value);
        if (entry != null) {
            checkMembers(state, network, entry, best, clauses);
            boolean rivals = network.entries().size() > 1;
            boolean dominated = BestRule.isDominated(entry.value().learn(best), network.entries(), state.settings());
            if (rivals && state.last().is(LastChange.Kind.DEREGISTERED)) {
                clauses.exercised(Req.DRC_066);
            }
            if (dominated) {
                clauses.broken(
                        List.of(Req.DRC_066),
                        "the entry with the lowest metric, or across protocols the lowest priority (A6)",
                        Texts.of(best));
                return state;
            }
            next = Changes.learn(next, entry, best);
        }
        exerciseBest(state, network, clauses);
        return state.change().network(next).build(state.serial());
    }

    private static void exerciseBest(ModelState state, NetworkState network, Clauses clauses) {
        if (!state.last().is(LastChange.Kind.DEREGISTERED)) {
            return;
        }
        for (Departed gone : network.departed()) {
            if (gone.serial() == state.last().serial()) {
                clauses.exercised(gone.wasBest() ? Req.DRC_060 : Req.DRC_062, Req.DRC_031);
                if (gone.wasBest()) {
                    clauses.exercised(Req.DRC_069);
                }
            }
        }
    }

    private static List<Req> wrongBest(ModelState state, NetworkState network, @Nullable Route best) {
        boolean left = state.last().is(LastChange.Kind.DEREGISTERED);
        boolean lost = network.present().allows(BestValue.NONE);
        Entry entry = best == null ? null : network.entry(RouteKey.of(best));
        if (entry != null && best != null && entry.value().sameSignificant(best)) {
            if (BestRule.isDominated(entry.value(), network.entries(), state.settings())) {
                return List.of(Req.DRC_066);
            }
            return List.of(left ? Req.DRC_062 : Req.DRC_067);
        }
        if (entry != null && best != null) {
            return Blame.changedRoute(state, entry, best);
        }
        List<Req> result = new ArrayList<>();
        result.add(lost ? Req.DRC_061 : Req.DRC_060);
        result.add(Req.DRC_031);
        if (best != null && !lost) {
            result.addAll(special(Blame.extraRoute(state, best)));
        }
        return result;
    }

    private static List<Req> special(List<Req> blamed) {
        return blamed.get(0) == Req.DRC_030 ? List.of() : blamed;
    }

    /** Checks every member of a reported route against its entry. */
    static void checkMembers(ModelState state, NetworkState network, Entry entry, Route reported, Clauses clauses) {
        if (!entry.value().same(reported)) {
            clauses.broken(
                    Blame.changedRoute(state, entry, reported),
                    "the route unchanged: " + Texts.of(entry.value().route()),
                    Texts.of(reported));
            return;
        }
        Departed former = entry.facts().readded() ? network.lastDeparted(entry.key()) : null;
        boolean later = former != null
                && former.entry().value().stampKnown()
                && entry.facts().addedAt() - former.entry().facts().addedAt() >= 2 * Changes.GRAIN_MILLIS;
        if (former != null && later) {
            clauses.require(
                    reported.timeStamp() > former.entry().value().route().timeStamp(),
                    Req.DRC_226,
                    "a time stamp later than that of the route that was removed",
                    () -> "0x" + Long.toHexString(reported.timeStamp()));
        }
    }

    static boolean isJudged(ModelState state, ProtocolFamily family) {
        boolean offered = family.equals(ProtocolFamily.IP)
                ? state.settings().has(Capability.IP)
                : family.equals(ProtocolFamily.IPX) && state.settings().has(Capability.IPX);
        return offered && !state.refusedFamilies().contains(family);
    }

    static Judgement count(ModelState state, Call.NetworkCount call, Reply.CountReply reply) {
        Clauses clauses = new Clauses();
        if (!isJudged(state, call.family())) {
            return clauses.judgement(state.change().build());
        }
        int certain = 0;
        int possible = 0;
        for (NetworkState network : state.table(call.family()).values()) {
            certain += network.hasCertainEntry() ? 1 : 0;
            possible += network.entries().isEmpty() ? 0 : 1;
        }
        int least = certain;
        int most = possible;
        long count = Integer.toUnsignedLong(reply.count());
        clauses.require(
                count >= least && count <= most,
                wrongCount(state, call.family(), count > most),
                () -> least == most ? least + " networks" : least + " to " + most + " networks",
                () -> count + " networks");
        if (count == 0 && least == 0) {
            clauses.require(
                    reply.lastError().equals(Status.NO_ERROR),
                    emptyAnswer(state, call.family(), reply.lastError(), Req.DRC_064),
                    () -> "0 with NO_ERROR as last error",
                    () -> "0 with " + reply.lastError().describe(RtmFunction.GET_NETWORK_COUNT));
        }
        return clauses.judgement(state.change().build());
    }

    private static List<Req> wrongCount(ModelState state, ProtocolFamily family, boolean tooMany) {
        if (OldTimers.ended(state, family)) {
            return List.of(Req.DRC_042);
        }
        return switch (state.last().kind()) {
            case DEREGISTRATION_REFUSED -> Blame.refused(state);
            case DEREGISTRATION_FAILED -> List.of(Req.DRC_216);
            case TIME -> List.of(Req.DRC_069);
            case DEREGISTERED -> {
                ClientState gone = state.last().client();
                boolean emptied = gone != null && state.isEmpty(gone.family());
                List<Req> result = new ArrayList<>(List.of(emptied && tooMany ? Req.DRC_064 : Req.DRC_063));
                boolean masks = state.table(ProtocolFamily.IP).values().stream()
                        .anyMatch(n -> Blame.leftSameNumberOtherMask(state, n.network()));
                Blame.addIf(result, masks, Req.DRC_059);
                ClientState leaver = state.last().client();
                boolean hadDeleted = leaver != null && deletedEarlier(state, leaver);
                Blame.addIf(result, hadDeleted, Req.DRC_204);
                Blame.addIf(result, tooMany && !masks && !emptied && isUnowned(state), Req.DRC_203);
                yield result;
            }
            default -> List.of(Req.DRC_063);
        };
    }

    private static boolean isUnowned(ModelState state) {
        ClientState leaver = state.last().client();
        return leaver != null
                && state.table(leaver.family()).values().stream()
                        .flatMap(n -> n.departed().stream())
                        .noneMatch(d -> d.serial() == state.last().serial());
    }

    private static boolean deletedEarlier(ModelState state, ClientState leaver) {
        return state.table(leaver.family()).values().stream()
                .flatMap(n -> n.departed().stream())
                .anyMatch(d -> d.entry().owner() == leaver.serial()
                        && d.serial() < state.last().serial()
                        && d.cause() != Cause.UPDATED);
    }

    static Judgement age(ModelState state, Route route, Reply.AgeReply reply) {
        Clauses clauses = new Clauses();
        ModelState next = state.change().build();
        if (!state.settings().has(Capability.VIRTUAL_TIME) || route.timeStamp() == 0) {
            return clauses.judgement(next);
        }
        Departed gone = state.network(route.network()).lastDeparted(RouteKey.of(route));
        boolean removed = gone != null
                && gone.cause() == Cause.DEREGISTERED
                && gone.entry().value().stampKnown();
        if (gone != null && removed && gone.entry().value().route().timeStamp() == route.timeStamp()) {
            long stamp = route.timeStamp() / FILETIME_PER_SECOND - EPOCH_SECONDS;
            long expected = state.now() / 1000 - stamp;
            long age = Integer.toUnsignedLong(reply.seconds());
            clauses.require(
                    Math.abs(age - expected) <= TOLERANCE_SECONDS,
                    Req.DRC_125,
                    "about " + expected + " seconds, computed from the time stamp",
                    () -> reply.seconds() == -1 ? "INFINITE" : age + " seconds");
        }
        return clauses.judgement(next);
    }
}
