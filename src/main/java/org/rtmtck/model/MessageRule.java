package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Route;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Req;

/** What change messages may tell, and what they must (requirements DRC-070 to 083, 213, 214, 220). */
final class MessageRule {

    private MessageRule() {}

    /** Judges one message and moves the observer on. */
    static ModelState judge(ModelState state, ClientState observer, Told told, Clauses clauses) {
        Route subject = Messages.subject(told);
        if (subject == null) {
            clauses.broken(
                    unreadable(state, observer, told),
                    "a message that fills the buffers that its kind names",
                    Texts.of(told));
            return state;
        }
        if (!subject.family().equals(observer.family())) {
            clauses.broken(List.of(Req.DRC_082), "messages of the client's own family only", Texts.of(told));
            return state;
        }
        NetworkState network = state.network(subject.network());
        List<Position> from = network.positionsOf(observer);
        List<Position> to = Messages.follow(network, observer, from, told);
        if (to.isEmpty()) {
            clauses.broken(wrong(state, observer, network, from, told), expectation(network, from), Texts.of(told));
            return state;
        }
        checkContent(network, told, clauses);
        NetworkState moved = learn(network, to, told).withPositions(observer.serial(), to);
        return state.change().network(moved).build(state.serial());
    }

    /** A message after one that was taken without looking at it: that its network was told of is all that is known. */
    static ModelState heard(ModelState state, ClientState observer, Told told) {
        Route subject = Messages.subject(told);
        if (subject == null || !subject.family().equals(observer.family())) {
            return state;
        }
        NetworkState network = state.network(subject.network());
        List<Position> now = new ArrayList<>();
        for (BestValue value : network.present().possible()) {
            now.add(Position.at(network.presentIndex(), value));
        }
        return state.change()
                .network(network.withPositions(observer.serial(), now))
                .build(state.serial());
    }

    private static NetworkState learn(NetworkState network, List<Position> to, Told told) {
        NetworkState result = network;
        boolean last = to.size() == 1 && !to.get(0).inside();
        if (last) {
            Stage stage = result.stage(to.get(0).stage());
            result = result.withStage(to.get(0).stage(), stage.narrow(to.get(0).value()));
        }
        Route current = told.current();
        boolean present = to.stream().allMatch(p -> p.stage() == network.presentIndex() && !p.inside());
        if (present && current != null && told.flags() != ChangeFlags.ROUTE_DELETED) {
            Entry entry = result.entry(RouteKey.of(current));
            result = entry == null ? result : Changes.learn(result, entry, current);
        }
        return result;
    }

    private static String expectation(NetworkState network, List<Position> from) {
        StringBuilder words = new StringBuilder("a step from ");
        List<BestValue> told = new ArrayList<>();
        from.forEach(p -> told.add(p.value()));
        words.append(Texts.of(told));
        boolean atEnd = from.stream().allMatch(p -> p.stage() == network.presentIndex() && !p.inside());
        return atEnd
                ? "no message on " + Texts.network(network) + ", whose best route has been told: " + Texts.of(told)
                : words.append(" to ")
                        .append(Texts.of(network.present().possible()))
                        .toString();
    }

    /** Members that never cause a message must be those of the routes all the same (DRC-081, A17). */
    private static void checkContent(NetworkState network, Told told, Clauses clauses) {
        checkCopy(network, told.flags() == ChangeFlags.ROUTE_ADDED ? null : told.previous(), clauses);
        checkCopy(network, told.flags() == ChangeFlags.ROUTE_DELETED ? null : told.current(), clauses);
    }

    private static void checkCopy(NetworkState network, @Nullable Route copy, Clauses clauses) {
        if (copy == null || network.hasForgotten()) {
            return;
        }
        boolean gone = false;
        boolean equal = false;
        for (Departed departed : network.departed()) {
            if (departed.entry().key().equals(RouteKey.of(copy))) {
                gone = true;
                equal |= departed.entry().value().sameRest(copy);
            }
        }
        Entry entry = network.entry(RouteKey.of(copy));
        equal |= entry != null && entry.value().sameRest(copy);
        if (gone) {
            clauses.exercised(Req.DRC_081);
        }
        if ((gone || entry != null) && !equal) {
            clauses.broken(
                    List.of(Req.DRC_081),
                    Set.of(Assumption.A17),
                    "a copy of the route as it was, protocol-specific data and time stamp included (A17)",
                    Texts.of(copy));
        }
    }

    private static List<Req> unreadable(ModelState state, ClientState observer, Told told) {
        List<NetworkState> pending = Messages.pending(state, observer);
        boolean lost = told.flags() == ChangeFlags.ROUTE_DELETED;
        boolean kind = told.flags() >= ChangeFlags.ROUTE_ADDED && told.flags() <= ChangeFlags.ROUTE_CHANGED;
        if (pending.isEmpty()) {
            return kind ? List.of(Req.DRC_083) : List.of(Req.DRC_078, Req.DRC_225);
        }
        return List.of(lost ? Req.DRC_071 : Req.DRC_072);
    }

    private static List<Req> wrong(
            ModelState state, ClientState observer, NetworkState network, List<Position> from, Told told) {
        Stage cause = deregistrationSince(network, from);
        if (cause != null) {
            Req afterFailure = special(state, cause);
            return afterFailure == null ? wrongAboutDeregistration(network, cause, told) : List.of(afterFailure);
        }
        if (isFromBefore(state, observer, network)) {
            return List.of(Formers.of(state, observer) == null ? Req.DRC_090 : Req.DRC_112);
        }
        boolean atEnd = from.stream()
                .allMatch(p -> p.stage() == network.presentIndex() || Messages.isComplete(network, observer, p));
        return atEnd ? uncalledFor(state, observer, network, told) : List.of(Req.DRC_080);
    }

    /** What wrong messages about a deregistration break that failed, or that failed at first. */
    private static @Nullable Req special(ModelState state, Stage cause) {
        if (cause.cause() == Cause.DEREGISTRATION_FAILED) {
            return Req.DRC_216;
        }
        ClientState leaver = leaver(state, cause);
        return leaver != null && leaver.failedAt() > 0 ? Req.DRC_218 : null;
    }

    /** Whether nothing happened to the network in the observer's time, but in that of an observer that has left. */
    private static boolean isFromBefore(ModelState state, ClientState observer, NetworkState network) {
        return state.departedClients().values().stream().anyMatch(ClientState::isObserver)
                && network.present().serial() > 0
                && network.present().serial() < observer.serial()
                && !OldTimers.ended(state, network);
    }

    private static List<Req> wrongAboutDeregistration(NetworkState network, Stage cause, Told told) {
        boolean lost = cause.allows(BestValue.NONE);
        List<Req> result = new ArrayList<>();
        if (told.flags() == ChangeFlags.ROUTE_ADDED) {
            result.add(Req.DRC_220);
            result.add(lost ? Req.DRC_071 : Req.DRC_072);
            return result;
        }
        result.add(lost ? Req.DRC_071 : Req.DRC_072);
        Route previous = told.previous();
        boolean strange = previous == null
                || (cause.via().stream().noneMatch(v -> v.sameSignificant(previous))
                        && network.departed().stream()
                                .noneMatch(d -> d.entry().value().sameSignificant(previous)));
        if (strange && told.previousWanted()) {
            return List.of(Req.DRC_081);
        }
        Blame.addIf(result, told.flags() == ChangeFlags.ROUTE_CHANGED && !lost, Req.DRC_220);
        return result;
    }

    /** A message about a network on which there is nothing to tell. */
    private static List<Req> uncalledFor(ModelState state, ClientState observer, NetworkState network, Told told) {
        if (OldTimers.ended(state, network)) {
            return List.of(Req.DRC_042);
        }
        if (state.last().is(LastChange.Kind.DEREGISTRATION_FAILED)) {
            return List.of(Req.DRC_216);
        }
        if (!state.last().is(LastChange.Kind.DEREGISTERED)) {
            return state.last().is(LastChange.Kind.DEREGISTRATION_REFUSED) ? Blame.refused(state) : doubled(state);
        }
        boolean had = false;
        boolean deletedBefore = false;
        ClientState leaver = state.last().client();
        for (Departed gone : network.departed()) {
            boolean leavers = leaver != null && gone.entry().owner() == leaver.serial();
            had |= leavers && gone.serial() == state.last().serial();
            deletedBefore |= leavers && gone.serial() < state.last().serial() && gone.cause() != Cause.UPDATED;
            if (leavers && gone.cause() == Cause.AGED) {
                return List.of(Req.DRC_043);
            }
        }
        boolean movedNow = network.present().serial() == state.last().serial();
        if (had) {
            boolean wasBest = network.departed().stream()
                    .anyMatch(d -> d.serial() == state.last().serial() && d.wasBest());
            return movedNow && wasBest ? List.of(Req.DRC_220) : List.of(Req.DRC_073);
        }
        if (deletedBefore) {
            return List.of(Req.DRC_204);
        }
        return List.of(isMisaddressed(state, observer, told) ? Req.DRC_081 : Req.DRC_083);
    }

    /** Whether the message speaks of a route that has just gone, of which it is still to be told, by a wrong network. */
    private static boolean isMisaddressed(ModelState state, ClientState observer, Told told) {
        Route previous = told.previous();
        return previous != null
                && Messages.pending(state, observer).stream()
                        .flatMap(network -> network.departed().stream())
                        .anyMatch(gone -> gone.serial() == state.last().serial()
                                && gone.wasBest()
                                && gone.entry().key().equals(RouteKey.of(previous)));
    }

    private static List<Req> doubled(ModelState state) {
        return state.last().is(LastChange.Kind.TIME) ? List.of(Req.DRC_042) : List.of(Req.DRC_080);
    }

    private static @Nullable Stage deregistrationSince(NetworkState network, List<Position> from) {
        Stage result = null;
        for (Position position : from) {
            for (long i = position.stage() + (position.inside() ? 0 : 1); i <= network.presentIndex(); i++) {
                Stage stage = network.stage(i);
                result = stage.cause().isDeregistration() && !isUnmoved(network, i) ? stage : result;
            }
        }
        return result;
    }

    /** Whether a step left the best route where it was. */
    private static boolean isUnmoved(NetworkState network, long index) {
        if (index <= network.base()) {
            return false;
        }
        Stage before = network.stage(index - 1);
        return before.possible().size() == network.stage(index).possible().size()
                && before.possible().stream().allMatch(network.stage(index)::allows);
    }

    /** Something was not told although nothing can be under way any more. */
    static void missing(ModelState state, ClientState observer, NetworkState network, Clauses clauses) {
        List<Position> from = network.positionsOf(observer);
        boolean lost = network.present().allows(BestValue.NONE);
        clauses.broken(
                untold(state, network, from, observer),
                lost ? Set.of(Assumption.A11) : Set.of(),
                "a message: " + expectation(network, from),
                "no message on " + Texts.network(network));
    }

    private static List<Req> untold(ModelState state, NetworkState network, List<Position> from, ClientState observer) {
        Stage cause = deregistrationSince(network, from);
        if (isShared(state, observer)) {
            return List.of(Req.DRC_223);
        }
        if (cause == null) {
            return untoldEarlier(state, network);
        }
        Req afterFailure = special(state, cause);
        if (afterFailure != null) {
            return List.of(afterFailure);
        }
        boolean lost = network.present().allows(BestValue.NONE);
        List<Req> result = new ArrayList<>();
        result.add(Req.DRC_070);
        result.add(lost ? Req.DRC_071 : Req.DRC_072);
        ClientState leaver = leaver(state, cause);
        boolean special = leaver != null && leaver.isSingleRoute();
        Blame.addIf(result, special, Req.DRC_214);
        Blame.addIf(result, observer.family().equals(ProtocolFamily.IPX), Req.DRC_057);
        return result;
    }

    /** Whether somebody else was given the same event. */
    static boolean isShared(ModelState state, ClientState observer) {
        return state.eventOf(observer).users() > 1;
    }

    private static List<Req> untoldEarlier(ModelState state, NetworkState network) {
        LastChange last = state.last();
        boolean before = network.present().serial() < last.serial();
        ClientState leaver = last.client();
        if (last.is(LastChange.Kind.DEREGISTERED) && leaver != null) {
            return before ? List.of(leaver.isObserver() ? Req.DRC_213 : Req.DRC_080) : List.of(Req.DRC_070);
        }
        if (last.is(LastChange.Kind.DEREGISTRATION_REFUSED)) {
            return Blame.refused(state);
        }
        if (last.is(LastChange.Kind.DEREGISTRATION_FAILED)) {
            return List.of(Req.DRC_216);
        }
        if (network.present().cause() == Cause.AGED) {
            return List.of(Req.DRC_043);
        }
        return List.of(state.departedClients().isEmpty() ? Req.DRC_080 : Req.DRC_201);
    }

    private static @Nullable ClientState leaver(ModelState state, Stage cause) {
        for (ClientState client : state.departedClients().values()) {
            if (client.serial() == cause.leaver()) {
                return client;
            }
        }
        return null;
    }

    /** Everything was told: which requirements this showed. */
    static void complete(ModelState state, ClientState observer, Clauses clauses) {
        if (!state.last().is(LastChange.Kind.DEREGISTERED)) {
            return;
        }
        ClientState leaver = state.last().client();
        boolean sameFamily = leaver != null && leaver.family().equals(observer.family());
        if (leaver == null || !sameFamily) {
            clauses.exercised(Req.DRC_082);
            return;
        }
        boolean any = false;
        for (NetworkState network : state.table(observer.family()).values()) {
            any |= network.present().serial() == state.last().serial();
            exercise(state, network, clauses);
        }
        clauses.exercised(Req.DRC_227);
        if (leaver.isObserver()) {
            clauses.exercised(Req.DRC_213);
        }
        if (!any) {
            clauses.exercised(Req.DRC_083);
        }
        if (any && (!leaver.isObserver() || leaver.isSingleRoute())) {
            clauses.exercised(Req.DRC_214);
        }
    }

    private static void exercise(ModelState state, NetworkState network, Clauses clauses) {
        ClientState leaver = state.last().client();
        for (Departed gone : network.departed()) {
            boolean leavers = leaver != null && gone.entry().owner() == leaver.serial();
            boolean now = gone.serial() == state.last().serial();
            if (leavers && now && gone.wasBest()) {
                boolean lost = network.entries().isEmpty();
                clauses.exercised(Req.DRC_070, lost ? Req.DRC_071 : Req.DRC_072, Req.DRC_220, Req.DRC_080);
            } else if (leavers && now) {
                clauses.exercised(Req.DRC_073);
            } else if (leavers && gone.cause() == Cause.AGED) {
                clauses.exercised(Req.DRC_043);
            } else if (leavers && gone.cause() != Cause.UPDATED) {
                clauses.exercised(Req.DRC_204);
            }
        }
    }
}
