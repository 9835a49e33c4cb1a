package org.rtmtck.script;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.api.RtmFunction;

/** Reads single pieces of the call language, as they travel between the kit and an agent. */
public final class LineCodec {

    private static final String WHERE = "line";

    private LineCodec() {}

    /** Reads one reply to a call of {@code function}. */
    public static Reply parseReply(String text, RtmFunction function) throws ScriptException {
        Tokens tokens = Tokens.of(WHERE, 1, text);
        Reply reply = ReplyReader.read(tokens, function);
        tokens.expectEnd("NO_ERROR");
        return reply;
    }

    /** Reads the replies to several calls, separated by semicolons, one for each function. */
    public static List<Reply> parseReplies(String text, List<RtmFunction> functions) throws ScriptException {
        Tokens tokens = Tokens.of(WHERE, 1, text);
        List<Reply> replies = new ArrayList<>(functions.size());
        for (RtmFunction function : functions) {
            if (!replies.isEmpty()) {
                tokens.expect(";", "NO_ERROR; NO_ERROR");
            }
            replies.add(ReplyReader.read(tokens, function));
        }
        tokens.expectEnd("NO_ERROR; NO_ERROR");
        return replies;
    }

    /** Reads one call. */
    public static Call parseCall(String text) throws ScriptException {
        Tokens tokens = Tokens.of(WHERE, 1, text);
        Call call = CallReader.read(tokens, "one of the 14 functions");
        tokens.expectEnd(Examples.of(call.function()));
        return call;
    }
}
