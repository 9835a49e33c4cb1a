package org.rtmtck.agent;

import java.util.List;
import org.rtmtck.api.RtmFailure;

/**
 * Something went wrong between the kit and an agent: what, at which request, and what the agent said about it on its
 * standard error. The message is one line; {@link #explanation()} is complete.
 */
public final class AgentFailure extends RtmFailure {

    private static final long serialVersionUID = 1L;

    /** What can go wrong. */
    public enum Cause {
        /** The command cannot be run, or nobody listens at the address. */
        NOT_STARTED(RtmFailure.Kind.EXITED),
        /** The agent answered the handshake with another protocol version, or with no handshake. */
        OTHER_PROTOCOL(RtmFailure.Kind.UNREADABLE),
        /** The agent refused a request: a wrong token, or a statement that it cannot read. */
        REFUSED(RtmFailure.Kind.UNREADABLE),
        /** The agent's process ended. */
        EXITED(RtmFailure.Kind.EXITED),
        /** The agent closed its output or the connection, but its process did not end. */
        CLOSED(RtmFailure.Kind.EXITED),
        /** No reply within the deadline. */
        NO_RETURN(RtmFailure.Kind.NO_RETURN),
        /** A reply that the grammar does not allow. */
        RUBBISH(RtmFailure.Kind.UNREADABLE),
        /** The output ended in the middle of a line. */
        HALF_LINE(RtmFailure.Kind.UNREADABLE),
        /** A line longer than the bound. */
        LONG_LINE(RtmFailure.Kind.UNREADABLE),
        /** More or fewer replies in a line than there were statements in the request. */
        WRONG_COUNT(RtmFailure.Kind.UNREADABLE),
        /** A line that answers no request. */
        UNASKED(RtmFailure.Kind.UNREADABLE),
        /** An earlier failure had ended the instance. */
        GONE(RtmFailure.Kind.EXITED),
        /** The agent was restarted as often as the options allow. */
        RESTARTS_SPENT(RtmFailure.Kind.EXITED);

        private final RtmFailure.Kind kind;

        Cause(RtmFailure.Kind kind) {
            this.kind = kind;
        }
    }

    private final Cause cause;
    private final String request;
    private final transient List<String> errorLines;

    AgentFailure(Cause cause, String problem, String request, List<String> errorLines) {
        super(cause.kind, errorLines.isEmpty() ? problem : problem + "; it said: " + last(errorLines));
        this.cause = cause;
        this.request = request;
        this.errorLines = List.copyOf(errorLines);
    }

    private static String last(List<String> lines) {
        return Text.shorten(lines.get(lines.size() - 1));
    }

    /** What went wrong. */
    public Cause cause() {
        return cause;
    }

    /** The request at which it was noticed, shortened; empty if there was none. */
    public String request() {
        return request;
    }

    /** The last lines of the agent's standard error. */
    public List<String> errorLines() {
        return errorLines == null ? List.of() : errorLines;
    }

    /** What went wrong, at which request, and the last lines of standard error, for people. */
    public String explanation() {
        StringBuilder text = new StringBuilder(String.valueOf(getMessage()));
        if (!request.isEmpty()) {
            text.append("\n  at: ").append(request);
        }
        if (errorLines().size() > 1) {
            text.append("\n  last lines of its standard error:");
            errorLines().forEach(line -> text.append("\n    ").append(Text.shorten(line)));
        }
        return text.toString();
    }
}
