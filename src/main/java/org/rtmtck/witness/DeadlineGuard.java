package org.rtmtck.witness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rtmtck.script.Reply;

/** Runs calls on one thread of its own. After a call that did not return the thread is left to itself. */
final class DeadlineGuard implements CallGuard {

    private final Duration patience;
    private @Nullable Runner runner;
    private boolean lost;

    DeadlineGuard() {
        this(Runner.PATIENCE);
    }

    /** A guard whose thread waits so long for the next call. */
    DeadlineGuard(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Reply run(Supplier<Reply> call, Duration deadline) {
        if (lost) {
            return new Reply.Abnormal(Reply.AbnormalKind.NO_RETURN, "an earlier call has not returned");
        }
        Pending pending = new Pending(call, Thread.currentThread());
        Runner current = begin(pending);
        Reply reply = pending.await(deadline);
        if (reply != null) {
            return reply;
        }
        lost = true;
        current.end();
        current.interrupt();
        return new Reply.Abnormal(Reply.AbnormalKind.NO_RETURN, "within " + deadline.toMillis() + " ms");
    }

    /** A thread that has waited too long for a call has ended, and another one takes its place. */
    private Runner begin(Pending pending) {
        Runner current = runner;
        if (current == null || !current.take(pending)) {
            current = Runner.started("rtm-tck call", 0, patience, pending);
            runner = current;
        }
        return current;
    }

    @Override
    public void close() {
        Runner current = runner;
        if (current != null) {
            current.end();
        }
    }

    /** A call whose reply somebody waits for. */
    private static final class Pending implements Runnable {

        private final Supplier<Reply> call;
        private final Thread waiting;
        private volatile @Nullable Reply reply;

        Pending(Supplier<Reply> call, Thread waiting) {
            this.call = call;
            this.waiting = waiting;
        }

        @Override
        public void run() {
            reply = replyOrThrown();
            LockSupport.unpark(waiting);
        }

        private Reply replyOrThrown() {
            try {
                return call.get();
            } catch (Throwable e) { // whatever it throws is its answer; the kit goes on
                return new Reply.Abnormal(Reply.AbnormalKind.THREW, String.valueOf(e));
            }
        }

        /** The reply, or null if there was none in time. */
        @SuppressWarnings("ThreadPriorityCheck") // see Runner
        @Nullable
        Reply await(Duration deadline) {
            long since = System.nanoTime();
            while (reply == null) {
                long left = deadline.toNanos() - (System.nanoTime() - since);
                if (left <= 0) {
                    return null;
                }
                if (Thread.interrupted()) {
                    Thread.currentThread().interrupt();
                    throw new Inconclusive("the kit was interrupted");
                }
                if (Runner.isSoonAfter(since)) {
                    Thread.yield();
                } else {
                    LockSupport.parkNanos(this, left);
                }
            }
            return reply;
        }
    }
}
