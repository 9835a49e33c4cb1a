package org.rtmtck.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;

/** {@code RtmDeregisterClient} (page DEREG), the function that this kit is about. */
final class DeregistrationRule {

    /** Handles of kernels are multiples of four, and callers may use the two bits that are left. */
    private static final long TAG_BITS = 3;

    private static final RtmFunction FUNCTION = RtmFunction.DEREGISTER_CLIENT;

    private DeregistrationRule() {}

    static Judgement judge(ModelState state, Handle handle, boolean failedRegistration, Status status) {
        Clauses clauses = new Clauses();
        ClientState client = state.client(handle);
        boolean listed = FUNCTION.lists(status);
        clauses.exercised(Req.DRC_003);
        if (!state.faultArmed()) {
            clauses.exercised(Req.DRC_219);
        }
        if (!listed) {
            HandleKind kind = kindOf(state, handle, failedRegistration);
            clauses.broken(strange(state, client, kind), "0, 6 or 1450: the set of codes is closed", "code " + status);
            return clauses.judgement(state.change().build());
        }
        ModelState next;
        if (status.equals(Status.ERROR_NO_SYSTEM_RESOURCES)) {
            next = outOfResources(state, handle, client, clauses);
        } else if (client == null) {
            HandleKind kind = kindOf(state, handle, failedRegistration);
            ClientState neighbour = kind == HandleKind.NEVER_ISSUED ? neighbour(state, handle) : null;
            next = neighbour != null && status.isSuccess()
                    ? taken(state, neighbour, clauses)
                    : notAClient(state, kind, status, clauses);
        } else if (status.isSuccess()) {
            next = succeeded(state, client, clauses);
        } else {
            next = refusedClient(state, client, clauses);
        }
        return clauses.judgement(next);
    }

    /** The live client whose handle differs from the value by one, or in the bits that a tag may use; null if none. */
    private static @Nullable ClientState neighbour(ModelState state, Handle value) {
        for (ClientState client : state.clients().values()) {
            long handle = client.handle().value();
            boolean next = Math.abs(handle - value.value()) == 1;
            if (next || ((handle ^ value.value()) & ~TAG_BITS) == 0) {
                return client;
            }
        }
        return null;
    }

    /** A neighbour of a live handle was taken for it, which is recorded only: what became of the client is not known. */
    private static ModelState taken(ModelState state, ClientState neighbour, Clauses clauses) {
        clauses.observe(Req.DRC_023, "a neighbour of a live handle is taken for it");
        return state.change()
                .client(neighbour.withStanding(Standing.UNCERTAIN, state.serial() + 1))
                .refused(neighbour.family())
                .build();
    }

    private static List<Req> strange(ModelState state, @Nullable ClientState client, HandleKind kind) {
        List<Req> broken = new ArrayList<>(List.of(Req.DRC_003));
        if (client == null) {
            broken.addAll(kind.requirements());
            return broken;
        }
        if (state.faultArmed()) {
            broken.add(Req.DRC_130);
            return broken;
        }
        broken.add(Req.DRC_002);
        broken.addAll(suspects(state, client));
        return broken;
    }

    /**
     * What of the circumstances is to be named where a client is refused. Messages need an event and somebody's routes,
     * and an open enumeration needs routes, so these are not named beside what they only made possible.
     */
    static List<Req> suspects(ModelState state, ClientState client) {
        List<Req> result = circumstances(state, client);
        if (result.contains(Req.DRC_007)) {
            result.remove(Req.DRC_010);
        }
        if (result.contains(Req.DRC_008) || result.contains(Req.DRC_215)) {
            result.remove(Req.DRC_006);
        }
        return result;
    }

    /** What a live client that is refused may be refused for: what it or others have outstanding. */
    static List<Req> circumstances(ModelState state, ClientState client) {
        List<Req> result = new ArrayList<>();
        boolean owns = false;
        for (NetworkState network : state.table(client.family()).values()) {
            owns |= network.entries().stream().anyMatch(e -> e.owner() == client.serial());
        }
        Blame.addIf(result, owns, Req.DRC_006);
        boolean options = client.isSingleRoute() || client.isObserver();
        Blame.addIf(result, options, Req.DRC_010);
        Blame.addIf(result, hasUnread(state, client), Req.DRC_007);
        Blame.addIf(result, !state.enumerations().isEmpty(), Req.DRC_008);
        boolean othersUnread = false;
        for (ClientState other : state.observers(client.family())) {
            othersUnread |= other != client && hasUnread(state, other);
        }
        Blame.addIf(result, othersUnread, Req.DRC_215);
        Blame.addIf(result, client.family().equals(ProtocolFamily.IPX), Req.DRC_057);
        return result;
    }

    private static boolean hasUnread(ModelState state, ClientState client) {
        return client.isObserver() && !Messages.pending(state, client).isEmpty();
    }

    static HandleKind kindOf(ModelState state, Handle handle, boolean failedRegistration) {
        if (handle.isNull()) {
            return failedRegistration ? HandleKind.FAILED_REGISTRATION : HandleKind.NULL;
        }
        ClientState former = state.departedClients().get(handle);
        if (former != null) {
            boolean again = state.clientByKey(former.family(), former.protocol()) != null;
            return again ? HandleKind.STALE_REPLACED : HandleKind.STALE;
        }
        if (state.enumerations().containsKey(handle)
                || state.closedEnumerations().contains(handle)) {
            return HandleKind.ENUMERATION;
        }
        if (state.events().containsKey(handle)) {
            return HandleKind.EVENT;
        }
        return handle.equals(Handle.INVALID) ? HandleKind.MINUS_ONE : HandleKind.NEVER_ISSUED;
    }

    private static ModelState notAClient(ModelState state, HandleKind kind, Status status, Clauses clauses) {
        clauses.require(
                status.equals(Status.ERROR_INVALID_HANDLE),
                kind.requirements(),
                () -> "ERROR_INVALID_HANDLE, for the argument is " + kind.words(),
                () -> "NO_ERROR");
        return state.change()
                .last(LastChange.refused(state.serial() + 1, kind))
                .settled(state.settled())
                .addPending(Set.of(Req.DRC_029))
                .build();
    }

    private static ModelState refusedClient(ModelState state, ClientState client, Clauses clauses) {
        if (!client.isCertain()) {
            clauses.exercised(Req.DRC_217);
            return state.change().gone(client).build();
        }
        List<Req> broken = new ArrayList<>(List.of(Req.DRC_002));
        broken.addAll(suspects(state, client));
        if (client.standing() == Standing.SHOWN_REGISTERED) {
            broken.add(Req.DRC_217);
        }
        LastChange last = state.last();
        if (last.is(LastChange.Kind.DEREGISTERED) && last.client() != null) {
            broken.add(Req.DRC_201);
        }
        clauses.broken(broken, "NO_ERROR, for the client is registered", "ERROR_INVALID_HANDLE");
        return state.change().build();
    }

    private static ModelState outOfResources(
            ModelState state, Handle handle, @Nullable ClientState client, Clauses clauses) {
        boolean injected = state.faultArmed();
        StateBuilder next = Resources.met(state, Status.ERROR_NO_SYSTEM_RESOURCES, FUNCTION, clauses);
        if (injected) {
            clauses.exercised(Req.DRC_130);
        }
        if (client == null) {
            clauses.observe(Req.DRC_133, "lack of resources comes before the check of the handle");
            return next.last(LastChange.refused(state.serial() + 1, kindOf(state, handle, false)))
                    .settled(state.settled())
                    .build();
        }
        long serial = state.serial() + 1;
        for (NetworkState network : state.table(client.family()).values()) {
            List<Entry> own = ownedBy(network, client);
            if (!own.isEmpty()) {
                next.network(Changes.doubt(state, network, own, Cause.DEREGISTRATION_FAILED, serial, 0));
            }
        }
        return next.client(client.withStanding(Standing.UNCERTAIN, serial))
                .last(LastChange.of(LastChange.Kind.DEREGISTRATION_FAILED, serial, client))
                .addPending(Set.of(Req.DRC_216))
                .build();
    }

    private static ModelState succeeded(ModelState state, ClientState client, Clauses clauses) {
        clauses.exercised(Req.DRC_002);
        if (client.isCertain() && client.failedAt() == 0) {
            exerciseCircumstances(state, client, clauses);
        }
        long serial = state.serial() + 1;
        StateBuilder next = state.change();
        Set<Req> armed = EnumSet.of(Req.DRC_201, Req.DRC_203);
        for (NetworkState network : state.table(client.family()).values()) {
            List<Entry> own = ownedBy(network, client);
            if (!own.isEmpty()) {
                Preconditions.ofRemoval(network, own, client, armed);
                next.network(Changes.remove(state, network, own, Cause.DEREGISTERED, serial, 0));
            }
        }
        Preconditions.ofSurvivors(state, client, armed);
        ClientState leaver = client.standing() == Standing.REGISTERED
                ? client
                : client.withStanding(Standing.SHOWN_REGISTERED, client.failedAt());
        return next.gone(leaver)
                .last(LastChange.of(LastChange.Kind.DEREGISTERED, serial, leaver))
                .addPending(armed)
                .build();
    }

    private static void exerciseCircumstances(ModelState state, ClientState client, Clauses clauses) {
        List<Req> circumstances = circumstances(state, client);
        clauses.exercised(circumstances);
        clauses.exercised(Req.DRC_010);
        if (!circumstances.contains(Req.DRC_006)) {
            clauses.exercised(Req.DRC_009);
        }
    }

    private static List<Entry> ownedBy(NetworkState network, ClientState client) {
        List<Entry> own = new ArrayList<>();
        for (Entry entry : network.entries()) {
            if (entry.owner() == client.serial()) {
                own.add(entry);
            }
        }
        return own;
    }
}
