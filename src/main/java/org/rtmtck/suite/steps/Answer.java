package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;
import org.rtmtck.script.ScriptPrinter;

/**
 * A call that a sentence made, and what came back.
 *
 * @param call the call
 * @param reply the reply
 */
record Answer(Call call, Reply reply) {

    private static final Pattern AGE = Pattern.compile("an age of (\\d+) to (\\d+) seconds");
    private static final int INFINITE = -1;

    RtmFunction function() {
        return call.function();
    }

    /** Whether the call did what it is for. */
    boolean isSuccess() {
        Status status = Reply.statusOf(reply);
        if (status != null) {
            return status.isSuccess() || status.equals(Status.ERROR_MORE_MESSAGES);
        }
        return !(reply instanceof Reply.HandleReply r) || !r.handle().isNull();
    }

    /** Whether the reply reports a lack of resources. */
    boolean isLackOfResources() {
        Status status = Reply.statusOf(reply);
        if (reply instanceof Reply.HandleReply r && r.handle().isNull()) {
            status = r.lastError();
        } else if (reply instanceof Reply.BestReply r && !r.found()) {
            status = r.lastError();
        }
        return status != null && status.isLackOfResources();
    }

    /** Asserts one of several answers, such as "NO_ERROR or FALSE with NO_ERROR or an age of 0 to 2 seconds". */
    void mustBe(String alternatives) {
        mustBe(alternatives, 0);
    }

    /** The same, where ages may be more by so many seconds. */
    void mustBe(String alternatives, int later) {
        List<String> permitted = List.of(alternatives.split(" or ", -1));
        assertThat(permitted)
                .overridingErrorMessage(
                        "%s is to answer %s, and answered %s", ScriptPrinter.print(call), alternatives, describe())
                .anyMatch(expected -> is(expected, later));
    }

    private boolean is(String expected, int later) {
        Matcher age = AGE.matcher(expected);
        if (age.matches()) {
            return reply instanceof Reply.AgeReply r
                    && Integer.compareUnsigned(r.seconds(), Integer.parseInt(age.group(1))) >= 0
                    && Integer.compareUnsigned(r.seconds(), Integer.parseInt(age.group(2)) + later) <= 0;
        }
        return describe().equals(expected) || status().equals(expected);
    }

    private String status() {
        Status status = Reply.statusOf(reply);
        return status == null ? "" : status.describe(function());
    }

    /** The answer in the words that scenarios use. */
    String describe() {
        if (reply instanceof Reply.ChangeReply r) {
            return status() + (isSuccess() ? " with " + change(r.flags()) : "");
        }
        if (reply instanceof Reply.HandleReply r) {
            return r.handle().isNull() ? "NULL with " + r.lastError().describe(function()) : "a handle";
        }
        if (reply instanceof Reply.BestReply r) {
            return r.found() ? "TRUE" : "FALSE with " + r.lastError().describe(function());
        }
        if (reply instanceof Reply.CountReply r) {
            return r.count() == 0
                    ? "0 with " + r.lastError().describe(function())
                    : Integer.toUnsignedString(r.count());
        }
        if (reply instanceof Reply.AgeReply r) {
            return r.seconds() == INFINITE ? "INFINITE with " + r.lastError().describe(function()) : "an age";
        }
        return status().isEmpty() ? ScriptPrinter.print(reply, function()) : status();
    }

    /** The name of a change as the pages have it. */
    static String change(int flags) {
        String name = ChangeFlags.describe(flags);
        return switch (flags) {
            case ChangeFlags.NO_CHANGE -> "RTM_NO_CHANGE";
            case ChangeFlags.ROUTE_ADDED, ChangeFlags.ROUTE_DELETED, ChangeFlags.ROUTE_CHANGED -> "RTM_ROUTE_" + name;
            default -> name;
        };
    }

    /** The route in the buffer for the current, or the previous, best route; null if nothing was written there. */
    @Nullable
    Route best(boolean current) {
        if (reply instanceof Reply.ChangeReply r) {
            return current ? r.current() : r.previous();
        }
        throw new IllegalArgumentException(function().win32Name() + " has no buffers for best routes");
    }
}
