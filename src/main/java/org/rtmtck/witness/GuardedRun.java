package org.rtmtck.witness;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/**
 * Runs a whole sequence of calls on a thread of its own and watches that none of them takes too long. Cheaper than
 * guarding each call when there are many.
 */
public final class GuardedRun {

    /** Opening may start processes; it has its own patience. */
    private static final Duration PATIENCE_TO_OPEN = Duration.ofSeconds(30);

    private static final long POLL_MILLIS = 50;

    private GuardedRun() {}

    /**
     * Opens an instance and gives it to {@code body}.
     *
     * @throws Violation if a call broke a requirement, or did not return
     * @throws OpenException if the implementation cannot be opened
     */
    public static void run(Subject subject, Evidence evidence, Consumer<Witness> body) {
        Replay replay = attempt(subject, evidence, witness -> {
            witness.looksAtTables();
            body.accept(witness);
        });
        if (replay.violation() != null) {
            throw replay.violation();
        }
    }

    static Replay replay(Subject subject, List<? extends Statement> statements) {
        return attempt(subject, new Evidence(), witness -> statements.forEach(witness::execute));
    }

    private static Replay attempt(Subject subject, Evidence evidence, Consumer<Witness> body) {
        Heartbeat heartbeat = new Heartbeat();
        CompletableFuture<Replay> result = new CompletableFuture<>();
        WitnessHolder holder = new WitnessHolder();
        Runner worker = subject.runners().start(() -> work(subject, evidence, body, heartbeat, holder, result));
        if (!ends(result, () -> isOverdue(subject, evidence, heartbeat, holder))) {
            try {
                // Before the interrupt, which may let the call return and others be made.
                return overdue(subject, holder.witness);
            } finally {
                worker.end();
                worker.interrupt();
            }
        }
        try {
            return result.join();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    private static void work(
            Subject subject,
            Evidence evidence,
            Consumer<Witness> body,
            Heartbeat heartbeat,
            WitnessHolder holder,
            CompletableFuture<Replay> result) {
        try (Witness witness = Witness.open(subject, evidence, heartbeat)) {
            holder.witness = witness;
            result.complete(judged(witness, body));
        } catch (Throwable e) { // handed over to the waiting thread
            result.completeExceptionally(e);
        }
    }

    private static Replay judged(Witness witness, Consumer<Witness> body) {
        try {
            body.accept(witness);
            return new Replay(null, witness.trace());
        } catch (Violation violation) {
            return new Replay(violation, violation.trace());
        } catch (Inconclusive inconclusive) {
            return new Replay(null, witness.trace());
        }
    }

    /** Waits until there is a result, of whatever kind, or it takes too long. */
    @SuppressWarnings("ThreadPriorityCheck") // see Runner
    private static boolean ends(CompletableFuture<Replay> result, BooleanSupplier isOverdue) {
        long since = System.nanoTime();
        while (!result.isDone() && Runner.isSoonAfter(since)) {
            Thread.yield();
        }
        while (true) {
            try {
                result.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (ExecutionException e) {
                return true;
            } catch (TimeoutException e) {
                if (isOverdue.getAsBoolean()) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Inconclusive("the kit was interrupted");
            }
        }
    }

    private static boolean isOverdue(Subject subject, Evidence evidence, Heartbeat heartbeat, WitnessHolder holder) {
        boolean opening = holder.witness == null;
        return heartbeat.isOverdue(opening ? PATIENCE_TO_OPEN : evidence.patience(subject.callDeadline()));
    }

    private static RuntimeException unwrapped(CompletionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error cause) {
            throw cause;
        }
        return new IllegalStateException(e.getCause());
    }

    private static Replay overdue(Subject subject, @Nullable Witness witness) {
        if (witness == null) {
            throw new OpenException(
                    subject.provider().name() + " cannot be opened: open() did not return within "
                            + subject.callDeadline().toMillis() + " ms",
                    null);
        }
        Violation violation = witness.abandon();
        Script trace = violation == null ? witness.trace() : violation.trace();
        return new Replay(violation, trace);
    }

    private static final class WitnessHolder {
        private volatile @Nullable Witness witness;
    }

    /** Notes when the call that is under way began. */
    private static final class Heartbeat implements CallGuard {

        private volatile long startedAt = System.nanoTime();
        private volatile boolean inCall = true;

        @Override
        public Reply run(Supplier<Reply> call, Duration deadline) {
            startedAt = System.nanoTime();
            inCall = true;
            Reply reply = call.get();
            inCall = false;
            return reply;
        }

        boolean isOverdue(Duration deadline) {
            return inCall && System.nanoTime() - startedAt > deadline.toNanos();
        }

        @Override
        public void close() {
            inCall = false;
        }
    }
}
