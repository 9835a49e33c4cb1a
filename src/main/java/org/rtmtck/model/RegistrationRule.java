package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.Reply;

/** {@code RtmRegisterClient} (page REG): one client for each protocol, a handle of its own, a clean start. */
final class RegistrationRule {

    private static final RtmFunction FUNCTION = RtmFunction.REGISTER_CLIENT;

    private RegistrationRule() {}

    static Judgement judge(ModelState state, Call.Register call, Reply.HandleReply reply) {
        Clauses clauses = new Clauses();
        ClientState holder = state.clientByKey(call.family(), call.protocol());
        ModelState next = reply.handle().isNull()
                ? refused(state, call, reply.lastError(), holder, clauses)
                : registered(state, call, reply.handle(), holder, clauses);
        return clauses.judgement(next);
    }

    private static ModelState refused(
            ModelState state, Call.Register call, Status error, @Nullable ClientState holder, Clauses clauses) {
        if (Resources.isLack(error, FUNCTION)) {
            return Resources.met(state, error, FUNCTION, clauses).build();
        }
        if (holder != null && holder.isCertain()) {
            clauses.require(
                    error.equals(Status.ERROR_CLIENT_ALREADY_EXISTS),
                    duplicate(state, holder),
                    () -> "NULL with ERROR_CLIENT_ALREADY_EXISTS, since the protocol is registered",
                    () -> "NULL with " + error.describe(FUNCTION));
            return state.change().build();
        }
        if (error.equals(Status.ERROR_CLIENT_ALREADY_EXISTS)) {
            return slotTaken(state, call, holder, clauses);
        }
        if (state.events().containsKey(eventOf(call.event()))) {
            return state.change().build(); // whether an event can be given twice is open (DRC-223)
        }
        boolean wasAccepted = Formers.of(state, call.family(), call.protocol()) != null;
        if (wasAccepted) {
            clauses.require(
                    false,
                    Req.DRC_111,
                    "a handle, since this protocol was registered before and its client was deregistered",
                    () -> "NULL with " + error.describe(FUNCTION));
        }
        StateBuilder next = state.change();
        return (wasAccepted ? next : next.refused(call.family())).build();
    }

    private static ModelState slotTaken(
            ModelState state, Call.Register call, @Nullable ClientState holder, Clauses clauses) {
        if (holder != null) {
            clauses.exercised(Req.DRC_217);
            return state.change()
                    .client(holder.withStanding(Standing.SHOWN_REGISTERED, holder.failedAt()))
                    .build();
        }
        ClientState former = Formers.of(state, call.family(), call.protocol());
        boolean otherFamily = state.clients().values().stream().anyMatch(c -> c.protocol() == call.protocol());
        if (otherFamily) {
            clauses.observe(Req.DRC_056, "a protocol number can be registered in one family only");
            return state.change().build();
        }
        List<Req> broken = former == null ? List.of(Req.DRC_110) : slotLeaked(former);
        clauses.broken(
                broken,
                "a handle, since no client is registered for this protocol",
                "NULL with ERROR_CLIENT_ALREADY_EXISTS");
        return state.change().build();
    }

    private static List<Req> slotLeaked(ClientState former) {
        return former.failedAt() > 0 ? List.of(Req.DRC_217) : List.of(Req.DRC_111);
    }

    private static List<Req> duplicate(ModelState state, ClientState holder) {
        List<Req> result = new ArrayList<>();
        result.add(Req.DRC_110);
        LastChange last = state.last();
        if (last.is(LastChange.Kind.DEREGISTRATION_REFUSED)) {
            result.add(Req.DRC_115);
        }
        if (last.is(LastChange.Kind.DEREGISTERED) && last.client() != holder) {
            result.add(Req.DRC_201);
        }
        if (holder.standing() == Standing.SHOWN_REGISTERED) {
            result.add(0, Req.DRC_217);
        }
        return result;
    }

    private static ModelState registered(
            ModelState state, Call.Register call, Handle handle, @Nullable ClientState holder, Clauses clauses) {
        if (holder != null && holder.isCertain()) {
            clauses.broken(
                    duplicate(state, holder),
                    "NULL with ERROR_CLIENT_ALREADY_EXISTS, since the protocol is registered",
                    "a second handle, " + handle);
            return state.change().build();
        }
        ClientState twin = state.client(handle);
        if (!state.clients().isEmpty()) {
            clauses.require(
                    twin == null || twin == holder,
                    Req.DRC_202,
                    "a handle that no live client has",
                    () -> handle + ", which another client has");
        }
        ClientState former = Formers.of(state, call.family(), call.protocol());
        if (former != null) {
            clauses.exercised(Req.DRC_111);
            clauses.observe(
                    Req.DRC_114,
                    state.departedClients().containsKey(handle)
                            ? "a handle value is used again"
                            : "a new handle value");
        }
        long serial = state.serial() + 1;
        StateBuilder next = state.change();
        if (holder != null) {
            clauses.exercised(Req.DRC_217);
            next.gone(holder);
        }
        ClientState client = new ClientState(
                serial,
                handle,
                call.family(),
                call.protocol(),
                call.flags(),
                eventOf(call.event()),
                Standing.REGISTERED,
                0,
                QueueState.fresh(serial));
        return next.registered(client)
                .last(LastChange.of(LastChange.Kind.REGISTERED, serial, client))
                .build();
    }

    private static Handle eventOf(EventArg event) {
        return event instanceof EventArg.Known k ? k.handle() : Handle.NULL;
    }
}
