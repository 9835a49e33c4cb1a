package org.rtmtck.script;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmFunction;

/** Reads the lines of one script in order, and keeps what later lines may refer to. */
final class StatementReader {

    private static final String ARROW = "->";
    private static final String FUNCTION = "one of the 14 functions";
    private static final String STATEMENT =
            FUNCTION + ", an event function or a statement (clock, settle, fail-resource)";

    private final Scope scope = new Scope();
    private final PendingCalls pending = new PendingCalls();

    Statement read(Tokens tokens) throws ScriptException {
        if (tokens.peek().startsWith("@")) {
            String thread = thread(tokens);
            return tokens.peek().equals(ARROW) ? respond(tokens, thread) : invoke(tokens, thread);
        }
        Statement statement = ControlReader.read(tokens, scope);
        return statement == null ? invoke(tokens, null) : statement;
    }

    private static String thread(Tokens tokens) throws ScriptException {
        String word = tokens.take("a thread", Examples.THREAD).substring(1);
        if (!Names.isName(word)) {
            throw tokens.bad("the name of a thread", Examples.THREAD);
        }
        return word;
    }

    private Statement respond(Tokens tokens, String thread) throws ScriptException {
        RtmFunction function = pending.responded(thread);
        if (function == null) {
            throw tokens.unexpected("a call (thread '" + thread + "' has none under way)", Examples.THREAD);
        }
        String example = "@t1 -> NO_ERROR";
        tokens.expect(ARROW, example);
        Reply reply = ReplyReader.read(tokens, function);
        tokens.expectEnd(example);
        return new Statement.Respond(thread, reply);
    }

    private Statement invoke(Tokens tokens, @Nullable String thread) throws ScriptException {
        String binding = tokens.peekSecond().equals("=") ? binding(tokens) : null;
        int start = tokens.position();
        Call call = CallReader.read(tokens, thread == null && binding == null ? STATEMENT : FUNCTION);
        scope.check(tokens, start, call);
        if (binding != null) {
            scope.bind(tokens, start - 2, call.function());
        }
        String example = Examples.of(call.function());
        Reply reply = tokens.takeIf(ARROW) ? ReplyReader.read(tokens, call.function()) : null;
        tokens.expectEnd(example);
        Statement.Invoke invoke = new Statement.Invoke(thread, binding, call, reply);
        pending.invoked(invoke);
        return invoke;
    }

    private static String binding(Tokens tokens) throws ScriptException {
        String example = Examples.of(RtmFunction.REGISTER_CLIENT);
        String name = tokens.take("a name", example);
        if (Names.isReserved(name)) {
            throw tokens.bad("a name that means nothing else", example);
        }
        if (!Names.isBindable(name)) {
            throw tokens.bad("a name of letters, digits and _ that begins with a capital letter", example);
        }
        tokens.expect("=", example);
        return name;
    }
}
