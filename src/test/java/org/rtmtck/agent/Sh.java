package org.rtmtck.agent;

import java.time.Duration;
import java.util.List;

/** Agents written in the shell, each of which does one thing. */
final class Sh {

    static final AgentOptions QUICK =
            AgentOptions.DEFAULT.withCallDeadline(Duration.ofMillis(300)).withStartDeadline(Duration.ofSeconds(5));

    private static final String HELLO =
            "read l; echo 'hello 1; name shell; version 1; capabilities ip concurrent-callers'; ";
    private static final String RESET = "read l; echo ok; ";

    private Sh() {}

    /** An agent that shakes hands, is reset, and then does what {@code script} says. */
    static AgentProvider agent(String script) {
        return command(HELLO + RESET + script);
    }

    /** An agent that does what {@code script} says from the start. */
    static AgentProvider command(String script) {
        return AgentProvider.command(List.of("sh", "-c", script)).with(QUICK);
    }
}
