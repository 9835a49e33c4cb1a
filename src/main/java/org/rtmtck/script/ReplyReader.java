package org.rtmtck.script;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.ChangeFlags;
import org.rtmtck.api.Handle;
import org.rtmtck.api.Route;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.api.StatusName;

/** Reads replies, whose form depends on the function that was called. */
final class ReplyReader {

    private static final int INFINITE = -1;

    private final Tokens tokens;
    private final RtmFunction function;

    private ReplyReader(Tokens tokens, RtmFunction function) {
        this.tokens = tokens;
        this.function = function;
    }

    static Reply read(Tokens tokens, RtmFunction function) throws ScriptException {
        return tokens.peek().startsWith("!") ? abnormal(tokens) : new ReplyReader(tokens, function).read();
    }

    private static Reply abnormal(Tokens tokens) throws ScriptException {
        String word = tokens.take("an outcome", "-> !no-return").substring(1);
        for (Reply.AbnormalKind kind : Reply.AbnormalKind.values()) {
            if (kind.word().equals(word)) {
                return new Reply.Abnormal(kind, tokens.takeRest());
            }
        }
        throw tokens.bad("!threw, !returned-null, !no-return, !exited or !unreadable", "-> !no-return");
    }

    private Reply read() throws ScriptException {
        return switch (function) {
            case REGISTER_CLIENT, CREATE_ENUMERATION_HANDLE -> handle();
            case DEREGISTER_CLIENT, BLOCK_DELETE_ROUTES, CLOSE_ENUMERATION_HANDLE -> new Reply.StatusReply(status());
            case ADD_ROUTE, DELETE_ROUTE, DEQUEUE_ROUTE_CHANGE_MESSAGE -> change();
            case ENUMERATE_GET_NEXT_ROUTE, GET_FIRST_ROUTE, GET_NEXT_ROUTE ->
                new Reply.RouteReply(status(), optionalRoute());
            case IS_ROUTE -> best();
            case GET_NETWORK_COUNT -> count();
            case GET_ROUTE_AGE -> age();
        };
    }

    private Reply handle() throws ScriptException {
        if (tokens.takeIf("NULL")) {
            return new Reply.HandleReply(Handle.NULL, status());
        }
        long value = Numbers.unsigned(tokens, "a handle", "-> 0x10, or -> NULL ERROR_INVALID_PARAMETER");
        return new Reply.HandleReply(new Handle(value), value == 0 ? status() : Status.NO_ERROR);
    }

    private Reply change() throws ScriptException {
        Status status = status();
        if (!tokens.hasNext() || tokens.peek().equals(";")) {
            return new Reply.ChangeReply(status, ChangeFlags.NO_CHANGE, null, null);
        }
        int flags = changeFlags();
        Route current = tokens.takeIf("current") ? route() : null;
        Route previous = tokens.takeIf("previous") ? route() : null;
        return new Reply.ChangeReply(status, flags, current, previous);
    }

    private int changeFlags() throws ScriptException {
        for (int flags = ChangeFlags.NO_CHANGE; flags <= ChangeFlags.ROUTE_CHANGED; flags++) {
            if (tokens.takeIf(ChangeFlags.describe(flags))) {
                return flags;
            }
        }
        return Numbers.dword(tokens, "NO_CHANGE, ADDED, DELETED, CHANGED or a number", "-> NO_ERROR ADDED");
    }

    private Reply best() throws ScriptException {
        String expected = "TRUE or FALSE";
        String example = "-> TRUE {10.0.0.0/8 if 1}, or -> FALSE NO_ERROR";
        return switch (tokens.take(expected, example)) {
            case "TRUE" -> new Reply.BestReply(true, Status.NO_ERROR, optionalRoute());
            case "FALSE" -> new Reply.BestReply(false, status(), optionalRoute());
            default -> throw tokens.bad(expected, example);
        };
    }

    private Reply count() throws ScriptException {
        int count = Numbers.dword(tokens, "a number of networks", "-> 3, or -> 0 NO_ERROR");
        return new Reply.CountReply(count, count == 0 ? status() : Status.NO_ERROR);
    }

    private Reply age() throws ScriptException {
        if (tokens.takeIf("INFINITE")) {
            return new Reply.AgeReply(INFINITE, status());
        }
        String expected = "seconds from 0 to 4294967294";
        String example = "-> 17, or -> INFINITE ERROR_INVALID_PARAMETER";
        int seconds = Numbers.dword(tokens, expected, example);
        if (seconds == INFINITE) {
            throw tokens.bad(expected, example);
        }
        return new Reply.AgeReply(seconds, Status.NO_ERROR);
    }

    private Status status() throws ScriptException {
        String example = "-> NO_ERROR, or -> 4711";
        if (Numbers.startsLikeNumber(tokens.peek())) {
            return new Status(Numbers.dword(tokens, "a status", example));
        }
        String word = tokens.take("a status of " + function.win32Name(), example);
        for (StatusName name : function.statusNames()) {
            if (name.name().equals(word)) {
                return name.status();
            }
        }
        throw tokens.bad(
                "a number or one of " + function.statusNames() + ", which " + function.win32Name() + " lists,",
                example);
    }

    private @Nullable Route optionalRoute() throws ScriptException {
        return tokens.peek().equals("{") ? route() : null;
    }

    private Route route() throws ScriptException {
        String example = "{10.0.0.0/8 via 192.0.2.1 if 1}";
        tokens.expect("{", example);
        Route route = RouteReader.route(tokens);
        tokens.expect("}", example);
        return route;
    }
}
