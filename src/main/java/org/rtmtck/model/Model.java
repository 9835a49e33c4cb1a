package org.rtmtck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.RouteRef;

/**
 * The judge: what a call and its reply tell, and which requirements they break. All methods are pure.
 *
 * <p>Calls are given with every name resolved to a value, as {@link org.rtmtck.script.Bindings#resolve(Call)} does.
 */
public final class Model {

    private Model() {}

    /**
     * Judges one call.
     *
     * @param state what is known before the call
     * @param call the call with values instead of names
     * @param reply what came back
     * @param failedRegistration whether the handle given is what a failed registration returned
     */
    public static Judgement judge(ModelState state, Call call, Reply reply, boolean failedRegistration) {
        if (reply instanceof Reply.Abnormal abnormal) {
            return Abnormality.judge(state, call, abnormal, failedRegistration);
        }
        if (call instanceof Call.Deregister c && reply instanceof Reply.StatusReply r) {
            return DeregistrationRule.judge(state, value(c.client()), failedRegistration, r.status());
        }
        if (call instanceof Call.Register c && reply instanceof Reply.HandleReply r) {
            return RegistrationRule.judge(state, c, r);
        }
        if (reply instanceof Reply.ChangeReply r) {
            return judgeChange(state, call, r);
        }
        if (call instanceof Call.BlockDelete c && isLost(state, c.client())) {
            return new Clauses().judgement(state.change().build());
        }
        if (call instanceof Call.BlockDelete c && reply instanceof Reply.StatusReply r) {
            return BlockRule.judge(state, value(c.client()), c, r.status());
        }
        return judgeReading(state, call, reply);
    }

    /** A family in which something was done that the documentation leaves open cannot be followed any more. */
    private static boolean isLost(ModelState state, HandleRef handle) {
        ClientState client = state.client(value(handle));
        return client != null && state.refusedFamilies().contains(client.family());
    }

    private static HandleRef clientOf(Call call) {
        if (call instanceof Call.AddRoute c) {
            return c.client();
        }
        return call instanceof Call.DeleteRoute c ? c.client() : ((Call.Dequeue) call).client();
    }

    private static Judgement judgeChange(ModelState state, Call call, Reply.ChangeReply reply) {
        if (isLost(state, clientOf(call))) {
            return new Clauses().judgement(state.change().build());
        }
        if (call instanceof Call.AddRoute c) {
            return RouteRule.add(state, value(c.client()), c, reply);
        }
        if (call instanceof Call.DeleteRoute c) {
            return RouteRule.delete(state, value(c.client()), c, reply);
        }
        if (call instanceof Call.Dequeue c) {
            return QueueRule.judge(state, value(c.client()), c, reply);
        }
        throw mismatch(call, reply);
    }

    private static Judgement judgeReading(ModelState state, Call call, Reply reply) {
        if (call instanceof Call.IsRoute c && reply instanceof Reply.BestReply r) {
            return QueryRule.isRoute(state, c, r);
        }
        if (call instanceof Call.NetworkCount c && reply instanceof Reply.CountReply r) {
            return QueryRule.count(state, c, r);
        }
        if (call instanceof Call.RouteAge c && reply instanceof Reply.AgeReply r) {
            return QueryRule.age(state, value(c.route()), r);
        }
        if (call instanceof Call.CreateEnumeration c && reply instanceof Reply.HandleReply r) {
            return EnumerationRule.create(state, c, r);
        }
        if (call instanceof Call.EnumerateNext c && reply instanceof Reply.RouteReply r) {
            return EnumerationRule.next(state, value(c.enumeration()), r);
        }
        if (call instanceof Call.CloseEnumeration c && reply instanceof Reply.StatusReply r) {
            return EnumerationRule.close(state, value(c.enumeration()), r.status());
        }
        if (call instanceof Call.GetFirst c && reply instanceof Reply.RouteReply r) {
            return ScanRule.first(state, c.family(), c.flags(), value(c.criteria()), r);
        }
        if (call instanceof Call.GetNext c && reply instanceof Reply.RouteReply r) {
            return ScanRule.next(state, c.family(), c.flags(), value(c.position()), r);
        }
        throw mismatch(call, reply);
    }

    private static IllegalArgumentException mismatch(Call call, Reply reply) {
        return new IllegalArgumentException(call + " cannot be answered by " + reply);
    }

    private static Handle value(HandleRef ref) {
        if (ref instanceof HandleRef.Literal l) {
            return l.handle();
        }
        throw new IllegalArgumentException("the handle " + ref + " must be resolved before a call is judged");
    }

    private static Route value(RouteRef ref) {
        if (ref instanceof RouteRef.Literal l) {
            return l.route();
        }
        throw new IllegalArgumentException("the route " + ref + " must be resolved before a call is judged");
    }

    /** What is known when the clock shows {@code nowMillis}. */
    public static ModelState advance(ModelState state, long nowMillis) {
        return Time.advance(state, nowMillis);
    }

    /** What is known once the implementation under test had the time it needs to settle. */
    public static ModelState settle(ModelState state) {
        return Time.settle(state);
    }

    /** What is known once a resource failure has been injected. */
    public static ModelState armFault(ModelState state) {
        return state.change().faultArmed(true).build(state.serial());
    }

    /** What is known once an injected resource failure has been withdrawn. */
    public static ModelState disarmFault(ModelState state) {
        return state.change().faultArmed(false).build(state.serial());
    }

    /** Judges a look at the event of the client of that handle; nothing is judged if there is no such client. */
    public static Judgement eventSeen(ModelState state, Handle client, boolean signalled) {
        ClientState known = state.client(client);
        ClientState meant = known == null ? state.departedClients().get(client) : known;
        return meant == null ? new Clauses().judgement(state) : eventSeen(state, client, meant.event(), signalled);
    }

    /** Judges a look at the event of the client of that handle, if it is that client's; nothing is judged if there is no such client. */
    public static Judgement eventSeen(ModelState state, Handle client, Handle event, boolean signalled) {
        ClientState known = state.client(client);
        if (known != null && known.event().equals(event)) {
            return QueueRule.event(state, known, signalled);
        }
        ClientState former = state.departedClients().get(client);
        return former == null || !former.event().equals(event)
                ? new Clauses().judgement(state)
                : QueueRule.eventOfDeparted(state, former, signalled);
    }

    /**
     * What is known once the caller has set or reset an event.
     *
     * @param client the handle that the registration had through which the event was written to, by now perhaps another's
     */
    public static ModelState eventWritten(ModelState state, Handle client, Handle event, boolean set) {
        ClientState known = state.client(client);
        ClientState former = state.departedClients().get(client);
        ModelState next = state.change().build();
        StateBuilder written = next.change().written(event, next.serial(), set);
        if (known != null && known.event().equals(event)) {
            written.client(known.withQueue(known.queue().eventWritten(next.serial(), set)));
        } else if (former != null && former.event().equals(event)) {
            written.departed(former.withQueue(former.queue().eventWritten(next.serial(), set)));
        }
        return written.build(next.serial());
    }

    /** Whether a handle names a client that is registered beyond doubt. */
    public static boolean isLiveClient(ModelState state, Handle handle) {
        ClientState client = state.client(handle);
        return client != null && client.isCertain();
    }

    /** Whether a handle may name a registered client. */
    public static boolean mayBeClient(ModelState state, Handle handle) {
        return state.client(handle) != null;
    }

    /** Whether a handle names an open enumeration. */
    public static boolean isOpenEnumeration(ModelState state, Handle handle) {
        return state.enumerations().containsKey(handle);
    }

    /** The handles of all registrations that may be alive. */
    public static List<Handle> liveClients(ModelState state) {
        return List.copyOf(state.clients().keySet());
    }

    /** The requirements that the next full look at the tables will check. */
    public static @Nullable Req firstPending(ModelState state) {
        return state.pending().isEmpty() ? null : state.pending().iterator().next();
    }
}
