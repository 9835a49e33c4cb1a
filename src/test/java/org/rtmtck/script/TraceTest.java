package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.rtmtck.script.Fixtures.FILE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;

class TraceTest {

    private static final String OVERLAPPING = """
            A = RtmRegisterClient ip 13 -> 0x10
            @t1 RtmDeregisterClient A
            @t2 E = RtmCreateEnumerationHandle ip all
            @t3 RtmGetNetworkCount ip -> 0 NO_ERROR
            @t2 -> NULL ERROR_NO_ROUTES
            @t2 RtmBlockDeleteRoutes A all 0.0.0.0/0
            @t1 -> NO_ERROR
            @t2 -> ERROR_NO_ROUTES
            """;

    private static final Statement.Respond NO_MORE =
            new Statement.Respond("t1", new Reply.StatusReply(Status.ERROR_NO_ROUTES));

    @Test
    void calls_of_several_threads_overlap_and_are_answered_each_in_its_thread() throws ScriptException {
        Script trace = ScriptParser.parse(FILE, OVERLAPPING);

        assertThat(trace.statements().get(1))
                .isEqualTo(new Statement.Invoke("t1", null, new Call.Deregister(HandleRef.named("A")), null));
        assertThat(trace.statements().get(6))
                .isEqualTo(new Statement.Respond("t1", new Reply.StatusReply(Status.NO_ERROR)));
        assertThat(trace.statements().get(7))
                .isEqualTo(new Statement.Respond("t2", new Reply.StatusReply(Status.ERROR_NO_ROUTES)));
        assertThat(trace.callCount()).isEqualTo(5);
    }

    @Test
    void a_whole_trace_prints_with_the_replies_of_its_threads() throws ScriptException {
        Script trace = ScriptParser.parse(FILE, OVERLAPPING);

        assertThat(ScriptPrinter.print(trace)).isEqualTo(OVERLAPPING);
        assertThat(trace).hasToString(OVERLAPPING);
    }

    @Test
    void a_script_may_give_calls_to_threads_without_replies() throws ScriptException {
        String text = "@t1 RtmGetNetworkCount ip\n@t1 RtmGetNetworkCount ipx\n@t1 -> 0 NO_ERROR\n";

        assertThat(ScriptPrinter.print(ScriptParser.parse(FILE, text))).isEqualTo(text);
    }

    @Test
    void a_thread_is_answered_once() {
        String text = "@t1 RtmGetNetworkCount ip\n@t1 -> 1\n@t1 -> 1\n";

        assertThat(Fixtures.errorIn(text)).hasMessageStartingWith("a.rtm:3:5: found '->' where a call");
    }

    @Test
    void a_call_with_its_reply_on_the_line_leaves_nothing_to_answer() {
        String text = "@t1 RtmGetNetworkCount ip\n@t1 RtmGetNetworkCount ip -> 1\n@t1 -> 1\n";

        assertThat(Fixtures.errorIn(text)).hasMessageStartingWith("a.rtm:3:5: found '->' where a call");
    }

    @Test
    void the_reply_of_a_thread_is_read_as_one_to_its_call() {
        String text = "@t1 RtmGetNetworkCount ip\n@t2 RtmDeregisterClient NULL\n@t1 -> ERROR_INVALID_HANDLE\n";

        assertThat(Fixtures.errorIn(text))
                .hasMessageStartingWith("a.rtm:3:8: found 'ERROR_INVALID_HANDLE' where a number");
    }

    @Test
    void nothing_follows_the_reply_of_a_thread() {
        assertThat(Fixtures.errorIn("@t1 RtmGetNetworkCount ip\n@t1 -> 1 2\n"))
                .hasMessage(
                        "a.rtm:2:10: found '2' where the end of the line was expected, for example: @t1 -> NO_ERROR");
    }

    @Test
    void a_thread_without_a_name_has_no_separate_replies() {
        assertThat(Fixtures.errorIn("RtmGetNetworkCount ip\n@t1 -> 1\n"))
                .hasMessageStartingWith("a.rtm:2:5: found '->' where a call (thread 't1' has none under way)");
    }

    @Test
    void a_reply_alone_prints_its_status_by_number_unless_the_function_is_given() {
        assertThat(ScriptPrinter.print((Statement) NO_MORE)).isEqualTo("@t1 -> 259");
        assertThat(ScriptPrinter.print(NO_MORE, RtmFunction.BLOCK_DELETE_ROUTES))
                .isEqualTo("@t1 -> ERROR_NO_ROUTES");
    }

    @Test
    void a_part_of_a_trace_prints_even_if_the_call_is_missing() {
        Script part = Script.of(List.of(NO_MORE, new Statement.Settle()));

        assertThatCode(part::toString).doesNotThrowAnyException();
        assertThat(part).hasToString("@t1 -> 259\nsettle\n");
    }

    @Test
    void lines_keep_the_numbers_they_had_in_the_file() throws ScriptException {
        Script script = ScriptParser.parse(FILE, "# one\n\nsettle\r\n  \t \nsettle");

        assertThat(script.lines()).extracting(Script.Line::number).containsExactly(3, 5);
    }

    @Test
    void a_script_is_a_value_that_nobody_can_change() {
        var statements = new ArrayList<Statement>(List.of(new Statement.Settle()));
        Script script = Script.of(statements);
        statements.clear();

        assertThat(script.statements()).containsExactly(new Statement.Settle());
        assertThat(script.lines())
                .containsExactly(new Script.Line(1, new Statement.Settle()))
                .isUnmodifiable();
    }
}
