package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.rtmtck.script.Fixtures.FILE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.api.RtmFunction;

class ScriptNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "Z9", "My_client", "TRUE"})
    void a_name_begins_with_a_capital_and_goes_on_with_letters_digits_and_underscores(String name) {
        assertThat(Fixtures.errorIn(name + " = RtmRegisterClient ip 13\nRtmDeregisterClient " + name))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_A", "1A", "A-B", "A.event", "A^1"})
    void what_has_not_the_shape_of_a_name_is_refused_as_one(String name) {
        assertThat(Fixtures.errorIn(name + " = RtmRegisterClient ip 13"))
                .hasMessage(
                        "a.rtm:1:1: found '%s' where a name of letters, digits and _ that begins with a capital "
                                + "letter was expected, for example: A = RtmRegisterClient ip 13 event single-route",
                        name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "INVALID", "WaitForSingleObject", "SetEvent", "ResetEvent"})
    void a_word_with_a_meaning_of_its_own_is_refused_as_a_name(String name) {
        assertThat(Fixtures.errorIn("@t1 " + name + " = RtmRegisterClient ip 13"))
                .hasMessage(
                        "a.rtm:1:5: found '%s' where a name that means nothing else was expected, for example: "
                                + "A = RtmRegisterClient ip 13 event single-route",
                        name);
    }

    @ParameterizedTest
    @EnumSource(RtmFunction.class)
    void the_name_of_a_function_is_refused_as_a_name(RtmFunction function) {
        assertThat(Fixtures.errorIn(function.win32Name() + " = RtmRegisterClient ip 13"))
                .hasMessageContaining("where a name that means nothing else was expected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RtmDeregisterClient C                          | 21
            RtmDeregisterClient C.event                    | 21
            RtmDeregisterClient C^1                        | 21
            RtmAddRoute C 10.0.0.0/8 via 192.0.2.1         | 13
            RtmAddRoute via 10.0.0.0/8 via 192.0.2.1       | 13
            RtmDeleteRoute C 10.0.0.0/8                    | 16
            RtmBlockDeleteRoutes C all                     | 22
            RtmDequeueRouteChangeMessage C no-current      | 30
            RtmRegisterClient ip 13 single-route event:C   | 38
            RtmEnumerateGetNextRoute C                     | 26
            RtmCloseEnumerationHandle C                    | 27
            RtmGetRouteAge C                               | 16
            RtmGetFirstRoute ip all C                      | 25
            RtmGetNextRoute ip network+best C              | 33
            WaitForSingleObject C.event                    | 21
            SetEvent C.event                               | 10
            C = RtmRegisterClient ip 14 event:C            | 29
            """)
    void a_name_that_is_not_bound_is_an_error_at_the_name(String line, int column) {
        ScriptException error = Fixtures.errorAfterPrelude(line);

        assertThat(error).hasMessageContaining("that an earlier line binds");
        assertThat(error.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RtmDeregisterClient R            | found 'R' where the name of a registration or an enumeration that an earlier line binds (there are A, B, E) was expected, for example: A = RtmRegisterClient ip 13 event single-route
            RtmCloseEnumerationHandle R      | found 'R' where the name of a registration or an enumeration that an earlier line binds (there are A, B, E) was expected, for example: E = RtmCreateEnumerationHandle ip protocol proto 13
            RtmGetNextRoute ip all A         | found 'A' where the name of a route that an earlier line binds (there is R) was expected, for example: R = RtmGetFirstRoute ip all
            RtmRegisterClient ip 14 event:E  | found 'event:E' where the name of a registration that an earlier line binds (there are A, B) was expected, for example: A = RtmRegisterClient ip 13 event single-route
            WaitForSingleObject E.event      | found 'E.event' where the name of a registration that an earlier line binds (there are A, B) was expected, for example: A = RtmRegisterClient ip 13 event single-route
            """)
    void a_name_of_the_wrong_kind_is_an_error_that_lists_the_right_ones(String line, String problem) {
        assertThat(Fixtures.errorAfterPrelude(line)).message().endsWith(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RtmDeregisterClient E", "RtmCloseEnumerationHandle A", "RtmAddRoute A.event 10.0.0.0/8"})
    void a_handle_of_the_wrong_kind_may_be_passed(String line) {
        assertThatCode(() -> Fixtures.statement(line)).doesNotThrowAnyException();
    }

    @Test
    void an_error_lists_no_more_than_eight_names() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            text.append("A")
                    .append(i)
                    .append(" = RtmRegisterClient ip ")
                    .append(i)
                    .append('\n');
        }

        assertThat(Fixtures.errorIn(text + "RtmDeregisterClient B"))
                .hasMessageContaining("(there are A0, A1, A2, A3, A4, A5, A6, A7 and 3 more)");
        assertThat(Fixtures.errorIn("RtmDeregisterClient B")).hasMessageContaining("(there is none)");
    }

    @Test
    void an_error_lists_eight_names_in_full() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append("A")
                    .append(i)
                    .append(" = RtmRegisterClient ip ")
                    .append(i)
                    .append('\n');
        }

        assertThat(Fixtures.errorIn(text + "RtmDeregisterClient B"))
                .hasMessageContaining("(there are A0, A1, A2, A3, A4, A5, A6, A7)");
    }

    @Test
    void a_name_may_be_bound_again_to_the_same_kind_of_thing() throws ScriptException {
        Script script = ScriptParser.parse(FILE, """
                R = RtmGetFirstRoute ip all
                R = RtmGetNextRoute ip all R
                R = RtmIsRoute ip 10.0.0.0/8
                """);

        assertThat(script.statements()).hasSize(3);
    }

    @Test
    void a_name_may_not_be_bound_again_to_another_kind_of_thing() {
        assertThat(Fixtures.errorIn("A = RtmRegisterClient ip 13\nA = RtmIsRoute ip 10.0.0.0/8"))
                .hasMessage("a.rtm:2:1: found 'A' where a name for a route (this one stands for a registration) was "
                        + "expected, for example: R = RtmIsRoute ip 10.0.0.0/8");
    }

    @ParameterizedTest
    @EnumSource(RtmFunction.class)
    void only_calls_that_return_a_handle_or_a_route_can_be_bound(RtmFunction function) {
        boolean returnsSomething = switch (function) {
            case REGISTER_CLIENT,
                    CREATE_ENUMERATION_HANDLE,
                    ENUMERATE_GET_NEXT_ROUTE,
                    GET_FIRST_ROUTE,
                    GET_NEXT_ROUTE,
                    IS_ROUTE -> true;
            default -> false;
        };
        String call = Examples.of(function).replaceFirst("^[A-Z] = ", "");

        ScriptException error = Fixtures.errorAfterPrelude("@t1 New = " + call);

        if (returnsSomething) {
            assertThat(error).isNull();
        } else {
            assertThat(error)
                    .hasMessage(
                            "a.rtm:5:11: found '%s' where a call that returns a handle or a route, to be bound to a "
                                    + "name, was expected, for example: %s",
                            function.win32Name(), Examples.of(RtmFunction.REGISTER_CLIENT));
        }
    }

    @Test
    void a_call_that_failed_binds_its_name_all_the_same() {
        assertThat(Fixtures.errorIn("""
                        A = RtmRegisterClient ip 13 -> NULL ERROR_INVALID_PARAMETER
                        RtmDeregisterClient A -> ERROR_INVALID_HANDLE
                        """)).isNull();
    }
}
