package org.rtmtck.agent;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks after deadlines, so that callers can wait in plain reads. Safe for concurrent use. */
final class Watchdog implements AutoCloseable {

    private static final long PERIOD_MILLIS = 20;

    private final Set<Connection> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "agent-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    Watchdog() {
        var unused = timer.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        watched.removeIf(connection -> !connection.isAlive());
        watched.forEach(connection -> connection.expire(now));
    }

    void watch(Connection connection) {
        watched.add(connection);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
