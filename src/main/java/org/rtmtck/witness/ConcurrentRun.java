package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.script.Bindings;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * Runs a small program of several threads on a new instance and records when each call began and ended. What came of it
 * is judged afterwards: it is permitted if some order of the overlapping calls explains every reply.
 */
public final class ConcurrentRun {

    private final Subject subject;
    private final RoutingTableManager manager;
    private final KitEnvironment environment;
    private final CallExecutor executor;
    private final Bindings bindings = new Bindings();
    private final List<Statement> trace = new ArrayList<>();

    private final @Nullable VirtualClock virtualClock;

    private ConcurrentRun(Subject subject) {
        this.subject = subject;
        this.virtualClock = subject.has(Capability.VIRTUAL_TIME) ? new VirtualClock() : null;
        this.environment = new KitEnvironment(virtualClock == null ? new SystemClock() : virtualClock);
        this.manager = Opening.open(subject.provider(), environment);
        this.executor = new CallExecutor(manager, environment.lastError());
    }

    /**
     * A program of several threads.
     *
     * @param before what one thread does first
     * @param threads what each thread does then, all beginning at the same time; bindings in it are not allowed
     * @param after what one thread does when all have ended
     */
    public record Program(
            List<Statement.Invoke> before, Map<String, List<Call>> threads, List<Statement.Invoke> after) {}

    /** Runs a program and returns what was recorded. */
    public static Script run(Subject subject, Program program) {
        ConcurrentRun run = new ConcurrentRun(subject);
        try {
            program.before().forEach(run::alone);
            run.together(program.threads());
            Settling.await(subject, run.manager, run.virtualClock);
            run.trace.add(new Statement.Settle());
            program.after().forEach(run::alone);
            return Script.of(run.trace);
        } finally {
            Opening.close(run.manager, run.environment, CallGuard.none(), subject.callDeadline());
        }
    }

    private void alone(Statement.Invoke line) {
        Call resolved = bindings.resolve(OwnEvents.prepare(bindings, line.binding(), line.call(), executor::newEvent));
        if (resolved == null) {
            return;
        }
        Reply reply = executor.execute(resolved);
        if (line.binding() != null) {
            bindings.bind(line.binding(), reply);
        }
        trace.add(line.withReply(reply));
    }

    private void together(Map<String, List<Call>> threads) {
        CountDownLatch ready = new CountDownLatch(threads.size());
        CountDownLatch done = new CountDownLatch(threads.size());
        threads.forEach((name, calls) -> {
            List<Call> resolved = calls.stream().map(bindings::resolve).toList();
            Thread thread = new Thread(null, () -> thread(name, calls, resolved, ready, done), "rtm-tck " + name);
            thread.setDaemon(true);
            thread.start();
        });
        try {
            long patience = subject.callDeadline().toMillis() * 2;
            if (!done.await(patience, TimeUnit.MILLISECONDS)) {
                noReturn(threads);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive("the kit was interrupted");
        }
    }

    private void thread(
            String name, List<Call> calls, List<@Nullable Call> resolved, CountDownLatch ready, CountDownLatch done) {
        try {
            warmUp();
            ready.countDown();
            ready.await();
            for (int i = 0; i < calls.size(); i++) {
                Call call = resolved.get(i);
                if (call != null) {
                    record(new Statement.Invoke(name, null, calls.get(i), null));
                    Reply reply = executor.execute(call);
                    record(new Statement.Respond(name, reply));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            done.countDown();
        }
    }

    /** A call that changes nothing: an agent starts its thread now, and not when the calls are to overlap. */
    private void warmUp() {
        boolean ip = subject.has(Capability.IP);
        executor.execute(new Call.NetworkCount(ip ? ProtocolFamily.IP : ProtocolFamily.IPX));
    }

    private void record(Statement statement) {
        synchronized (trace) {
            trace.add(statement);
        }
    }

    private void noReturn(Map<String, List<Call>> threads) {
        synchronized (trace) {
            for (String name : threads.keySet()) {
                if (isWaiting(name)) {
                    trace.add(new Statement.Respond(
                            name,
                            new Reply.Abnormal(
                                    Reply.AbnormalKind.NO_RETURN,
                                    "within " + subject.callDeadline().toMillis() * 2 + " ms")));
                }
            }
        }
        throw new Stuck(Script.of(List.copyOf(trace)));
    }

    private boolean isWaiting(String thread) {
        boolean waiting = false;
        for (Statement statement : trace) {
            if (statement instanceof Statement.Invoke i && thread.equals(i.thread())) {
                waiting = true;
            } else if (statement instanceof Statement.Respond r && thread.equals(r.thread())) {
                waiting = false;
            }
        }
        return waiting;
    }

    /** Calls that overlapped did not return. */
    public static final class Stuck extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Script trace;

        Stuck(Script trace) {
            super("overlapping calls did not return");
            this.trace = trace;
        }

        /** What was recorded until then. */
        public Script trace() {
            return trace;
        }
    }
}
