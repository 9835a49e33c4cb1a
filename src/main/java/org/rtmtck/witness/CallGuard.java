package org.rtmtck.witness;

import java.time.Duration;
import java.util.function.Supplier;
import org.rtmtck.script.Reply;

/** Runs calls so that one that never returns does not take the kit with it. */
public interface CallGuard extends AutoCloseable {

    /**
     * Runs a call.
     *
     * @param call the call
     * @param deadline how long it may take
     * @return its reply, or an abnormal one if it took too long
     */
    Reply run(Supplier<Reply> call, Duration deadline);

    @Override
    void close();

    /** Runs calls on the calling thread, with no protection: for runs that are guarded as a whole. */
    static CallGuard none() {
        return new CallGuard() {
            @Override
            public Reply run(Supplier<Reply> call, Duration deadline) {
                return call.get();
            }

            @Override
            public void close() {
                // nothing was started
            }
        };
    }

    /** Runs calls on a thread of their own and gives up on one that takes too long. */
    static CallGuard deadline() {
        return new DeadlineGuard();
    }
}
