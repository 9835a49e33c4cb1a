package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;

class LineCodecTest {

    private static final List<RtmFunction> FUNCTIONS = List.of(
            RtmFunction.REGISTER_CLIENT,
            RtmFunction.DEQUEUE_ROUTE_CHANGE_MESSAGE,
            RtmFunction.ENUMERATE_GET_NEXT_ROUTE,
            RtmFunction.DEREGISTER_CLIENT,
            RtmFunction.DEREGISTER_CLIENT);

    @Test
    void replies_of_one_line_are_told_apart_by_semicolons() throws ScriptException {
        String line = "0x10; ERROR_NO_MESSAGES ;NO_ERROR {10.0.0.0/8 via 192.0.2.1 if 1 metric 5};!threw x y; 6";

        assertThat(LineCodec.parseReplies(line, FUNCTIONS))
                .containsExactly(
                        new Reply.HandleReply(new Handle(16), Status.NO_ERROR),
                        new Reply.ChangeReply(Status.ERROR_NO_MESSAGES, 0, null, null),
                        new Reply.RouteReply(Status.NO_ERROR, Fixtures.ROUTE),
                        new Reply.Abnormal(Reply.AbnormalKind.THREW, "x y"),
                        new Reply.StatusReply(Status.ERROR_INVALID_HANDLE));
    }

    @Test
    void no_calls_have_no_replies() throws ScriptException {
        assertThat(LineCodec.parseReplies("", List.of())).isEmpty();
    }

    @Test
    void a_reply_that_is_missing_is_an_error() {
        assertThatThrownBy(() -> LineCodec.parseReplies("0x10", FUNCTIONS))
                .isInstanceOf(ScriptException.class)
                .hasMessage("line:1:5: the line ends where ';' was expected, for example: NO_ERROR; NO_ERROR");
    }

    @Test
    void a_reply_too_many_is_an_error() {
        assertThatThrownBy(() -> LineCodec.parseReplies("0x10; 0", FUNCTIONS.subList(0, 1)))
                .isInstanceOf(ScriptException.class)
                .hasMessage("line:1:5: found ';' where the end of the line was expected, for example: "
                        + "NO_ERROR; NO_ERROR");
    }

    @Test
    void a_single_reply_takes_the_whole_line() {
        assertThatThrownBy(() -> LineCodec.parseReply("NO_ERROR; NO_ERROR", RtmFunction.DEREGISTER_CLIENT))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("line:1:9: found ';' where the end of the line was expected");
    }

    @Test
    void a_single_call_need_not_bind_its_names_and_has_none_of_its_own() throws ScriptException {
        assertThat(LineCodec.parseCall("RtmDeregisterClient Z")).isEqualTo(new Call.Deregister(HandleRef.named("Z")));
        assertThatThrownBy(() -> LineCodec.parseCall("Z = RtmRegisterClient ip 13"))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("line:1:1: found 'Z' where one of the 14 functions was expected");
        assertThatThrownBy(() -> LineCodec.parseCall("RtmDeregisterClient Z -> NO_ERROR"))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("line:1:23: found '->' where the end of the line was expected");
    }
}
