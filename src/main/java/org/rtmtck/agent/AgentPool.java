package org.rtmtck.agent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agents of one provider: each serves one instance at a time, and is used again for the next one after a
 * {@code reset}. Safe for concurrent use.
 */
final class AgentPool implements AutoCloseable {

    private record Started(Connection connection, Hello hello) {}

    private final ChannelFactory factory;
    private final String greeting;
    private final AgentOptions options;
    private final Watchdog watchdog = new Watchdog();
    private final ReplyParser parser = new ReplyParser();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private @Nullable Hello hello;
    private @Nullable AgentFailure neverStarted;
    private int losses;

    AgentPool(ChannelFactory factory, String greeting, AgentOptions options) {
        this.factory = factory;
        this.greeting = greeting;
        this.options = options;
    }

    /** What the agent says of itself. Starts one if none has been started yet, once: a second try would end alike. */
    synchronized Hello hello() {
        if (neverStarted != null) {
            throw neverStarted;
        }
        Hello known = hello;
        if (known != null) {
            return known;
        }
        try {
            Started first = start();
            idle.addLast(first.connection());
            return first.hello();
        } catch (AgentFailure e) {
            neverStarted = e;
            throw e;
        }
    }

    /** Reads the replies of all agents of the pool. */
    ReplyParser parser() {
        return parser;
    }

    /** An agent with an empty instance. One that does not answer any more is replaced by a new one. */
    Connection take() {
        Connection used = idleOne();
        while (used != null) {
            try {
                ask(used, "settle"); // it may have ended since
                return used;
            } catch (AgentFailure e) {
                lost(used);
                used = idleOne();
            }
        }
        Connection fresh = startBounded().connection();
        ask(fresh, "reset");
        return fresh;
    }

    private static void ask(Connection connection, String statement) {
        Request request = new Request();
        request.add(statement);
        connection.exchange(Connection.MAIN, request);
    }

    private synchronized @Nullable Connection idleOne() {
        return idle.pollLast();
    }

    /**
     * Takes an agent back. It ends its instance now: if it cannot, that is a matter of this instance and not of the next.
     */
    void give(Connection connection) {
        try {
            ask(connection, "reset");
            synchronized (this) {
                idle.addLast(connection);
            }
        } catch (AgentFailure e) {
            lost(connection);
        }
    }

    private void lost(Connection connection) {
        connection.close();
        synchronized (this) {
            losses++;
        }
    }

    private Started startBounded() {
        synchronized (this) {
            if (losses > options.maxRestarts()) {
                throw new AgentFailure(
                        AgentFailure.Cause.RESTARTS_SPENT,
                        "the agent was lost " + losses + " times and is not started again",
                        "",
                        List.of());
            }
        }
        return start();
    }

    private synchronized Started start() {
        Channel channel;
        try {
            channel = factory.open();
        } catch (AgentFault e) {
            throw new AgentFailure(e.cause(), e.problem(), "", List.of());
        }
        Connection connection = new Connection(channel, options.maxReplyBytes(), options.startDeadline());
        watchdog.watch(connection);
        try {
            Hello said =
                    Hello.parse(connection.exchange(Connection.MAIN, greeting).text());
            hello = said;
            connection.setDeadline(options.callDeadline());
            return new Started(connection, said);
        } catch (AgentFault e) {
            List<String> errorLines = channel.errorLines();
            connection.close();
            throw new AgentFailure(e.cause(), e.problem(), "", errorLines);
        }
    }

    @Override
    public synchronized void close() {
        idle.forEach(Connection::close);
        idle.clear();
        watchdog.close();
    }
}
