package org.rtmtck.peer.process;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Daemons that are empty and wait for their next user, so that opening an instance costs no start of a process. Each
 * daemon serves one user at a time. Safe for concurrent use.
 *
 * @param <D> the kind of daemon
 */
public final class DaemonPool<D extends DaemonPool.Daemon> {

    private final Starter<D> starter;
    private final Deque<D> idle = new ArrayDeque<>();

    /** Starts a daemon. */
    @FunctionalInterface
    public interface Starter<D> {

        /** Starts one and waits until it can be used. */
        D start() throws IOException;
    }

    /** What the pool needs to know of a daemon. */
    public interface Daemon extends AutoCloseable {

        /** Whether it runs and answers. */
        boolean isHealthy();

        /** Removes what the last user left behind, and tells whether nothing is left. */
        boolean scrub();

        /** Ends it. */
        @Override
        void close();
    }

    /** A pool that is empty at first. */
    public DaemonPool(Starter<D> starter) {
        this.starter = starter;
    }

    /** A daemon with an empty table for one user, who has to {@link #release} it. */
    public D acquire() throws IOException {
        for (D daemon = poll(); daemon != null; daemon = poll()) {
            if (daemon.isHealthy()) {
                return daemon;
            }
            daemon.close();
        }
        return starter.start();
    }

    /** Takes a daemon back. One that cannot be emptied is ended. */
    public void release(D daemon) {
        if (daemon.isHealthy() && daemon.scrub()) {
            synchronized (idle) {
                idle.push(daemon);
            }
        } else {
            daemon.close();
        }
    }

    private @Nullable D poll() {
        synchronized (idle) {
            return idle.poll();
        }
    }
}
