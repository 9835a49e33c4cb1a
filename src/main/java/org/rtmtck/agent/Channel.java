package org.rtmtck.agent;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** The two streams to an agent, and what is known of its end. */
interface Channel {

    InputStream in();

    OutputStream out();

    /** Ends the channel at once, so that reads and writes under way return. May be called by any thread, repeatedly. */
    void kill();

    /** What the end of the input means; waits a moment for the process to end. */
    AgentFault ending();

    /** The last lines that the agent wrote to its standard error. */
    List<String> errorLines();
}
