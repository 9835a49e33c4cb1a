package org.rtmtck.witness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmFailure;
import org.rtmtck.script.Bindings;
import org.rtmtck.script.Call;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * Runs programs of several threads, each on a new instance, thousands of times: the threads stay, begin together, and
 * are made to pause where the implementation calls its environment. Belongs to the thread that calls {@link #run}.
 */
public final class RaceTrack implements AutoCloseable {

    private static final long STACK_BYTES = 1L << 20;
    private static final long POLL_MILLIS = 25;
    private static final int MOST_SPINS = 0x3ff;

    private final Subject subject;
    private final Map<String, Runner> runners = new HashMap<>();

    /** A track for one implementation. */
    public RaceTrack(Subject subject) {
        this.subject = subject;
    }

    /**
     * Runs a program and returns what was recorded.
     *
     * @param program the program
     * @param seed what the pauses follow from
     * @throws ConcurrentRun.Stuck if a call did not return within its deadline
     */
    public Script run(ConcurrentRun.Program program, long seed) {
        return new Race(program, seed).run();
    }

    @Override
    public void close() {
        runners.values().forEach(Runner::end);
        runners.clear();
    }

    private void begin(String name, Runnable job) {
        Runner runner = runners.get(name);
        if (runner == null || !runner.take(job)) {
            runners.put(name, Runner.started("rtm-tck " + name, STACK_BYTES, Runner.PATIENCE, job));
        }
    }

    /** Something that happened, with its number among all that happened. */
    private record Event(int ticket, Statement statement) {}

    /** What one thread does. */
    private final class Lane {

        private final String name;
        private final List<Statement.Invoke> lines;
        private final List<@Nullable Call> resolved;
        private final boolean binds;
        private final List<Event> events = new ArrayList<>();
        private final int delay;
        private volatile long callStarted = Long.MAX_VALUE;
        private long lookedAt = Long.MAX_VALUE;
        private int looks;

        Lane(String name, List<Statement.Invoke> lines, List<@Nullable Call> resolved, int delay) {
            this.name = name;
            this.lines = lines;
            this.resolved = resolved;
            this.binds = lines.stream().anyMatch(line -> line.binding() != null);
            this.delay = delay;
        }

        /**
         * Counts how long the call takes in looks at it, a fixed time apart, and not by the clock: on a machine that is
         * busy with other things the looks are late as well, and the call gets its share of them.
         */
        void look() {
            long since = callStarted;
            looks = since == Long.MAX_VALUE || since != lookedAt ? 0 : looks + 1;
            lookedAt = since;
        }

        boolean isOverdue() {
            return callStarted != Long.MAX_VALUE
                    && looks * POLL_MILLIS > subject.callDeadline().toMillis();
        }

        synchronized void note(Event event) {
            events.add(event);
        }

        synchronized List<Event> events() {
            return new ArrayList<>(events);
        }
    }

    private final class Race {

        private final ConcurrentRun.Program program;
        private final long seed;
        private final Jitter jitter;
        private final @Nullable VirtualClock virtualClock;
        private final KitEnvironment environment;
        private final RoutingTableManager manager;
        private final CallExecutor executor;
        private final Bindings bindings = new Bindings();
        private final List<Statement> trace = new ArrayList<>();
        private final AtomicInteger tickets = new AtomicInteger();
        private final AtomicInteger arrived = new AtomicInteger();

        Race(ConcurrentRun.Program program, long seed) {
            this.program = program;
            this.seed = seed;
            this.jitter = new Jitter(seed);
            this.virtualClock = subject.has(Capability.VIRTUAL_TIME) ? new VirtualClock(jitter) : null;
            this.environment = new KitEnvironment(virtualClock == null ? new SystemClock() : virtualClock);
            environment.meter().beforeUse(jitter);
            this.manager = Opening.open(subject.provider(), environment);
            this.executor = new CallExecutor(manager, environment.lastError());
        }

        Script run() {
            boolean stuck = false;
            try {
                program.before().forEach(this::alone);
                together();
                settle();
                program.after().forEach(this::alone);
                mustBeUndisturbed();
                return Script.of(trace);
            } catch (ConcurrentRun.Stuck e) {
                stuck = true;
                throw e;
            } finally {
                if (!stuck) { // an instance that hangs may hang when it is closed as well
                    Opening.close(manager, environment, CallGuard.none(), subject.callDeadline());
                }
            }
        }

        private void mustBeUndisturbed() {
            subject.provider().disturbance(manager).ifPresent(disturbance -> {
                throw new Disturbed("calls of several threads cannot be judged: " + disturbance);
            });
        }

        /** An implementation that has come to its end cannot settle; the calls that follow tell it. */
        private void settle() {
            try {
                Settling.await(subject, manager, virtualClock);
            } catch (RtmFailure e) {
                System.getLogger(RaceTrack.class.getName()).log(System.Logger.Level.DEBUG, "did not settle", e);
            }
            trace.add(new Statement.Settle());
        }

        private void alone(Statement.Invoke line) {
            Call call = resolved(line);
            if (call != null) {
                Reply reply = executor.execute(call);
                bind(line, reply);
                trace.add(line.withReply(reply));
            }
        }

        private @Nullable Call resolved(Statement.Invoke line) {
            synchronized (bindings) {
                return bindings.resolve(OwnEvents.prepare(bindings, line.binding(), line.call(), executor::newEvent));
            }
        }

        private void bind(Statement.Invoke line, Reply reply) {
            if (line.binding() != null) {
                synchronized (bindings) {
                    bindings.bind(line.binding(), reply);
                }
            }
        }

        private void together() {
            List<Lane> lanes = new ArrayList<>();
            program.threads().forEach((name, lines) -> {
                List<@Nullable Call> calls = new ArrayList<>();
                lines.forEach(line -> calls.add(line.binding() == null ? resolved(line) : null));
                int delay = (int) Jitter.mix(seed + lanes.size()) & MOST_SPINS;
                lanes.add(new Lane(name, lines, calls, (int) (seed & 1) == 0 ? delay & 0x1f : delay));
            });
            CountDownLatch done = new CountDownLatch(lanes.size());
            jitter.start();
            for (Lane lane : lanes) {
                begin(lane.name, () -> drive(lane, lanes.size(), done));
            }
            await(lanes, done);
            jitter.stop();
            merge(lanes);
        }

        private void drive(Lane lane, int of, CountDownLatch done) {
            try {
                warmUp();
                lineUp(of);
                Jitter.spin(lane.delay);
                for (int i = 0; i < lane.lines.size(); i++) {
                    call(lane, i);
                }
            } finally {
                done.countDown();
            }
        }

        /** A call that changes nothing: an agent starts its thread now, and not when the calls are to overlap. */
        private void warmUp() {
            executor.execute(
                    new Call.NetworkCount(subject.has(Capability.IP) ? ProtocolFamily.IP : ProtocolFamily.IPX));
        }

        /** All begin together, also where there are more threads than processors. */
        @SuppressWarnings("ThreadPriorityCheck")
        private void lineUp(int of) {
            arrived.incrementAndGet();
            for (int spins = 0; arrived.get() < of; spins++) {
                if (spins < MOST_SPINS) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
        }

        private void call(Lane lane, int index) {
            Statement.Invoke line = lane.lines.get(index);
            Call call = lane.binds ? resolved(line) : lane.resolved.get(index);
            if (call == null) {
                return;
            }
            lane.note(new Event(
                    tickets.getAndIncrement(), new Statement.Invoke(lane.name, line.binding(), line.call(), null)));
            lane.callStarted = System.nanoTime();
            Reply reply = executor.execute(call);
            lane.callStarted = Long.MAX_VALUE;
            bind(line, reply);
            lane.note(new Event(tickets.getAndIncrement(), new Statement.Respond(lane.name, reply)));
        }

        private void await(List<Lane> lanes, CountDownLatch done) {
            try {
                while (!done.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    lanes.forEach(Lane::look);
                    if (lanes.stream().anyMatch(Lane::isOverdue)) {
                        giveUp(lanes);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Inconclusive("the kit was interrupted");
            }
        }

        /** What was recorded is read first: a thread that is interrupted may still find an answer. */
        private void giveUp(List<Lane> lanes) {
            List<Lane> overdue = lanes.stream().filter(Lane::isOverdue).toList();
            merge(lanes);
            for (Lane lane : overdue) {
                trace.add(new Statement.Respond(
                        lane.name,
                        new Reply.Abnormal(
                                Reply.AbnormalKind.NO_RETURN,
                                "within " + subject.callDeadline().toMillis() + " ms")));
            }
            for (Lane lane : lanes) {
                Runner lost = runners.remove(lane.name);
                if (lost != null) {
                    lost.end();
                    lost.interrupt();
                }
            }
            mustBeUndisturbed();
            throw new ConcurrentRun.Stuck(Script.of(List.copyOf(trace)));
        }

        private void merge(List<Lane> lanes) {
            List<Event> events = new ArrayList<>();
            lanes.forEach(lane -> events.addAll(lane.events()));
            events.sort(Comparator.comparingInt(Event::ticket));
            events.forEach(event -> trace.add(event.statement()));
        }
    }
}
