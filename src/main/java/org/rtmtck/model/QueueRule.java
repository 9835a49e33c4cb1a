package org.rtmtck.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;

/** {@code RtmDequeueRouteChangeMessage} and the event (pages DEQ, REG and BEST). */
final class QueueRule {

    private static final RtmFunction FUNCTION = RtmFunction.DEQUEUE_ROUTE_CHANGE_MESSAGE;

    private QueueRule() {}

    static Judgement judge(ModelState state, Handle handle, Call.Dequeue call, Reply.ChangeReply reply) {
        Clauses clauses = new Clauses();
        ClientState client = state.client(handle);
        Status status = reply.status();
        if (Resources.isLack(status, FUNCTION)) {
            return clauses.judgement(
                    Resources.met(state, status, FUNCTION, clauses).build());
        }
        boolean withoutBuffers = !call.wantCurrent() || !call.wantPrevious();
        if (client != null && withoutBuffers && !FUNCTION.lists(status)) {
            clauses.broken(
                    List.of(Req.DRC_084),
                    "an answer as with buffers, since they are optional",
                    status.describe(FUNCTION));
            return clauses.judgement(state.change().build());
        }
        if (client == null) {
            return clauses.judgement(Owners.refusal(state, handle, FUNCTION, status, clauses));
        }
        if (!client.isObserver()) {
            return clauses.judgement(withoutEvent(state, client, status, clauses));
        }
        if (!isJudged(state, client)) {
            return clauses.judgement(state.change().build());
        }
        boolean message = status.isSuccess() || status.equals(Status.ERROR_MORE_MESSAGES);
        if (!message && !status.equals(Status.ERROR_NO_MESSAGES)) {
            return clauses.judgement(Owners.refusal(state, handle, FUNCTION, status, clauses));
        }
        ModelState shown = Owners.shown(state, client, clauses);
        return clauses.judgement(answered(shown, shown.clients().getOrDefault(handle, client), call, reply, clauses));
    }

    /** What is not offered is not judged, nor what happens in a family that was refused (R2). */
    private static boolean isJudged(ModelState state, ClientState client) {
        return state.settings().has(Capability.CHANGE_NOTIFICATION)
                && !state.refusedFamilies().contains(client.family());
    }

    /** Whether a deregistration of the client failed: no page says whether it is told of routes that went (DRC-093). */
    private static boolean mayHaveRemovedOwn(ClientState client) {
        return client.failedAt() > 0;
    }

    private static ModelState withoutEvent(ModelState state, ClientState client, Status status, Clauses clauses) {
        if (!client.isCertain() && status.equals(Status.ERROR_INVALID_HANDLE)) {
            return state.change().build();
        }
        Req about = Formers.hadOtherOptions(state, client) ? Req.DRC_113 : Req.DRC_075;
        clauses.require(
                status.equals(Status.ERROR_INVALID_HANDLE),
                about,
                "ERROR_INVALID_HANDLE, for the client registered without an event",
                () -> status.describe(FUNCTION));
        return state.change().build();
    }

    private static ModelState answered(
            ModelState state, ClientState client, Call.Dequeue call, Reply.ChangeReply reply, Clauses clauses) {
        Status status = reply.status();
        boolean message = !status.equals(Status.ERROR_NO_MESSAGES);
        Told told = Told.of(reply, call.wantCurrent(), call.wantPrevious());
        boolean blind = message && told.isBlind();
        ModelState next = state.change().build();
        if (blind) {
            clauses.exercised(Req.DRC_084);
        } else if (message && !client.queue().isBlind()) {
            next = MessageRule.judge(next, client, told, clauses);
        } else if (message) {
            next = MessageRule.heard(next, client, told);
        }
        boolean saidLast = client.queue().saidLast()
                && client.queue().emptyAt() > state.last().serial();
        if (message && saidLast && state.isComplete() && state.settings().synchronous()) {
            clauses.require(
                    false,
                    Req.DRC_078,
                    "ERROR_NO_MESSAGES, for the call before said that its message was the last one",
                    () -> status.describe(FUNCTION) + " with a message");
        }
        boolean sincePromised = state.last().serial() > client.queue().promisedAt();
        if (client.queue().promised() && !message && !sincePromised) {
            clauses.require(
                    false,
                    Req.DRC_078,
                    "a message, for the call before said that more are waiting",
                    () -> status.describe(FUNCTION));
        }
        if (clauses.isBroken()) {
            return next;
        }
        ClientState reader =
                blind || client.queue().isBlind() ? notTooMany(state, next, client, told, status, clauses) : client;
        if (clauses.isBroken()) {
            return next;
        }
        return status.equals(Status.ERROR_MORE_MESSAGES)
                ? more(next, reader, blind)
                : drained(next, reader, blind, message, clauses);
    }

    /** What was taken without looking at it must have been about something that was to be told. */
    private static ClientState notTooMany(
            ModelState before, ModelState state, ClientState client, Told told, Status status, Clauses clauses) {
        Route subject = told.isBlind() ? null : Messages.subject(told);
        boolean one = subject == null
                || !subject.family().equals(client.family())
                || Messages.most(before.network(subject.network()), client) <= 1;
        if (!one || client.queue().elsewhere()) {
            return client.withQueue(client.queue().mayBeElsewhere());
        }
        int unseen = client.queue().blind() + (told.isBlind() ? 1 : 0);
        int waiting = status.equals(Status.ERROR_MORE_MESSAGES) ? 1 : 0;
        int most = Messages.most(state, client);
        clauses.require(
                most == Messages.ANY_NUMBER || unseen + waiting <= most,
                List.of(Req.DRC_084),
                () -> "no more messages, looked at or not, than there are changes to tell of",
                () -> status.describe(FUNCTION) + "; messages not looked at: " + unseen + "; changes left for them: "
                        + most);
        return client;
    }

    private static ModelState more(ModelState state, ClientState client, boolean blind) {
        return state.change()
                .client(client.withQueue(client.queue().more(state.serial(), blind)))
                .build(state.serial());
    }

    /** The queue is empty: if nothing can be under way any more, everything must have been told. */
    private static ModelState drained(
            ModelState state, ClientState client, boolean blind, boolean message, Clauses clauses) {
        int unseen = client.queue().blind() + (blind ? 1 : 0);
        boolean wasBlind = unseen > 0;
        clauses.exercised(Req.DRC_078);
        if (message && !wasBlind && !Messages.pending(state, client).isEmpty()) {
            return state.change()
                    .client(client.withQueue(client.queue().lastSaid(state.serial(), state.isComplete())))
                    .build(state.serial());
        }
        if (state.isComplete() && wasBlind) {
            noneLost(state, client, unseen, clauses);
        }
        if (state.isComplete() && !wasBlind && !mayHaveRemovedOwn(client)) {
            List<NetworkState> untold = Messages.pending(state, client);
            untold.stream()
                    .min(Comparator.comparingLong(n -> n.present().serial()))
                    .ifPresent(n -> MessageRule.missing(state, client, n, clauses));
            if (untold.isEmpty()) {
                MessageRule.complete(state, client, clauses);
            }
        }
        StateBuilder next = state.change();
        if (state.isComplete()) {
            rest(state, client, next);
        }
        return next.client(client.withQueue(client.queue().drained(state.serial(), state.isComplete(), unseen)))
                .build(state.serial());
    }

    /** Each message that was taken without looking at it was about one network. */
    private static void noneLost(ModelState state, ClientState client, int unseen, Clauses clauses) {
        int untold = Messages.pending(state, client).size();
        clauses.require(
                untold <= unseen,
                List.of(Req.DRC_084),
                () -> "at least " + untold + " messages that have not been looked at",
                () -> unseen + " messages");
    }

    /** Moves the observer to the present of every network. */
    private static void rest(ModelState state, ClientState client, StateBuilder next) {
        for (NetworkState network : state.table(client.family()).values()) {
            List<Position> now = new ArrayList<>();
            for (BestValue value : network.present().possible()) {
                now.add(Position.at(network.presentIndex(), value));
            }
            if (!network.positionsOf(client).equals(now)) {
                NetworkState moved = network.withPositions(client.serial(), now);
                next.network(moved.trim(state.observers(client.family())));
            }
        }
    }

    /** What a look at the event shows (DRC-074, DRC-078). */
    static Judgement event(ModelState state, ClientState client, boolean signalled) {
        Clauses clauses = new Clauses();
        if (!client.isObserver() || !state.isComplete() || !client.isCertain() || !isJudged(state, client)) {
            return clauses.judgement(state);
        }
        if (mayHaveRemovedOwn(client)) {
            return clauses.judgement(state);
        }
        boolean quiet = Messages.pending(state, client).isEmpty()
                && !MessageRule.isShared(state, client)
                && client.queue().resetAt() >= state.last().serial()
                && client.queue().emptyAt() == client.queue().resetAt()
                && !client.queue().touched()
                && client.queue().resetAt() > client.serial();
        if (quiet) {
            clauses.require(
                    !signalled,
                    Req.DRC_078,
                    "an event that is not signalled, for the last dequeue call emptied the queue",
                    () -> "a signalled event");
        }
        Messages.pending(state, client).stream()
                .filter(n ->
                        Messages.lastTold(n, client) > state.eventOf(client).lastReset()
                                && !client.queue().isBlind())
                .min(Comparator.comparingLong(n -> Messages.lastTold(n, client)))
                .ifPresent(n -> signalNeeded(state, client, n, signalled, clauses));
        return clauses.judgement(state);
    }

    /** A client that has gone is told nothing any more (DRC-092): its event stays as its owner left it. */
    static Judgement eventOfDeparted(ModelState state, ClientState former, boolean signalled) {
        Clauses clauses = new Clauses();
        boolean shared =
                state.clients().values().stream().anyMatch(c -> c.event().equals(former.event()))
                        || state.eventOf(former).lastSet() >= former.queue().resetAt();
        boolean reset =
                former.queue().resetAt() > former.serial() && former.queue().touched();
        boolean changed = state.last().serial() > former.queue().resetAt();
        if (former.isObserver() && !shared && reset && changed && former.queue().isResetAfterEnd()) {
            clauses.require(
                    !signalled,
                    Req.DRC_092,
                    "an event that stays reset, for its client was deregistered",
                    () -> "a signalled event");
        }
        return clauses.judgement(state);
    }

    private static void signalNeeded(
            ModelState state, ClientState client, NetworkState network, boolean signalled, Clauses clauses) {
        if (!signalled) {
            clauses.broken(
                    silent(state, client, network),
                    network.present().allows(BestValue.NONE) ? Set.of(Assumption.A11) : Set.of(),
                    "a signalled event, for the best route of " + Texts.network(network) + " changed by "
                            + network.present().cause().words(),
                    "an event that is not signalled");
        }
        if (state.last().is(LastChange.Kind.DEREGISTERED)) {
            clauses.exercised(Req.DRC_074);
        }
    }

    private static List<Req> silent(ModelState state, ClientState client, NetworkState network) {
        if (client.queue().promised()) {
            return List.of(Req.DRC_078);
        }
        if (MessageRule.isShared(state, client)) {
            return List.of(Req.DRC_223);
        }
        if (network.present().cause().isDeregistration()) {
            return List.of(Req.DRC_074);
        }
        ClientState leaver =
                state.last().is(LastChange.Kind.DEREGISTERED) ? state.last().client() : null;
        return List.of(leaver != null && leaver.isObserver() ? Req.DRC_213 : Req.DRC_201);
    }
}
