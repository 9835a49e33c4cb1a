package org.rtmtck.agent;

/** What went wrong with a stream, before it is known at which request. */
final class AgentFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final AgentFailure.Kind kind;

    AgentFault(AgentFailure.Kind kind, String problem) {
        super(problem);
        this.kind = kind;
    }

    AgentFailure.Kind kind() {
        return kind;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
