package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmtck.script.WrongLine.wrong;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.api.RtmFunction;

class CallErrorsTest {

    private static final String HANDLE = "a handle (a name, NULL, INVALID or a number)";
    private static final String FUNCTION = "one of the 14 functions";
    private static final String STATEMENT =
            FUNCTION + ", an event function or a statement (clock, settle, fail-resource)";
    private static final String FAMILY = "a protocol family (ip, ipx or a number)";
    private static final String DEREGISTER = "RtmDeregisterClient A";
    private static final String REGISTER = "A = RtmRegisterClient ip 13 event single-route";

    static Stream<WrongLine> unknownWords() {
        return Stream.of(
                wrong("RtmFoo A", 1, STATEMENT, DEREGISTER),
                wrong("  rtmderegisterclient A", 3, STATEMENT, DEREGISTER),
                wrong("A=RtmRegisterClient ip 13", 1, STATEMENT, REGISTER),
                wrong("-> NO_ERROR", 1, STATEMENT, DEREGISTER),
                wrong("; RtmDeregisterClient A", 1, STATEMENT, DEREGISTER),
                wrong("C = RtmFoo", 5, FUNCTION, DEREGISTER),
                wrong("C = settle", 5, FUNCTION, DEREGISTER),
                wrong("C =", 4, FUNCTION, DEREGISTER),
                wrong("@t1", 4, FUNCTION, DEREGISTER),
                wrong("@t1 settle", 5, FUNCTION, DEREGISTER),
                wrong("@ RtmDeregisterClient A", 1, "the name of a thread", "@t1 RtmDeregisterClient A"),
                wrong("@1t RtmDeregisterClient A", 1, "the name of a thread", "@t1 RtmDeregisterClient A"),
                wrong("@t1 -> NO_ERROR", 5, "a call (thread 't1' has none under way)", "@t1 RtmDeregisterClient A"));
    }

    static Stream<WrongLine> handlesAndFamilies() {
        String enumerate = "RtmEnumerateGetNextRoute E";
        String close = "RtmCloseEnumerationHandle E";
        return Stream.of(
                wrong("RtmDeregisterClient", 20, HANDLE, DEREGISTER),
                wrong("RtmDeregisterClient   # the last", 20, HANDLE, DEREGISTER),
                wrong("RtmDeregisterClient A-1", 21, HANDLE, DEREGISTER),
                wrong("RtmDeregisterClient -1", 21, HANDLE, DEREGISTER),
                wrong("RtmDeregisterClient +1", 21, HANDLE, DEREGISTER),
                wrong("RtmDeregisterClient 0x+1", 21, HANDLE, DEREGISTER),
                wrong("RtmDeregisterClient 0x", 21, HANDLE, DEREGISTER),
                wrong("RtmDeregisterClient 0x10000000000000000", 21, HANDLE, DEREGISTER),
                wrong("RtmDeregisterClient 18446744073709551616", 21, HANDLE, DEREGISTER),
                wrong("RtmDeregisterClient RtmAddRoute", 21, HANDLE, DEREGISTER),
                wrong("RtmDeregisterClient NULL.event", 21, HANDLE, "A.event"),
                wrong("RtmDeregisterClient 7.event", 21, HANDLE, "A.event"),
                wrong("RtmDeregisterClient ^1", 21, HANDLE, "A^0x1000"),
                wrong("RtmDeregisterClient INVALID^1", 21, HANDLE, "A^0x1000"),
                wrong("RtmDeregisterClient A^", 21, "a name and the bits to invert", "A^0x1000"),
                wrong("RtmDeregisterClient A^B", 21, "a name and the bits to invert", "A^0x1000"),
                wrong("RtmDeregisterClient A^0xg", 21, "a name and the bits to invert", "A^0x1000"),
                wrong("RtmDeregisterClient A A", 23, "the end of the line", DEREGISTER),
                wrong("RtmDeregisterClient A;", 22, "the end of the line", DEREGISTER),
                wrong("RtmDeregisterClient A}", 22, "the end of the line", DEREGISTER),
                wrong("RtmEnumerateGetNextRoute", 25, HANDLE, enumerate),
                wrong("RtmEnumerateGetNextRoute E R", 28, "the end of the line", enumerate),
                wrong("RtmCloseEnumerationHandle", 26, HANDLE, close),
                wrong(
                        "RtmDequeueRouteChangeMessage A no-best",
                        32,
                        "the end of the line",
                        "RtmDequeueRouteChangeMessage A"),
                wrong("RtmGetNetworkCount", 19, FAMILY, "RtmGetNetworkCount ip"),
                wrong("RtmGetNetworkCount IP", 20, FAMILY, "RtmGetNetworkCount ip"),
                wrong("RtmGetNetworkCount 4294967296", 20, FAMILY + " from 0 to 4294967295", "RtmGetNetworkCount ip"),
                wrong("RtmIsRoute 10.0.0.0/8", 12, FAMILY, "R = RtmIsRoute ip 10.0.0.0/8"));
    }

    static Stream<WrongLine> registrations() {
        String protocol = "a protocol identifier";
        String once = "no more than one event, and flags once";
        String event = "the event of another registration";
        return Stream.of(
                wrong("RtmRegisterClient", 18, FAMILY, REGISTER),
                wrong("RtmRegisterClient ip", 21, protocol, REGISTER),
                wrong("RtmRegisterClient ip event", 22, protocol, REGISTER),
                wrong("RtmRegisterClient ip 4294967296", 22, protocol + " from 0 to 4294967295", REGISTER),
                wrong("RtmRegisterClient ip 13 events", 25, "the end of the line", REGISTER),
                wrong("RtmRegisterClient ip 13 event event:A", 31, once, REGISTER),
                wrong("RtmRegisterClient ip 13 flags 1 single-route", 33, once, REGISTER),
                wrong("RtmRegisterClient ip 13 flags", 30, "registration flags", "flags 0x2"),
                wrong("RtmRegisterClient ip 13 flags single-route", 31, "registration flags", "flags 0x2"),
                wrong("RtmRegisterClient ip 13 event:", 25, event, "event:A"),
                wrong("RtmRegisterClient ip 13 event:NULL", 25, event, "event:A"),
                wrong("RtmRegisterClient ip 13 event:0x", 25, event, "event:A"));
    }

    @ParameterizedTest
    @MethodSource({"unknownWords", "handlesAndFamilies", "registrations"})
    void an_error_tells_where_it_is_what_was_found_what_was_expected_and_an_example(WrongLine wrong) {
        wrong.assertError();
    }

    @Test
    void a_long_word_is_shown_shortened() {
        ScriptException error = Fixtures.errorIn("RtmDeregisterClient " + "9".repeat(10_000));

        assertThat(error)
                .hasMessageContaining("found '" + "9".repeat(40) + "...' where")
                .message()
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @EnumSource(RtmFunction.class)
    void the_example_of_a_function_is_a_call_of_it(RtmFunction function) throws ScriptException {
        Statement statement = Fixtures.statement(Examples.of(function));

        assertThat(statement)
                .isInstanceOfSatisfying(
                        Statement.Invoke.class,
                        invoke -> assertThat(invoke.call().function()).isEqualTo(function));
    }
}
