package org.rtmtck.script;

import static org.rtmtck.script.WrongLine.wrong;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementErrorsTest {

    private static final String HANDLE = "a handle (a name, NULL, INVALID or a number)";
    private static final String CLOCK_EXAMPLE = "clock +5s, clock +250ms, clock +2m or clock +1h";
    private static final String DEREGISTER = "RtmDeregisterClient A";
    private static final String WAIT_EXAMPLE = "WaitForSingleObject A.event -> WAIT_OBJECT_0";

    static Stream<WrongLine> statements() {
        return Stream.of(
                wrong("clock", 6, "a step forward in time", CLOCK_EXAMPLE),
                wrong("clock 5s", 7, "a step forward in ms, s, m or h", CLOCK_EXAMPLE),
                wrong("clock -5s", 7, "a step forward in ms, s, m or h", CLOCK_EXAMPLE),
                wrong("clock +5", 7, "a step forward in ms, s, m or h", CLOCK_EXAMPLE),
                wrong("clock +s", 7, "a step forward in ms, s, m or h", CLOCK_EXAMPLE),
                wrong("clock +1d", 7, "a step forward in ms, s, m or h", CLOCK_EXAMPLE),
                wrong("clock +1000000000s", 7, "a step of at most 999999999s", CLOCK_EXAMPLE),
                wrong("clock +999999999999h", 7, "a step of at most 999999999s", CLOCK_EXAMPLE),
                wrong("clock +1s 2", 11, "the end of the line", "clock +5s"),
                wrong("settle now", 8, "the end of the line", "settle"),
                wrong("fail-resource", 14, "the number of the acquisition that fails", "fail-resource 1"),
                wrong("fail-resource all", 15, "the number of the acquisition that fails", "fail-resource 1"),
                wrong("fail-resource 0", 15, "a number from 1 to 2147483647", "fail-resource 1"),
                wrong("fail-resource 2147483648", 15, "a number from 1 to 2147483647", "fail-resource 1"),
                wrong("fail-resource 1 2", 17, "the end of the line", "fail-resource 1"),
                wrong("WaitForSingleObject", 20, HANDLE, WAIT_EXAMPLE),
                wrong("WaitForSingleObject A", 21, "the event of a registration", WAIT_EXAMPLE),
                wrong("WaitForSingleObject A.event ->", 31, "WAIT_OBJECT_0 or WAIT_TIMEOUT", WAIT_EXAMPLE),
                wrong("WaitForSingleObject A.event -> TRUE", 32, "WAIT_OBJECT_0 or WAIT_TIMEOUT", WAIT_EXAMPLE),
                wrong("WaitForSingleObject A.event 100", 29, "the end of the line", WAIT_EXAMPLE),
                wrong("SetEvent", 9, HANDLE, "SetEvent A.event"),
                wrong("SetEvent NULL", 10, "the event of a registration", "SetEvent A.event"),
                wrong("ResetEvent A.event -> TRUE", 20, "the end of the line", "ResetEvent A.event"));
    }

    static Stream<WrongLine> characters() {
        String word = "a word of printable ASCII characters";
        return Stream.of(
                new WrongLine("RtmDeregisterClient\u00a0A", 20, "found character U+00A0", word, DEREGISTER),
                new WrongLine("RtmDeregisterClient A\0", 22, "found character U+0000", word, DEREGISTER),
                new WrongLine("\r RtmDeregisterClient A", 1, "found character U+000D", word, DEREGISTER),
                new WrongLine("RtmDeregisterClient \u0661", 21, "found character U+0661", word, DEREGISTER),
                new WrongLine("RtmDeregisterClient \ud83d\ude00", 21, "found character U+1F600", word, DEREGISTER),
                new WrongLine("settle # f\ufffdr", 11, "found something that is not UTF-8", word, DEREGISTER),
                new WrongLine("settle # \u0007", 10, "found character U+0007", word, DEREGISTER));
    }

    @ParameterizedTest
    @MethodSource({"statements", "characters"})
    void an_error_tells_where_it_is_what_was_found_what_was_expected_and_an_example(WrongLine wrong) {
        wrong.assertError();
    }
}
