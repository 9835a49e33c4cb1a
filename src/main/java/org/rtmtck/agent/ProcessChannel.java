package org.rtmtck.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child process, spoken to over its standard input and output. */
final class ProcessChannel implements Channel {

    private static final long PATIENCE_MILLIS = 500;
    private static final int SIGNAL_BASE = 128;
    private static final int MAX_SIGNAL = 64;

    private final Process process;
    private final ErrorTail errors;

    private ProcessChannel(Process process) {
        this.process = process;
        this.errors = new ErrorTail(process.getErrorStream());
    }

    static Channel start(List<String> command) throws AgentFault {
        try {
            return new ProcessChannel(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new AgentFault(
                    AgentFailure.Cause.NOT_STARTED,
                    "the agent '" + String.join(" ", command) + "' cannot be started: " + e.getMessage()
                            + "; give the path of a program that can be run, then its arguments");
        }
    }

    @Override
    public InputStream in() {
        return process.getInputStream();
    }

    @Override
    public OutputStream out() {
        return process.getOutputStream();
    }

    @Override
    public void kill() {
        // A grandchild would hold the pipe open, and is nobody's descendant any more once its parent has gone.
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public AgentFault ending() {
        if (!hasEnded()) {
            return new AgentFault(
                    AgentFailure.Cause.CLOSED, "the agent closed its standard output, but its process goes on");
        }
        return new AgentFault(AgentFailure.Cause.EXITED, "the agent's process ended with " + exit(process.exitValue()));
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static String exit(int code) {
        boolean bySignal = code > SIGNAL_BASE && code <= SIGNAL_BASE + MAX_SIGNAL;
        return "exit code " + code + (bySignal ? " (signal " + (code - SIGNAL_BASE) + ")" : "");
    }

    @Override
    public List<String> errorLines() {
        return errors.lines(!process.isAlive());
    }
}
