package org.rtmtck.script;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.api.StatusName;

/** Replies of the form that fits the function, with any status, and outcomes that are no replies. */
final class ReplyArbitraries {

    private static final Arbitrary<Status> STATUSES = Arbitraries.oneOf(
            Arbitraries.of(StatusName.values()).map(StatusName::status),
            RouteArbitraries.dwords().map(Status::new));
    private static final Arbitrary<Route> ROUTES = RouteArbitraries.routes().injectNull(0.4);
    private static final Arbitrary<Boolean> FOUND = Arbitraries.of(true, false);

    private ReplyArbitraries() {}

    static Arbitrary<Reply> replies(RtmFunction function) {
        return Arbitraries.frequencyOf(Tuple.of(9, normal(function)), Tuple.of(1, abnormal()));
    }

    private static Arbitrary<Reply> normal(RtmFunction function) {
        Arbitrary<Integer> flags = Arbitraries.oneOf(Arbitraries.integers().between(0, 4), RouteArbitraries.dwords());
        return switch (function) {
            case REGISTER_CLIENT, CREATE_ENUMERATION_HANDLE ->
                Combinators.combine(handles(), STATUSES).as(Reply.HandleReply::new);
            case DEREGISTER_CLIENT, BLOCK_DELETE_ROUTES, CLOSE_ENUMERATION_HANDLE ->
                STATUSES.map(Reply.StatusReply::new);
            case ADD_ROUTE, DELETE_ROUTE, DEQUEUE_ROUTE_CHANGE_MESSAGE ->
                Combinators.combine(STATUSES, flags, ROUTES, ROUTES).as(Reply.ChangeReply::new);
            case ENUMERATE_GET_NEXT_ROUTE, GET_FIRST_ROUTE, GET_NEXT_ROUTE ->
                Combinators.combine(STATUSES, ROUTES).as(Reply.RouteReply::new);
            case IS_ROUTE -> Combinators.combine(FOUND, STATUSES, ROUTES).as(Reply.BestReply::new);
            case GET_NETWORK_COUNT ->
                Combinators.combine(RouteArbitraries.dwords(), STATUSES).as(Reply.CountReply::new);
            case GET_ROUTE_AGE ->
                Combinators.combine(RouteArbitraries.dwords(), STATUSES).as(Reply.AgeReply::new);
        };
    }

    private static Arbitrary<Handle> handles() {
        return Arbitraries.oneOf(
                Arbitraries.of(Handle.NULL, Handle.INVALID), Arbitraries.longs().map(Handle::new));
    }

    /** The detail comes from the implementation: any text. */
    private static Arbitrary<Reply> abnormal() {
        return Combinators.combine(
                        Arbitraries.of(Reply.AbnormalKind.values()),
                        Arbitraries.strings().ofMaxLength(300))
                .as(Reply.Abnormal::new);
    }
}
