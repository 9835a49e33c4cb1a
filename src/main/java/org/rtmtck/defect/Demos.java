package org.rtmtck.defect;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines for demonstrations that need many of something. */
final class Demos {

    private Demos() {}

    /** Registers clients C1, C2 ... of protocols 101, 102 ... */
    static String clients(int count) {
        return lines(count, n -> "C%1$d = RtmRegisterClient ip %2$d".formatted(n, 100 + n));
    }

    /** Adds routes of a client to networks 10.1.0.0/16, 10.2.0.0/16 ... */
    static String routes(String client, int count) {
        return lines(count, n -> "RtmAddRoute %s 10.%d.0.0/16 via 192.0.2.1 if 1 metric 5".formatted(client, n));
    }

    /** The same lines so many times. */
    static String times(int count, String lines) {
        return lines.repeat(count);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Looks at all IP routes, up to so many. */
    static String look(int count) {
        return "E = RtmCreateEnumerationHandle ip all\n" + times(count, "RtmEnumerateGetNextRoute E\n");
    }
}
