package org.rtmtck.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One agent that answers requests. Safe for concurrent use: requests of several threads may be under way, one for each
 * name of a thread. Of the threads that wait, one reads for all, so that a single caller pays for no hand-over.
 *
 * <p>The first failure ends the connection; every request under way then fails with it, and later ones as
 * {@link AgentFailure.Cause#GONE}.
 */
final class Connection {

    /** The name of the agent's main thread, which runs requests that name none. */
    static final String MAIN = "";

    private static final class Pending {
        final String request;
        final long since;

        @Nullable
        String reply;

        long number;

        Pending(String request, long since) {
            this.request = request;
            this.since = since;
        }
    }

    /**
     * A reply line.
     *
     * @param text the line without the name of the thread
     * @param number how many lines came before it, so that later knowledge can be told from earlier
     */
    record Answer(String text, long number) {}

    private record Failure(AgentFault fault, @Nullable Pending culprit, List<String> errorLines) {}

    private final Channel channel;
    private final LineReader reader;
    private final Lock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();
    private volatile long deadlineNanos;
    private volatile boolean atEnd;
    private boolean reading;
    private long received;

    Connection(Channel channel, int maxReplyBytes, Duration deadline) {
        this.channel = channel;
        this.reader = new LineReader(channel.in(), maxReplyBytes);
        this.deadlineNanos = deadline.toNanos();
    }

    /** Sets how long each request from now on may take. */
    void setDeadline(Duration deadline) {
        deadlineNanos = deadline.toNanos();
    }

    /** Sends a request in the name of {@code thread} and waits for its reply. */
    Answer exchange(String thread, String request) {
        Pending mine = new Pending(request, System.nanoTime());
        lock.lock();
        try {
            requireAlive(request);
            requireSilence(request);
            pending.put(thread, mine);
            write(thread, request);
            String reply = mine.reply;
            while (reply == null) {
                requireStillAlive(mine);
                if (reading) {
                    arrived.awaitUninterruptibly();
                } else {
                    readOne();
                }
                reply = mine.reply;
            }
            return new Answer(reply, mine.number);
        } finally {
            pending.remove(thread);
            lock.unlock();
        }
    }

    /** Sends a request and lets it take its replies apart; whatever it cannot read ends the connection. */
    Answer exchange(String thread, Request request) {
        Answer answer = exchange(thread, request.line());
        try {
            request.accept(answer);
        } catch (AgentFault e) {
            throw end(e, request.line());
        }
        return answer;
    }

    private void requireAlive(String request) {
        Failure earlier = failure.get();
        if (earlier != null) {
            throw gone(earlier, request);
        }
    }

    private static AgentFailure gone(Failure why, String request) {
        return new AgentFailure(
                AgentFailure.Cause.GONE,
                "the agent is gone since another call: " + why.fault().problem(),
                Text.shorten(request),
                List.of());
    }

    private void requireStillAlive(Pending mine) {
        Failure now = failure.get();
        if (now == null) {
            return;
        }
        if (now.culprit() != null && now.culprit() != mine) {
            throw gone(now, mine.request);
        }
        throw failureAt(now, mine.request);
    }

    private void requireSilence(String request) {
        if (pending.isEmpty() && reader.hasUnread()) {
            String line;
            try {
                line = reader.readLine();
            } catch (AgentFault e) {
                throw end(e, request);
            }
            throw line == null ? end(channel.ending(), request) : end(unasked(line), request);
        }
    }

    private static AgentFault unasked(String line) {
        return new AgentFault(
                AgentFailure.Cause.UNASKED,
                "the agent sent a line that answers no request: '" + Text.shorten(line) + "'");
    }

    private void write(String thread, String request) {
        String line = thread.isEmpty() ? request + "\n" : "@" + thread + " " + request + "\n";
        try {
            channel.out().write(line.getBytes(StandardCharsets.UTF_8));
            channel.out().flush();
        } catch (IOException e) {
            throw end(channel.ending(), request);
        }
    }

    /** Reads a line for whoever it is for. The lock is free meanwhile. */
    private void readOne() {
        reading = true;
        lock.unlock();
        String line = null;
        AgentFault fault = null;
        try {
            line = reader.readLine();
            atEnd = line == null;
            fault = atEnd ? channel.ending() : null;
        } catch (AgentFault e) {
            fault = e;
        } finally {
            lock.lock();
            reading = false;
            arrived.signalAll();
        }
        if (fault != null) {
            fail(fault, null);
        } else if (line != null) {
            dispatch(line);
        }
    }

    private void dispatch(String line) {
        String thread = MAIN;
        String text = line;
        if (line.startsWith("@")) {
            int blank = line.indexOf(' ');
            thread = line.substring(1, blank < 0 ? line.length() : blank);
            text = blank < 0 ? "" : line.substring(blank + 1);
        }
        Pending asked = pending.get(thread);
        if (asked == null || asked.reply != null) {
            fail(unasked(line), null);
            return;
        }
        asked.reply = text;
        asked.number = received++;
    }

    /** Ends the connection because a request has taken too long, if one has. Called by the watchdog. */
    void expire(long now) {
        if (atEnd) {
            return;
        }
        for (Pending request : pending.values()) {
            if (now - request.since > deadlineNanos) {
                String problem =
                        "no reply within " + Duration.ofNanos(deadlineNanos).toMillis() + " ms";
                fail(new AgentFault(AgentFailure.Cause.NO_RETURN, problem), request);
            }
        }
    }

    private void fail(AgentFault fault, @Nullable Pending culprit) {
        if (isAlive()) {
            // Before the kill, which closes the stream that they come from.
            failure.compareAndSet(null, new Failure(fault, culprit, channel.errorLines()));
        }
        channel.kill();
    }

    private AgentFailure end(AgentFault fault, String request) {
        fail(fault, null);
        Failure first = failure.get();
        return failureAt(first == null ? new Failure(fault, null, List.of()) : first, request);
    }

    private static AgentFailure failureAt(Failure failure, String request) {
        return new AgentFailure(
                failure.fault().cause(), failure.fault().problem(), Text.shorten(request), failure.errorLines());
    }

    boolean isAlive() {
        return failure.get() == null;
    }

    /** Ends the agent. */
    void close() {
        AgentFault fault = new AgentFault(AgentFailure.Cause.GONE, "the kit closed the connection");
        failure.compareAndSet(null, new Failure(fault, null, List.of()));
        channel.kill();
    }
}
