package org.rtmtck.peer.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A daemon that cannot outlive the kit. A small shell starts it and waits on a pipe; when the pipe closes, because
 * {@link #close} was called or because the kit ended in whatever way, the shell kills the daemon by its process id and
 * deletes its run directory. A network namespace without a name goes with the last process in it.
 *
 * <p>SIGTERM comes first, so that a daemon of several processes can end them; SIGKILL follows after half a second, because
 * a stopped daemon keeps any other signal pending. Safe for concurrent use.
 */
public final class SupervisedProcess implements AutoCloseable {

    private static final Duration END = Duration.ofMillis(500);
    private static final Duration UNNOTICED = Duration.ofMillis(50);
    private static final String OUTPUT = "out";
    private static final String SUPERVISOR = """
            run=$1
            shift
            pid=
            finish() {
              trap '' INT TERM HUP
              if [ -n "$pid" ]; then
                kill -TERM $pid 2>/dev/null
                tries=0
                while [ $tries -lt 25 ] && read -r id name state rest 2>/dev/null </proc/$pid/stat && [ "$state" != Z ]; do
                  sleep 0.02
                  tries=$((tries + 1))
                done
                kill -KILL $pid 2>/dev/null
                wait $pid 2>/dev/null
              fi
              rm -rf "$run"
              exit 0
            }
            trap finish INT TERM HUP
            "$@" >"$run/out" 2>&1 </dev/null &
            pid=$!
            echo $pid
            read -r end
            finish
            """;

    private final String name;
    private final RunDirectory directory;
    private final Process supervisor;
    private final long pid;

    private SupervisedProcess(String name, RunDirectory directory, Process supervisor, long pid) {
        this.name = name;
        this.directory = directory;
        this.supervisor = supervisor;
        this.pid = pid;
    }

    /**
     * Starts a daemon in the foreground of its supervisor.
     *
     * @param name what to call it in errors
     * @param directory its run directory, which receives its output and is deleted at the end
     * @param command the program and its arguments
     */
    public static SupervisedProcess start(String name, RunDirectory directory, List<String> command)
            throws IOException {
        List<String> words = new ArrayList<>(
                List.of("/bin/sh", "-c", SUPERVISOR, "rtm-tck", directory.path().toString()));
        words.addAll(command);
        Process supervisor = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var reader = new BufferedReader(new InputStreamReader(supervisor.getInputStream(), StandardCharsets.US_ASCII));
        String pid = reader.readLine();
        if (pid == null) {
            throw new IOException(name + " was not started: the shell that watches over it ended at once");
        }
        return new SupervisedProcess(name, directory, supervisor, Long.parseLong(pid.trim()));
    }

    /** The process id of the daemon. */
    public long pid() {
        return pid;
    }

    /** The daemon's run directory. */
    public RunDirectory directory() {
        return directory;
    }

    /** Whether the daemon runs, or is stopped but could go on. */
    public boolean isAlive() {
        return ProcessStatus.of(pid).filter(status -> !status.hasEnded()).isPresent();
    }

    /**
     * What somebody else has done to the daemon so that it does not answer; empty if nothing.
     *
     * @param gone whether its connections are known to have ended, so that its end is worth waiting for, for half a
     *     second; else it is given a twentieth of one, since the end of a connection is noticed a little later
     */
    public Optional<String> disturbance(boolean gone) {
        Patience patience = Patience.of(gone ? END : UNNOTICED);
        while (isAlive() && !patience.isOver()) {
            Optional<String> found = Disturbance.of(name, pid);
            if (found.isPresent()) {
                return found;
            }
            try {
                patience.pause(name);
            } catch (UnresponsiveException e) {
                break;
            }
        }
        return Disturbance.of(name, pid);
    }

    /**
     * Waits until the daemon has made {@code file}, usually its control socket.
     *
     * @throws IOException with the daemon's last words if it ends first or takes too long
     */
    public void awaitFile(Path file, Patience patience) throws IOException {
        while (!Files.exists(file)) {
            if (!isAlive() || patience.isOver()) {
                String words = lastWords();
                close();
                throw new IOException(name + " did not come up. It said: " + words);
            }
            try {
                patience.pause(name);
            } catch (UnresponsiveException e) {
                close();
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    /** The last lines that the daemon has printed, for an error message. */
    public String lastWords() {
        return directory.lastLines(OUTPUT, 5);
    }

    /** Ends the daemon and deletes its run directory. Does nothing the second time. */
    @Override
    public void close() {
        try {
            supervisor.getOutputStream().close();
            if (!supervisor.waitFor(5, TimeUnit.SECONDS)) {
                supervisor.destroyForcibly();
            }
        } catch (IOException e) {
            supervisor.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return name + " (pid " + pid + ")";
    }
}
