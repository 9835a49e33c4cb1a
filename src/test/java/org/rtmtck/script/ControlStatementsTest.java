package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.Status;

class ControlStatementsTest {

    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of("clock +5s", new Statement.AdvanceClock(Duration.ofSeconds(5))),
                Arguments.of("clock +0s", new Statement.AdvanceClock(Duration.ZERO)),
                Arguments.of("clock +1500ms", new Statement.AdvanceClock(Duration.ofMillis(1500))),
                Arguments.of("clock +999999999s", new Statement.AdvanceClock(Duration.ofSeconds(999_999_999))),
                Arguments.of("settle", new Statement.Settle()),
                Arguments.of("fail-resource 1", new Statement.FailResource(1)),
                Arguments.of("fail-resource 2147483647", new Statement.FailResource(Integer.MAX_VALUE)),
                Arguments.of("WaitForSingleObject A.event", new Statement.WaitEvent("A", null)),
                Arguments.of("WaitForSingleObject A.event -> WAIT_OBJECT_0", new Statement.WaitEvent("A", true)),
                Arguments.of("WaitForSingleObject A.event -> WAIT_TIMEOUT", new Statement.WaitEvent("A", false)),
                Arguments.of("SetEvent A.event", new Statement.WriteEvent("A", true)),
                Arguments.of("ResetEvent B.event", new Statement.WriteEvent("B", false)));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void a_statement_has_one_text_form_that_is_printed_and_read(String text, Statement statement)
            throws ScriptException {
        assertThat(ScriptPrinter.print(statement)).isEqualTo(text);
        assertThat(Fixtures.statement(text)).isEqualTo(statement);
    }

    @ParameterizedTest
    @CsvSource({"+2m, 120", "+1h, 3600", "+3000ms, 3", "+000000000017s, 17"})
    void the_clock_moves_by_milliseconds_seconds_minutes_or_hours(String step, long seconds) throws ScriptException {
        assertThat(Fixtures.statement("clock " + step))
                .isEqualTo(new Statement.AdvanceClock(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT1000000000S", "PT0.0005S", "PT999999999.001S", "PT9223372036854775807S"})
    void the_clock_moves_by_no_other_amount(Duration step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statement.AdvanceClock(step))
                .withMessageContaining(step.toString());
    }

    @Test
    void acquisitions_are_counted_from_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statement.FailResource(0))
                .withMessage("acquisitions are counted from 1, but was 0");
    }

    @Test
    void a_call_takes_its_reply_along() {
        Call call = new Call.NetworkCount(ProtocolFamily.IP);
        Reply reply = new Reply.CountReply(3, Status.NO_ERROR);
        Statement.Invoke invoke = new Statement.Invoke("t1", null, call, null);

        assertThat(ScriptPrinter.print(invoke.withReply(reply))).isEqualTo("@t1 RtmGetNetworkCount ip -> 3");
        assertThat(invoke.withReply(reply).withReply(null)).isEqualTo(invoke);
    }
}
