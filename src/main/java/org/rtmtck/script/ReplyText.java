package org.rtmtck.script;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.api.StatusName;

/** The text form of replies, which depends on the function that was called. */
final class ReplyText {

    private ReplyText() {}

    static Reply parse(Tokens tokens, RtmFunction function) throws ScriptException {
        if (tokens.peek().startsWith("!")) {
            return abnormal(tokens);
        }
        return switch (function) {
            case REGISTER_CLIENT, CREATE_ENUMERATION_HANDLE -> handle(tokens, function);
            case DEREGISTER_CLIENT, BLOCK_DELETE_ROUTES, CLOSE_ENUMERATION_HANDLE -> new Reply.StatusReply(
                    status(tokens, function));
            case ADD_ROUTE, DELETE_ROUTE, DEQUEUE_ROUTE_CHANGE_MESSAGE -> change(tokens, function);
            case ENUMERATE_GET_NEXT_ROUTE, GET_FIRST_ROUTE, GET_NEXT_ROUTE -> new Reply.RouteReply(
                    status(tokens, function), braced(tokens));
            case IS_ROUTE -> best(tokens, function);
            case GET_NETWORK_COUNT -> count(tokens, function);
            case GET_ROUTE_AGE -> age(tokens, function);
        };
    }

    private static Reply abnormal(Tokens tokens) throws ScriptException {
        String word = tokens.take("an outcome", "!no-return").substring(1);
        for (Reply.AbnormalKind kind : Reply.AbnormalKind.values()) {
            if (kind.word().equals(word)) {
                return new Reply.Abnormal(kind, rest(tokens));
            }
        }
        throw tokens.bad("!threw, !returned-null, !no-return, !exited or !unreadable", "-> !no-return");
    }

    private static String rest(Tokens tokens) throws ScriptException {
        StringBuilder text = new StringBuilder();
        while (tokens.hasNext() && !tokens.peek().equals(";")) {
            text.append(text.isEmpty() ? "" : " ").append(tokens.take("a word", "text"));
        }
        return text.toString();
    }

    private static Reply handle(Tokens tokens, RtmFunction function) throws ScriptException {
        if (tokens.takeIf("NULL")) {
            return new Reply.HandleReply(Handle.NULL, status(tokens, function));
        }
        long value = Numbers.unsigned(tokens, "a handle", "-> 0x10, or -> NULL ERROR_INVALID_PARAMETER");
        return new Reply.HandleReply(new Handle(value), Status.NO_ERROR);
    }

    private static Reply change(Tokens tokens, RtmFunction function) throws ScriptException {
        Status status = status(tokens, function);
        if (!tokens.hasNext() || tokens.peek().equals(";")) {
            return new Reply.ChangeReply(status, 0, null, null);
        }
        int flags = changeFlags(tokens);
        Route current = tokens.takeIf("current") ? braced(tokens) : null;
        Route previous = tokens.takeIf("previous") ? braced(tokens) : null;
        return new Reply.ChangeReply(status, flags, current, previous);
    }

    private static int changeFlags(Tokens tokens) throws ScriptException {
        for (int flags = ChangeFlags.NO_CHANGE; flags <= ChangeFlags.ROUTE_CHANGED; flags++) {
            if (tokens.takeIf(ChangeFlags.describe(flags))) {
                return flags;
            }
        }
        return Numbers.dword(tokens, "NO_CHANGE, ADDED, DELETED, CHANGED or a number", "-> NO_ERROR ADDED");
    }

    private static Reply best(Tokens tokens, RtmFunction function) throws ScriptException {
        if (tokens.takeIf("TRUE")) {
            return new Reply.BestReply(true, Status.NO_ERROR, braced(tokens));
        }
        tokens.expect("FALSE", "-> TRUE {10.0.0.0/8 if 1}, or -> FALSE NO_ERROR");
        return new Reply.BestReply(false, status(tokens, function), braced(tokens));
    }

    private static Reply count(Tokens tokens, RtmFunction function) throws ScriptException {
        int count = Numbers.dword(tokens, "a number of networks", "-> 3, or -> 0 NO_ERROR");
        return new Reply.CountReply(count, count == 0 ? status(tokens, function) : Status.NO_ERROR);
    }

    private static Reply age(Tokens tokens, RtmFunction function) throws ScriptException {
        if (tokens.takeIf("INFINITE")) {
            return new Reply.AgeReply(-1, status(tokens, function));
        }
        int seconds = Numbers.dword(tokens, "seconds", "-> 17, or -> INFINITE ERROR_INVALID_PARAMETER");
        return new Reply.AgeReply(seconds, Status.NO_ERROR);
    }

    private static Status status(Tokens tokens, RtmFunction function) throws ScriptException {
        String example = "-> NO_ERROR, or -> 4711";
        if (Numbers.isNumber(tokens.peek())) {
            return new Status(Numbers.dword(tokens, "a status", example));
        }
        String word = tokens.take("a status of " + function.win32Name(), example);
        Optional<StatusName> name = function.statusNames().stream()
                .filter(n -> n.name().equals(word))
                .findFirst();
        return name.orElseThrow(() -> tokens.bad(
                        "a number or one of " + function.statusNames() + ", which " + function.win32Name() + " lists",
                        example))
                .status();
    }

    private static @Nullable Route braced(Tokens tokens) throws ScriptException {
        if (!tokens.takeIf("{")) {
            return null;
        }
        Route route = RouteText.parse(tokens, false);
        tokens.expect("}", "{10.0.0.0/8 via 192.0.2.1 if 1}");
        return route;
    }

    static String print(Reply reply, RtmFunction function) {
        if (reply instanceof Reply.HandleReply r) {
            return r.handle().isNull() ? "NULL " + r.lastError().describe(function) : r.handle().toString();
        }
        if (reply instanceof Reply.StatusReply r) {
            return r.status().describe(function);
        }
        if (reply instanceof Reply.ChangeReply r) {
            return change(r, function);
        }
        if (reply instanceof Reply.RouteReply r) {
            return r.status().describe(function) + braced("", r.route());
        }
        if (reply instanceof Reply.BestReply r) {
            return (r.found() ? "TRUE" : "FALSE " + r.lastError().describe(function)) + braced("", r.best());
        }
        if (reply instanceof Reply.CountReply r) {
            return Integer.toUnsignedString(r.count()) + (r.count() == 0 ? " " + r.lastError().describe(function) : "");
        }
        if (reply instanceof Reply.AgeReply r) {
            return r.seconds() == -1
                    ? "INFINITE " + r.lastError().describe(function)
                    : Integer.toUnsignedString(r.seconds());
        }
        Reply.Abnormal r = (Reply.Abnormal) reply;
        return ("!" + r.kind().word() + " " + plain(r.detail())).strip();
    }

    private static String change(Reply.ChangeReply reply, RtmFunction function) {
        boolean silent = reply.flags() == 0 && reply.current() == null && reply.previous() == null;
        if (silent && !reply.status().isSuccess()) {
            return reply.status().describe(function);
        }
        return reply.status().describe(function) + " " + ChangeFlags.describe(reply.flags())
                + braced(" current", reply.current()) + braced(" previous", reply.previous());
    }

    private static String braced(String label, @Nullable Route route) {
        return route == null ? "" : label + " {" + RouteText.print(route, false) + "}";
    }

    /** Text of the implementation's, made harmless: one line, printable, no characters that mean something here. */
    private static String plain(String text) {
        String words = text.replaceAll("[^\\x21-\\x7e]+", " ").replaceAll("[{};#]", "?").strip();
        return words.length() <= 200 ? words : words.substring(0, 200).strip();
    }
}
