/**
 * An implementation under test in another process, reached by a line protocol over a child process's pipes or over TCP.
 *
 * <p>{@link org.rtmtck.agent.AgentProvider} is the door: it starts the agent or connects to it, and everything that can
 * go wrong between the two processes becomes an {@link org.rtmtck.agent.AgentFailure} with a name. The protocol is
 * described in {@code spec/agent-protocol.md}.
 */
@NullMarked
package org.rtmtck.agent;

import org.jspecify.annotations.NullMarked;
