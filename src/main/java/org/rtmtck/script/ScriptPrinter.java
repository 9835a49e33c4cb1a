package org.rtmtck.script;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;

/** Prints what {@link ScriptParser} reads: what is printed parses back to the same thing. */
public final class ScriptPrinter {

    private ScriptPrinter() {}

    /** A script, one line for each statement, with a line end after each. */
    public static String print(Script script) {
        StringBuilder out = new StringBuilder();
        for (Script.Line line : script.lines()) {
            out.append(print(line.statement())).append('\n');
        }
        return out.toString();
    }

    /** One line. */
    public static String print(Statement statement) {
        if (statement instanceof Statement.Invoke s) {
            return invoke(s);
        }
        if (statement instanceof Statement.Respond s) {
            throw new IllegalArgumentException("a response of thread " + s.thread() + " is printed with its function");
        }
        if (statement instanceof Statement.AdvanceClock s) {
            return "clock +" + seconds(s.by()) + "s";
        }
        if (statement instanceof Statement.FailResource s) {
            return "fail-resource " + s.nth();
        }
        if (statement instanceof Statement.WaitEvent s) {
            return "WaitForSingleObject " + s.registration() + ".event" + seen(s.signalled());
        }
        if (statement instanceof Statement.WriteEvent s) {
            return (s.signalled() ? "SetEvent " : "ResetEvent ") + s.registration() + ".event";
        }
        return "settle";
    }

    private static long seconds(Duration duration) {
        return duration.toSeconds();
    }

    private static String seen(@Nullable Boolean signalled) {
        if (signalled == null) {
            return "";
        }
        return signalled ? " -> WAIT_OBJECT_0" : " -> WAIT_TIMEOUT";
    }

    private static String invoke(Statement.Invoke line) {
        Reply reply = line.reply();
        return (line.thread() == null ? "" : "@" + line.thread() + " ")
                + (line.binding() == null ? "" : line.binding() + " = ")
                + print(line.call())
                + (reply == null ? "" : " -> " + print(reply, line.call().function()));
    }

    /** A response line of a trace of several threads. */
    public static String print(Statement.Respond response, RtmFunction function) {
        return "@" + response.thread() + " -> " + print(response.reply(), function);
    }

    /** A call. */
    public static String print(Call call) {
        return CallText.print(call);
    }

    /** A reply to a call of {@code function}. */
    public static String print(Reply reply, RtmFunction function) {
        return ReplyText.print(reply, function);
    }

    /** A route. */
    public static String print(Route route) {
        return RouteText.print(route, false);
    }

    /** A network. */
    public static String print(Network network) {
        return Addresses.print(network);
    }
}
