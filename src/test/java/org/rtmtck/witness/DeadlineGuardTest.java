package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Status;
import org.rtmtck.script.Reply;

class DeadlineGuardTest {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Reply DONE = new Reply.StatusReply(Status.NO_ERROR);

    @Test
    void a_call_is_made_also_after_the_thread_for_calls_has_waited_too_long() throws InterruptedException {
        AtomicReference<Thread> first = new AtomicReference<>();
        try (CallGuard guard = new DeadlineGuard(Duration.ZERO)) {
            guard.run(
                    () -> {
                        first.set(Thread.currentThread());
                        return DONE;
                    },
                    DEADLINE);
            first.get().join(DEADLINE.toMillis());

            assertThat(first.get().isAlive()).isFalse();
            assertThat(guard.run(() -> DONE, DEADLINE)).isEqualTo(DONE);
        }
    }

    @Test
    void calls_that_follow_each_other_are_made_by_one_thread() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        try (CallGuard guard = new DeadlineGuard()) {
            for (int i = 0; i < 3; i++) {
                guard.run(
                        () -> {
                            Thread before = thread.getAndSet(Thread.currentThread());
                            assertThat(before).isIn(null, Thread.currentThread());
                            return DONE;
                        },
                        DEADLINE);
            }
        }
        assertThat(thread.get()).isNotEqualTo(Thread.currentThread());
    }
}
