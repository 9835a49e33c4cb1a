package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmtck.api.RtmFunction.ADD_ROUTE;
import static org.rtmtck.api.RtmFunction.BLOCK_DELETE_ROUTES;
import static org.rtmtck.api.RtmFunction.CLOSE_ENUMERATION_HANDLE;
import static org.rtmtck.api.RtmFunction.CREATE_ENUMERATION_HANDLE;
import static org.rtmtck.api.RtmFunction.DELETE_ROUTE;
import static org.rtmtck.api.RtmFunction.DEQUEUE_ROUTE_CHANGE_MESSAGE;
import static org.rtmtck.api.RtmFunction.DEREGISTER_CLIENT;
import static org.rtmtck.api.RtmFunction.ENUMERATE_GET_NEXT_ROUTE;
import static org.rtmtck.api.RtmFunction.GET_FIRST_ROUTE;
import static org.rtmtck.api.RtmFunction.GET_NETWORK_COUNT;
import static org.rtmtck.api.RtmFunction.GET_NEXT_ROUTE;
import static org.rtmtck.api.RtmFunction.GET_ROUTE_AGE;
import static org.rtmtck.api.RtmFunction.IS_ROUTE;
import static org.rtmtck.api.RtmFunction.REGISTER_CLIENT;
import static org.rtmtck.script.Fixtures.IPX_ROUTE;
import static org.rtmtck.script.Fixtures.ROUTE;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.script.Reply.Abnormal;
import org.rtmtck.script.Reply.AbnormalKind;
import org.rtmtck.script.Reply.AgeReply;
import org.rtmtck.script.Reply.BestReply;
import org.rtmtck.script.Reply.ChangeReply;
import org.rtmtck.script.Reply.CountReply;
import org.rtmtck.script.Reply.HandleReply;
import org.rtmtck.script.Reply.RouteReply;
import org.rtmtck.script.Reply.StatusReply;

class ReplyTextTest {

    private static final Status OK = Status.NO_ERROR;
    private static final Status NONE = Status.ERROR_NO_ROUTES;
    private static final Status ODD = new Status(4711);
    private static final String BRACED = "{10.0.0.0/8 via 192.0.2.1 if 1 metric 5}";
    private static final String IPX = "{ipx:0000000a via 00-00-5e-00-53-01 if 1 ticks 2 hops 1}";

    static Stream<Arguments> statuses() {
        return Stream.of(
                reply(DEREGISTER_CLIENT, "NO_ERROR", new StatusReply(OK)),
                reply(DEREGISTER_CLIENT, "ERROR_INVALID_HANDLE", new StatusReply(Status.ERROR_INVALID_HANDLE)),
                reply(DEREGISTER_CLIENT, "87", new StatusReply(Status.ERROR_INVALID_PARAMETER)),
                reply(DEREGISTER_CLIENT, "259", new StatusReply(NONE)),
                reply(DEREGISTER_CLIENT, "4294967295", new StatusReply(new Status(-1))),
                reply(BLOCK_DELETE_ROUTES, "ERROR_NO_ROUTES", new StatusReply(NONE)),
                reply(CLOSE_ENUMERATION_HANDLE, "4711", new StatusReply(ODD)));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                reply(ADD_ROUTE, "NO_ERROR NO_CHANGE", change(OK, 0, null, null)),
                reply(ADD_ROUTE, "NO_ERROR ADDED current " + BRACED, change(OK, 1, ROUTE, null)),
                reply(ADD_ROUTE, "NO_ERROR CHANGED", change(OK, 3, null, null)),
                reply(
                        ADD_ROUTE,
                        "NO_ERROR CHANGED current " + BRACED + " previous " + IPX,
                        change(OK, 3, ROUTE, IPX_ROUTE)),
                reply(ADD_ROUTE, "ERROR_INVALID_PARAMETER", change(Status.ERROR_INVALID_PARAMETER, 0, null, null)),
                reply(
                        ADD_ROUTE,
                        "ERROR_INVALID_PARAMETER NO_CHANGE current " + BRACED,
                        change(Status.ERROR_INVALID_PARAMETER, 0, ROUTE, null)),
                reply(DELETE_ROUTE, "NO_ERROR DELETED", change(OK, 2, null, null)),
                reply(DELETE_ROUTE, "NO_ERROR DELETED previous " + BRACED, change(OK, 2, null, ROUTE)),
                reply(DELETE_ROUTE, "ERROR_NO_SUCH_ROUTE", change(NONE, 0, null, null)),
                reply(DEQUEUE_ROUTE_CHANGE_MESSAGE, "ERROR_NO_MESSAGES", change(NONE, 0, null, null)),
                reply(DEQUEUE_ROUTE_CHANGE_MESSAGE, "ERROR_MORE_MESSAGES 7", change(new Status(234), 7, null, null)),
                reply(DEQUEUE_ROUTE_CHANGE_MESSAGE, "4711 4294967295", change(ODD, -1, null, null)));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                reply(REGISTER_CLIENT, "0x10", new HandleReply(new Handle(16), OK)),
                reply(REGISTER_CLIENT, "0xffffffffffffffff", new HandleReply(Handle.INVALID, OK)),
                reply(REGISTER_CLIENT, "NULL NO_ERROR", new HandleReply(Handle.NULL, OK)),
                reply(
                        REGISTER_CLIENT,
                        "NULL ERROR_CLIENT_ALREADY_EXISTS",
                        new HandleReply(Handle.NULL, Status.ERROR_CLIENT_ALREADY_EXISTS)),
                reply(CREATE_ENUMERATION_HANDLE, "NULL ERROR_NO_ROUTES", new HandleReply(Handle.NULL, NONE)),
                reply(ENUMERATE_GET_NEXT_ROUTE, "NO_ERROR " + BRACED, new RouteReply(OK, ROUTE)),
                reply(ENUMERATE_GET_NEXT_ROUTE, "ERROR_NO_MORE_ROUTES", new RouteReply(NONE, null)),
                reply(GET_FIRST_ROUTE, "ERROR_NO_ROUTES " + IPX, new RouteReply(NONE, IPX_ROUTE)),
                reply(GET_NEXT_ROUTE, "NO_ERROR", new RouteReply(OK, null)),
                reply(IS_ROUTE, "TRUE " + BRACED, new BestReply(true, OK, ROUTE)),
                reply(IS_ROUTE, "TRUE", new BestReply(true, OK, null)),
                reply(IS_ROUTE, "FALSE NO_ERROR", new BestReply(false, OK, null)),
                reply(IS_ROUTE, "FALSE ERROR_INVALID_PARAMETER", new BestReply(false, new Status(87), null)),
                reply(IS_ROUTE, "FALSE 259 " + BRACED, new BestReply(false, NONE, ROUTE)),
                reply(GET_NETWORK_COUNT, "3", new CountReply(3, OK)),
                reply(GET_NETWORK_COUNT, "4294967295", new CountReply(-1, OK)),
                reply(GET_NETWORK_COUNT, "0 NO_ERROR", new CountReply(0, OK)),
                reply(GET_NETWORK_COUNT, "0 ERROR_INVALID_PARAMETER", new CountReply(0, new Status(87))),
                reply(GET_ROUTE_AGE, "0", new AgeReply(0, OK)),
                reply(GET_ROUTE_AGE, "4294967294", new AgeReply(-2, OK)),
                reply(GET_ROUTE_AGE, "INFINITE ERROR_INVALID_PARAMETER", new AgeReply(-1, new Status(87))),
                reply(GET_ROUTE_AGE, "INFINITE 6", new AgeReply(-1, new Status(6))),
                reply(
                        GET_ROUTE_AGE,
                        "!threw java.lang.IllegalStateException: not today",
                        new Abnormal(AbnormalKind.THREW, "java.lang.IllegalStateException: not today")),
                reply(GET_ROUTE_AGE, "!exited ~!", new Abnormal(AbnormalKind.EXITED, "~!")));
    }

    private static Arguments reply(RtmFunction function, String text, Reply reply) {
        return Arguments.of(function, text, reply);
    }

    private static Reply change(Status status, int flags, Route current, Route previous) {
        return new ChangeReply(status, flags, current, previous);
    }

    @ParameterizedTest
    @MethodSource({"statuses", "changes", "others"})
    void a_reply_has_one_text_form_that_is_printed_and_read(RtmFunction function, String text, Reply reply)
            throws ScriptException {
        assertThat(ScriptPrinter.print(reply, function)).isEqualTo(text);
        assertThat(LineCodec.parseReply(text, function)).isEqualTo(reply);
    }

    @ParameterizedTest
    @EnumSource(AbnormalKind.class)
    void any_function_can_have_an_abnormal_outcome(AbnormalKind kind) throws ScriptException {
        for (RtmFunction function : RtmFunction.values()) {
            assertThat(LineCodec.parseReply("!" + kind.word(), function)).isEqualTo(new Abnormal(kind, ""));
        }
    }

    @Test
    void a_status_may_be_written_as_its_number() throws ScriptException {
        assertThat(LineCodec.parseReply("0x103", BLOCK_DELETE_ROUTES))
                .isEqualTo(LineCodec.parseReply("ERROR_NO_ROUTES", BLOCK_DELETE_ROUTES));
    }

    @Test
    void success_alone_says_that_nothing_changed() throws ScriptException {
        assertThat(LineCodec.parseReply("NO_ERROR", ADD_ROUTE)).isEqualTo(change(OK, 0, null, null));
    }

    @Test
    void a_last_error_that_means_nothing_is_not_kept() {
        assertThat(new HandleReply(new Handle(1), ODD)).isEqualTo(new HandleReply(new Handle(1), OK));
        assertThat(new BestReply(true, ODD, null)).isEqualTo(new BestReply(true, OK, null));
        assertThat(new CountReply(1, ODD)).isEqualTo(new CountReply(1, OK));
        assertThat(new AgeReply(0, ODD)).isEqualTo(new AgeReply(0, OK));
        assertThat(new AgeReply(-1, ODD).lastError()).isEqualTo(ODD);
    }

    @Test
    void what_an_implementation_says_is_made_harmless() {
        Abnormal outcome = new Abnormal(AbnormalKind.UNREADABLE, " {a;\n\tb}  # é\0ü c ");

        assertThat(outcome.detail()).isEqualTo("?a? b? ? c");
    }

    @Test
    void what_an_implementation_says_is_cut_after_two_hundred_characters() {
        Abnormal outcome = new Abnormal(AbnormalKind.UNREADABLE, "x".repeat(100_000));

        assertThat(outcome.detail()).isEqualTo("x".repeat(200));
    }

    @Test
    void the_status_of_a_reply_is_the_one_that_the_function_returned() {
        assertThat(Reply.statusOf(new StatusReply(ODD))).isEqualTo(ODD);
        assertThat(Reply.statusOf(change(ODD, 0, null, null))).isEqualTo(ODD);
        assertThat(Reply.statusOf(new RouteReply(ODD, null))).isEqualTo(ODD);
        assertThat(Reply.statusOf(new CountReply(0, ODD))).isNull();
    }
}
