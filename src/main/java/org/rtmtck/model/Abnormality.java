package org.rtmtck.model;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.Handle;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;

/** Calls that got no answer: the implementation threw, hung, ended or sent what cannot be read. */
final class Abnormality {

    private Abnormality() {}

    static Judgement judge(ModelState state, Call call, Reply.Abnormal reply, boolean failedRegistration) {
        Clauses clauses = new Clauses();
        clauses.broken(
                blame(state, call, failedRegistration),
                "that " + call.function().win32Name() + " returns, with an answer",
                (reply.kind().word().replace('-', ' ') + " " + reply.detail()).strip());
        return clauses.judgement(state.change().build());
    }

    private static List<Req> blame(ModelState state, Call call, boolean failedRegistration) {
        if (!(call instanceof Call.Deregister deregister)
                || !(deregister.client() instanceof HandleRef.Literal literal)) {
            return other(state, call);
        }
        Handle handle = literal.handle();
        ClientState client = state.client(handle);
        List<Req> broken = new ArrayList<>(client == null ? List.of() : List.of(Req.DRC_003));
        broken.addAll(
                client == null
                        ? DeregistrationRule.kindOf(state, handle, failedRegistration)
                                .requirements()
                        : DeregistrationRule.suspects(state, client));
        return broken;
    }

    private static boolean isClosedEnumeration(ModelState state, Call call) {
        return call instanceof Call.EnumerateNext c
                && c.enumeration() instanceof HandleRef.Literal l
                && state.closedEnumerations().contains(l.handle());
    }

    private static boolean isLive(ModelState state, Call call) {
        HandleRef client = null;
        if (call instanceof Call.AddRoute c) {
            client = c.client();
        } else if (call instanceof Call.DeleteRoute c) {
            client = c.client();
        } else if (call instanceof Call.BlockDelete c) {
            client = c.client();
        } else if (call instanceof Call.Dequeue c) {
            client = c.client();
        }
        return client instanceof HandleRef.Literal l && state.client(l.handle()) != null;
    }

    private static List<Req> other(ModelState state, Call call) {
        boolean withoutBuffers = call instanceof Call.Dequeue d && (!d.wantCurrent() || !d.wantPrevious());
        if (withoutBuffers) {
            return List.of(Req.DRC_084);
        }
        if (call instanceof Call.CloseEnumeration || isClosedEnumeration(state, call)) {
            return List.of(Req.DRC_103);
        }
        boolean usesClient = call instanceof Call.AddRoute
                || call instanceof Call.DeleteRoute
                || call instanceof Call.BlockDelete
                || call instanceof Call.Dequeue;
        if (usesClient && !isLive(state, call)) {
            return switch (call.function()) {
                case DELETE_ROUTE -> List.of(Req.DRC_121);
                case BLOCK_DELETE_ROUTES -> List.of(Req.DRC_122);
                case DEQUEUE_ROUTE_CHANGE_MESSAGE -> List.of(Req.DRC_090);
                default -> List.of(Req.DRC_120);
            };
        }
        return List.of(usesClient || call instanceof Call.Register ? Req.DRC_201 : Req.DRC_124);
    }
}
