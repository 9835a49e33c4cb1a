package org.rtmtck.agent;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Environment;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.Status;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;
import org.rtmtck.script.ScriptPrinter;

/**
 * Makes single calls at an agent, each in a line with all that an implementation in this process would have had from its
 * {@link Environment}: the time, its events, the last error, the resources. Safe for concurrent use.
 */
final class Exchange implements AutoCloseable {

    private final Connection connection;
    private final Environment environment;
    private final EventMirror events;
    private final TimeMirror time;
    private final FaultMirror faults;
    private final boolean lastErrorOffered;
    private final ReplyParser parser;
    private final ThreadNames threads = new ThreadNames();
    private final @Nullable Lock oneByOne;
    private volatile boolean closed;

    Exchange(Connection connection, Hello hello, Environment environment, EventMirror events, ReplyParser parser) {
        this.connection = connection;
        this.parser = parser;
        this.environment = environment;
        this.events = events;
        this.time = new TimeMirror(hello.offers(Capability.VIRTUAL_TIME) ? environment.clock() : null);
        this.faults = new FaultMirror(environment.resources(), hello.offers(Capability.RESOURCE_FAULTS));
        this.lastErrorOffered = hello.extras().contains(Hello.LAST_ERROR);
        this.oneByOne = hello.offers(Capability.CONCURRENT_CALLERS) ? null : new ReentrantLock();
    }

    /** Makes a call. */
    Reply call(Call call) {
        RtmFunction function = call.function();
        AtomicReference<@Nullable Reply> reply = new AtomicReference<>();
        Request request = new Request();
        addBefore(request);
        faults.addBefore(request);
        boolean shown = lastErrorOffered && function == RtmFunction.DEREGISTER_CLIENT;
        if (shown || (lastErrorOffered && isReadThroughLastError(function))) {
            request.add("SetLastError " + environment.lastError().get());
        }
        request.add(ScriptPrinter.print(call), (text, number) -> reply.set(parser.parse(text, function)));
        if (shown) {
            request.addNumber("GetLastError", code -> environment.lastError().set(new Status((int) code)));
        }
        faults.addAfter(request);
        send(request);
        if (call instanceof Call.AddRoute added && !added.timeToLive().isInfinite()) {
            time.at(added.timeToLive(), this::lookAgain);
        }
        return requireNormal(reply.get(), request);
    }

    /** When a lifetime ends, the agent hears of the time and may have signalled events. */
    private void lookAgain() {
        if (!closed && connection.isAlive()) {
            refresh();
        }
    }

    private static boolean isReadThroughLastError(RtmFunction function) {
        return switch (function) {
            case REGISTER_CLIENT, CREATE_ENUMERATION_HANDLE, IS_ROUTE, GET_NETWORK_COUNT, GET_ROUTE_AGE -> true;
            default -> false;
        };
    }

    private static Reply requireNormal(@Nullable Reply reply, Request request) {
        if (reply instanceof Reply.Abnormal r) {
            throw new ReportedMisbehaviour(r);
        }
        if (reply == null) {
            throw new IllegalStateException("no reply was taken for " + request.line());
        }
        return reply;
    }

    /** Brings time and events up to date without a call. */
    void refresh() {
        Request request = new Request();
        addBefore(request);
        if (!request.isEmpty() || !events.isEmpty()) {
            send(request);
        }
    }

    /** Lets the agent settle. */
    void settle() {
        Request request = new Request();
        addBefore(request);
        request.add("settle");
        send(request);
    }

    /** Asks how many blocks of memory the implementation holds. */
    long allocations() {
        AtomicLong blocks = new AtomicLong();
        Request request = new Request();
        addBefore(request);
        request.addNumber("allocations", blocks::set);
        send(request);
        return blocks.get();
    }

    private void addBefore(Request request) {
        time.addTo(request);
        events.addWrites(request);
    }

    private void send(Request request) {
        if (!events.isEmpty()) {
            request.add("events", events::read);
        }
        if (oneByOne == null) {
            connection.exchange(threads.current(), request);
            return;
        }
        oneByOne.lock();
        try {
            connection.exchange(Connection.MAIN, request);
        } finally {
            oneByOne.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
