package org.rtmtck.agent;

/** What went wrong with a stream, before it is known at which request. */
final class AgentFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final AgentFailure.Cause cause;

    AgentFault(AgentFailure.Cause cause, String problem) {
        super(problem);
        this.cause = cause;
    }

    AgentFailure.Cause cause() {
        return cause;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
