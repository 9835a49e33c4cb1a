package org.rtmtck.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ChangeEventTest {

    private static final Duration LONG = Duration.ofSeconds(Long.MAX_VALUE);

    private final ChangeEvent event = new ChangeEvent(new Handle(0x104));

    @Test
    void a_new_event_is_reset_and_open() {
        assertThat(event.isSet()).isFalse();
        assertThat(event.isClosed()).isFalse();
        assertThat(event.handle()).isEqualTo(new Handle(0x104));
        assertThat(event).hasToString("event 0x104");
    }

    @Test
    void it_stays_set_until_it_is_reset() throws InterruptedException {
        event.set();
        event.set();

        assertThat(event.await(Duration.ZERO)).isTrue();
        assertThat(event.await(LONG)).isTrue();
        assertThat(event.isSet()).isTrue();

        event.reset();

        assertThat(event.isSet()).isFalse();
        assertThat(event.await(Duration.ZERO)).isFalse();
    }

    @Test
    void closing_it_is_recorded_and_changes_nothing_else() {
        event.set();

        event.close();

        assertThat(event.isClosed()).isTrue();
        assertThat(event.isSet()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000001S", "PT0.001S"})
    void a_wait_for_an_event_that_is_not_set_ends_in_vain(Duration timeout) throws InterruptedException {
        assertThat(event.await(timeout)).isFalse();
        assertThat(event.awaitMillis(timeout.toMillis())).isFalse();
    }

    @Test
    void setting_it_releases_every_waiter() throws Exception {
        List<FutureTask<Boolean>> waiters = List.of(
                waiter(() -> event.await(LONG)),
                waiter(() -> event.await(Duration.ofHours(1))),
                waiter(() -> event.awaitMillis(Long.MAX_VALUE)));

        event.set();

        for (FutureTask<Boolean> waiter : waiters) {
            assertThat(waiter.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_waiter_is_released_even_if_the_event_is_reset_at_once() throws Exception {
        List<FutureTask<Boolean>> waiters = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiters.add(waiter(() -> event.await(Duration.ofSeconds(30))));
        }

        event.set();
        event.reset();

        for (FutureTask<Boolean> waiter : waiters) {
            assertThat(waiter.get(50, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(event.isSet()).isFalse();
    }

    @Test
    void an_earlier_signal_that_was_reset_releases_nobody() throws InterruptedException {
        event.set();
        event.reset();

        assertThat(event.await(Duration.ofNanos(1))).isFalse();
    }

    @Test
    void what_one_thread_does_another_one_sees() throws Exception {
        event.reset();
        assertThat(event.isSet()).isFalse();
        assertThat(event.isClosed()).isFalse();
        Thread other = new Thread(() -> {
            event.set();
            event.close();
        });
        other.setDaemon(true);
        other.start();
        other.join(30_000);

        assertThat(event.isSet()).isTrue();
        assertThat(event.isClosed()).isTrue();
    }

    @Test
    void a_waiter_can_be_interrupted() throws InterruptedException {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> event.await(LONG)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    /** Starts a thread and returns once it waits. */
    private static FutureTask<Boolean> waiter(Callable<Boolean> wait) {
        FutureTask<Boolean> task = new FutureTask<>(wait);
        Thread thread = new Thread(task, "waiter");
        thread.setDaemon(true);
        thread.start();
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }
}
