package org.rtmtck.agent;

import org.rtmtck.script.Reply;

/**
 * An agent reports that the implementation behind it did something that no function may do, such as to write outside of
 * a buffer. The agent itself goes on.
 */
public final class ReportedMisbehaviour extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReportedMisbehaviour(Reply.Abnormal reply) {
        super(reply.detail().isEmpty() ? "!" + reply.kind().word() : reply.detail());
    }
}
