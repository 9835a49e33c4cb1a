package org.rtmtck.agent;

/** Opens channels to one agent. */
@FunctionalInterface
interface ChannelFactory {

    /** A new process or connection. */
    Channel open() throws AgentFault;
}
