package org.rtmtck.witness;

import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Handle;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * Something that happened in a trace, with every name resolved.
 *
 * @param line where it begins
 * @param begins the position of its first line in the trace
 * @param ends the position of its last line in the trace; {@link Integer#MAX_VALUE} if it never ended
 * @param call the call, null if it is another statement
 * @param reply the reply to the call, null if it is another statement or never returned
 * @param registration the registration that another statement names, NULL if it names none
 * @param event the event of that registration, NULL if there is none
 * @param failedRegistration whether the call gives what a failed registration returned
 */
record Occurrence(
        Script.Line line,
        int begins,
        int ends,
        @Nullable Call call,
        @Nullable Reply reply,
        Handle registration,
        Handle event,
        boolean failedRegistration) {

    /** Whether it is a call that never returned. */
    boolean isPending() {
        return call != null && reply == null;
    }

    /** The same with an answer. */
    Occurrence answered(Call as, Reply with) {
        return new Occurrence(line, begins, ends, as, with, registration, event, failedRegistration);
    }

    Statement statement() {
        return line.statement();
    }
}
