package org.rtmtck.agent;

import java.util.concurrent.TimeUnit;

/** Looks at the agent's events now and then, for implementations that may signal one while no call is under way. */
final class EventPoller implements AutoCloseable {

    private static final long PERIOD_MILLIS = 10;

    private final Thread thread;

    EventPoller(Exchange exchange) {
        thread = new Thread(() -> poll(exchange), "agent-events");
        thread.setDaemon(true);
        thread.start();
    }

    private static void poll(Exchange exchange) {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(PERIOD_MILLIS);
                exchange.refresh();
            }
        } catch (InterruptedException | AgentFailure e) {
            // The instance was closed, or the agent is gone: the next call finds out for itself.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
