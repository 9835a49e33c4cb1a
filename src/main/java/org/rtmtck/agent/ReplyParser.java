package org.rtmtck.agent;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.script.LineCodec;
import org.rtmtck.script.Reply;
import org.rtmtck.script.ScriptException;

/**
 * Reads replies, and remembers some: under a clock that stands still the same few texts come again and again, and
 * reading one costs more than making the call. Safe for concurrent use.
 */
final class ReplyParser {

    private static final int REMEMBERED = 4_096;

    private final Map<RtmFunction, Map<String, Reply>> known = new EnumMap<>(RtmFunction.class);

    ReplyParser() {
        for (RtmFunction function : RtmFunction.values()) {
            known.put(function, new ConcurrentHashMap<>());
        }
    }

    /** Reads the reply to a call of {@code function}. */
    Reply parse(String text, RtmFunction function) {
        Map<String, Reply> replies = known.getOrDefault(function, Map.of());
        @Nullable Reply earlier = replies.get(text);
        if (earlier != null) {
            return earlier;
        }
        Reply reply = read(text, function);
        if (replies.size() >= REMEMBERED) {
            replies.clear();
        }
        replies.put(text, reply);
        return reply;
    }

    private static Reply read(String text, RtmFunction function) {
        try {
            return LineCodec.parseReply(text, function);
        } catch (ScriptException e) {
            throw new Request.BadReply("the reply to " + function.win32Name() + " cannot be read: "
                    + Text.shorten(String.valueOf(e.getMessage())));
        }
    }
}
