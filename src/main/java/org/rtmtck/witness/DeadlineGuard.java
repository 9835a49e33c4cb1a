package org.rtmtck.witness;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.rtmtck.script.Reply;

/** Runs calls on one thread of its own. After a call that did not return the thread is left to itself. */
final class DeadlineGuard implements CallGuard {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(null, task, "rtm-tck call", 0);
        thread.setDaemon(true);
        return thread;
    });
    private boolean lost;

    @Override
    public Reply run(Supplier<Reply> call, Duration deadline) {
        if (lost) {
            return new Reply.Abnormal(Reply.AbnormalKind.NO_RETURN, "an earlier call has not returned");
        }
        Future<Reply> future = worker.submit(call::get);
        try {
            return future.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            lost = true;
            future.cancel(true);
            return new Reply.Abnormal(Reply.AbnormalKind.NO_RETURN, "within " + deadline.toMillis() + " ms");
        } catch (ExecutionException e) {
            return new Reply.Abnormal(Reply.AbnormalKind.THREW, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive("the kit was interrupted");
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
