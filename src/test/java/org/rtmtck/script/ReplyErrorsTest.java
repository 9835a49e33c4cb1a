package org.rtmtck.script;

import static org.rtmtck.script.WrongLine.wrong;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplyErrorsTest {

    private static final String NETWORK_EXAMPLE = "10.0.0.0/8, 10.0.0.0/255.0.255.0 or ipx:0000000a";
    private static final String STATUS_EXAMPLE = "-> NO_ERROR, or -> 4711";
    private static final String DEREGISTER = "RtmDeregisterClient A";

    static Stream<WrongLine> replies() {
        String changes = "NO_CHANGE, ADDED, DELETED, CHANGED or a number";
        String route = "{10.0.0.0/8 via 192.0.2.1 if 1}";
        String truth = "-> TRUE {10.0.0.0/8 if 1}, or -> FALSE NO_ERROR";
        String age = "-> 17, or -> INFINITE ERROR_INVALID_PARAMETER";
        return Stream.of(
                wrong("RtmDeregisterClient A ->", 25, "a status of RtmDeregisterClient", STATUS_EXAMPLE),
                wrong(
                        "RtmDeregisterClient A -> ERROR_NO_ROUTES",
                        26,
                        "a number or one of [NO_ERROR, ERROR_INVALID_HANDLE, ERROR_NO_SYSTEM_RESOURCES], "
                                + "which RtmDeregisterClient lists,",
                        STATUS_EXAMPLE),
                wrong("RtmDeregisterClient A -> 4294967296", 26, "a status from 0 to 4294967295", STATUS_EXAMPLE),
                wrong("RtmDeregisterClient A -> NO_ERROR 0", 35, "the end of the line", DEREGISTER),
                wrong(
                        "RtmDeregisterClient A -> !fell-over",
                        26,
                        "!threw, !returned-null, !no-return, !exited or !unreadable",
                        "-> !no-return"),
                wrong("RtmRegisterClient ip 13 -> A", 28, "a handle", "-> 0x10, or -> NULL ERROR_INVALID_PARAMETER"),
                wrong("RtmRegisterClient ip 13 -> NULL", 32, "a status of RtmRegisterClient", STATUS_EXAMPLE),
                wrong("RtmRegisterClient ip 13 -> 0x0", 31, "a status of RtmRegisterClient", STATUS_EXAMPLE),
                wrong("RtmDequeueRouteChangeMessage A -> 0 MOVED", 37, changes, "-> NO_ERROR ADDED"),
                wrong("RtmDequeueRouteChangeMessage A -> 0 {10.0.0.0/8}", 37, changes, "-> NO_ERROR ADDED"),
                wrong("RtmDequeueRouteChangeMessage A -> 0 ADDED current", 50, "'{'", route),
                wrong("RtmDequeueRouteChangeMessage A -> 0 ADDED current 10.0.0.0/8", 51, "'{'", route),
                wrong("RtmDequeueRouteChangeMessage A -> 0 ADDED current {10.0.0.0/8", 62, "'}'", route),
                wrong(
                        "RtmDequeueRouteChangeMessage A -> 0 3 previous {10.0.0.0/8} current {10.0.0.0/8}",
                        61,
                        "the end of the line",
                        "RtmDequeueRouteChangeMessage A"),
                wrong("RtmEnumerateGetNextRoute E -> 0 {}", 34, "a network", NETWORK_EXAMPLE),
                wrong("RtmEnumerateGetNextRoute E -> 0 {10.0.0.0/8 ttl 5}", 45, "'}'", route),
                wrong("RtmIsRoute ip 10.0.0.0/8 -> 1", 29, "TRUE or FALSE", truth),
                wrong("RtmIsRoute ip 10.0.0.0/8 -> FALSE", 34, "a status of RtmIsRoute", STATUS_EXAMPLE),
                wrong("RtmGetNetworkCount ip -> many", 26, "a number of networks", "-> 3, or -> 0 NO_ERROR"),
                wrong("RtmGetNetworkCount ip -> 0", 27, "a status of RtmGetNetworkCount", STATUS_EXAMPLE),
                wrong("RtmGetNetworkCount ip -> 1 NO_ERROR", 28, "the end of the line", "RtmGetNetworkCount ip"),
                wrong("RtmGetRouteAge R -> old", 21, "seconds from 0 to 4294967294", age),
                wrong("RtmGetRouteAge R -> 4294967295", 21, "seconds from 0 to 4294967294", age),
                wrong("RtmGetRouteAge R -> INFINITE", 29, "a status of RtmGetRouteAge", STATUS_EXAMPLE));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void an_error_tells_where_it_is_what_was_found_what_was_expected_and_an_example(WrongLine wrong) {
        wrong.assertError();
    }
}
