package org.rtmtck.script;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Network;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;

/**
 * Prints what {@link ScriptParser} reads: a script whose names are bound before they are used parses back to the same
 * thing.
 *
 * <p>Safe for concurrent use.
 */
public final class ScriptPrinter {

    private ScriptPrinter() {}

    /** A script, one line for each statement, with a line end after each. */
    public static String print(Script script) {
        StringBuilder out = new StringBuilder();
        PendingCalls pending = new PendingCalls();
        for (Statement statement : script.statements()) {
            out.append(print(statement, pending)).append('\n');
        }
        return out.toString();
    }

    private static String print(Statement statement, PendingCalls pending) {
        if (statement instanceof Statement.Invoke s) {
            pending.invoked(s);
        }
        return statement instanceof Statement.Respond s ? respond(s, pending.responded(s.thread())) : print(statement);
    }

    /** One line. In a response of a thread the status is a number, since its name depends on the call. */
    public static String print(Statement statement) {
        if (statement instanceof Statement.Invoke s) {
            return invoke(s);
        }
        if (statement instanceof Statement.Respond s) {
            return respond(s, null);
        }
        if (statement instanceof Statement.AdvanceClock s) {
            return "clock +" + (s.by().toMillis() % 1000 == 0 ? s.by().toSeconds() + "s" : s.by().toMillis() + "ms");
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
        return respond(response, function);
    }

    private static String respond(Statement.Respond response, @Nullable RtmFunction function) {
        return "@" + response.thread() + " -> " + ReplyPrinter.print(response.reply(), function);
    }

    /** A call. */
    public static String print(Call call) {
        return CallPrinter.print(call);
    }

    /** A reply to a call of {@code function}. */
    public static String print(Reply reply, RtmFunction function) {
        return ReplyPrinter.print(reply, function);
    }

    /** A route. */
    public static String print(Route route) {
        return RoutePrinter.print(route);
    }

    /** A network. */
    public static String print(Network network) {
        return Addresses.print(network);
    }
}
