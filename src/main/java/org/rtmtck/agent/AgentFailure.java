package org.rtmtck.agent;

import java.util.List;
import org.rtmtck.script.AbnormalCallException;
import org.rtmtck.script.Reply;

/**
 * Something went wrong between the kit and an agent: what, at which request, and what the agent said about it on its
 * standard error. The message is complete for people; {@link #reply()} is what a trace records.
 */
public final class AgentFailure extends AbnormalCallException {

    private static final long serialVersionUID = 1L;

    /** What can go wrong. */
    public enum Kind {
        /** The command cannot be run, or nobody listens at the address. */
        NOT_STARTED(Reply.AbnormalKind.EXITED),
        /** The agent answered the handshake with another protocol version, or with no handshake. */
        OTHER_PROTOCOL(Reply.AbnormalKind.UNREADABLE),
        /** The agent refused a request: a wrong token, or a statement that it cannot read. */
        REFUSED(Reply.AbnormalKind.UNREADABLE),
        /** The agent's process ended. */
        EXITED(Reply.AbnormalKind.EXITED),
        /** The agent closed its output or the connection, but its process did not end. */
        CLOSED(Reply.AbnormalKind.EXITED),
        /** No reply within the deadline. */
        NO_RETURN(Reply.AbnormalKind.NO_RETURN),
        /** A reply that the grammar does not allow. */
        RUBBISH(Reply.AbnormalKind.UNREADABLE),
        /** The output ended in the middle of a line. */
        HALF_LINE(Reply.AbnormalKind.UNREADABLE),
        /** A line longer than the bound. */
        LONG_LINE(Reply.AbnormalKind.UNREADABLE),
        /** More or fewer replies in a line than there were statements in the request. */
        WRONG_COUNT(Reply.AbnormalKind.UNREADABLE),
        /** A line that answers no request. */
        UNASKED(Reply.AbnormalKind.UNREADABLE),
        /** The agent itself reported that the implementation did something that no function may do. */
        REPORTED(Reply.AbnormalKind.THREW),
        /** An earlier failure had ended the instance. */
        GONE(Reply.AbnormalKind.EXITED),
        /** The agent was restarted as often as the options allow. */
        RESTARTS_SPENT(Reply.AbnormalKind.EXITED);

        private final Reply.AbnormalKind abnormal;

        Kind(Reply.AbnormalKind abnormal) {
            this.abnormal = abnormal;
        }

        Reply.AbnormalKind abnormal() {
            return abnormal;
        }
    }

    private final Kind kind;
    private final String request;
    private final transient List<String> errorLines;

    AgentFailure(Kind kind, String problem, String request, List<String> errorLines) {
        this(kind, kind.abnormal(), problem, request, errorLines);
    }

    AgentFailure(Kind kind, Reply.AbnormalKind abnormal, String problem, String request, List<String> errorLines) {
        super(abnormal, problem, message(problem, request, errorLines));
        this.kind = kind;
        this.request = request;
        this.errorLines = List.copyOf(errorLines);
    }

    private static String message(String problem, String request, List<String> errorLines) {
        StringBuilder text = new StringBuilder(problem);
        if (!request.isEmpty()) {
            text.append("\n  at: ").append(request);
        }
        if (!errorLines.isEmpty()) {
            text.append("\n  last lines of its standard error:");
            errorLines.forEach(line -> text.append("\n    ").append(line));
        }
        return text.toString();
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** The request at which it was noticed, shortened; empty if there was none. */
    public String request() {
        return request;
    }

    /** The last lines of the agent's standard error. */
    public List<String> errorLines() {
        return errorLines == null ? List.of() : errorLines;
    }
}
