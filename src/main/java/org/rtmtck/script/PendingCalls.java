package org.rtmtck.script;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.RtmFunction;

/** In a trace of several threads: the last call of each thread, until its reply comes. */
final class PendingCalls {

    private final Map<String, RtmFunction> functions = new HashMap<>();

    /** Takes note of a call. */
    void invoked(Statement.Invoke call) {
        if (call.thread() == null) {
            return;
        }
        if (call.reply() == null) {
            functions.put(call.thread(), call.call().function());
        } else {
            functions.remove(call.thread());
        }
    }

    /** Takes note of a reply; the function that replied, null if the thread has no call under way. */
    @Nullable
    RtmFunction responded(String thread) {
        return functions.remove(thread);
    }
}
