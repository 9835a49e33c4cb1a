package org.rtmtck.peer.process;

import java.util.Map;
import java.util.Optional;

/**
 * Tells what somebody else has done to a process from what it did itself. One that crashes ends by other signals than
 * those that people send, and none stops itself.
 */
public final class Disturbance {

    private static final Map<Integer, String> SENT = Map.of(2, "SIGINT", 9, "SIGKILL", 15, "SIGTERM");
    private static final int SHELL_SIGNALS = 128;

    private Disturbance() {}

    /**
     * What was done to a process, or to one that it has started, in a sentence without its full stop; empty if nothing.
     *
     * @param name what to call it
     * @param pid its id
     */
    public static Optional<String> of(String name, long pid) {
        Optional<ProcessStatus> found = ProcessStatus.of(pid);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ProcessStatus status = found.get();
        if (status.isStopped()) {
            return Optional.of(name + " (pid " + pid + ") was stopped by a signal");
        }
        return sent(name, pid, status.signal())
                .or(() -> status.children().stream()
                        .flatMap(child -> of(name, child).stream())
                        .findFirst());
    }

    /** What the exit code tells that a shell ended with because a command did. */
    public static Optional<String> ofExitCode(String name, long pid, int exitCode) {
        return sent(name, pid, exitCode - SHELL_SIGNALS);
    }

    private static Optional<String> sent(String name, long pid, int signal) {
        return Optional.ofNullable(SENT.get(signal))
                .map(word -> name + " (pid " + pid + ") was ended by somebody's " + word);
    }
}
