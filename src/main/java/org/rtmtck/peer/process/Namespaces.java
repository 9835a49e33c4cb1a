package org.rtmtck.peer.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Network namespaces: whether this process may make them, and by which command. */
public final class Namespaces {

    private Namespaces() {}

    /** The words that run a command in a new network namespace, as root there. */
    public static List<String> command() {
        return isRoot() ? List.of("unshare", "-n") : List.of("unshare", "-r", "-n");
    }

    /**
     * Why no network namespace can be made.
     *
     * @param rootNeeded whether the privilege of a namespace made by a plain user would not be enough
     */
    public static Optional<String> unavailable(boolean rootNeeded) {
        if (rootNeeded && !isRoot()) {
            return needsRoot();
        }
        return Programs.missing("util-linux", "unshare").or(Namespaces::refused);
    }

    /** Why a daemon that changes to a user of its own cannot be started. */
    public static Optional<String> needsRoot() {
        return isRoot()
                ? Optional.empty()
                : Optional.of("not available: run as root (the daemon changes to a user of its own)");
    }

    private static Optional<String> refused() {
        try {
            List<String> words =
                    Stream.concat(command().stream(), Stream.of("true")).toList();
            Process trial = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            trial.getOutputStream().close();
            return trial.waitFor() == 0
                    ? Optional.empty()
                    : Optional.of("not available: run where network namespaces may be made (unshare -n is refused)");
        } catch (IOException e) {
            return Optional.of("not available: unshare cannot be run (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("not available: interrupted while looking for network namespaces");
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
