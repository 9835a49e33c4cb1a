package org.rtmtck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Handle;
import org.rtmtck.api.ProtocolFamily;

class LifetimesTest {

    private final FakeEnvironment environment = new FakeEnvironment();
    private final Table table = new Table(ProtocolFamily.IP, new Rules(), environment);
    private final Client owner = new Client(new Handle(1), table, 13, null, false);
    private final Lifetimes lifetimes = new Lifetimes(environment, () -> {});

    private Entry entry() {
        NetworkNode node = new NetworkNode(1, Fixture.network(1));
        return new Entry(owner, node, 0, Fixture.route(1, 5));
    }

    private Instant in(int seconds) {
        return environment.instant().plusSeconds(seconds);
    }

    @Test
    void are_due_when_they_have_ended_and_only_once() {
        Entry first = entry();
        Entry second = entry();
        lifetimes.start(second, in(2));
        lifetimes.start(first, in(1));
        assertThat(lifetimes.due()).isEmpty();

        environment.moveWithoutTimers(Duration.ofSeconds(1));
        assertThat(lifetimes.due()).containsExactly(first);
        assertThat(lifetimes.running()).isEqualTo(1);
        environment.moveWithoutTimers(Duration.ofSeconds(1));
        assertThat(lifetimes.due()).containsExactly(second);
        assertThat(lifetimes.due()).isEmpty();
    }

    @Test
    void are_not_due_once_they_are_called_off() {
        Entry stays = entry();
        Entry goes = entry();
        lifetimes.start(stays, in(2));
        lifetimes.start(goes, in(1));
        lifetimes.cancel(goes);
        lifetimes.cancel(goes);

        environment.moveWithoutTimers(Duration.ofSeconds(5));
        assertThat(lifetimes.running()).isEqualTo(1);
        assertThat(lifetimes.due()).containsExactly(stays);
    }

    @Test
    void do_not_pile_up_when_they_are_renewed_again_and_again() {
        lifetimes.start(entry(), in(60));
        Entry renewed = entry();
        for (int i = 0; i < 10_000; i++) {
            lifetimes.cancel(renewed);
            lifetimes.start(renewed, in(60));
        }

        assertThat(lifetimes.running()).isEqualTo(2);
        assertThat(lifetimes.kept()).isBetween(2, 1_100);
        environment.moveWithoutTimers(Duration.ofMinutes(1));
        assertThat(lifetimes.due()).hasSize(2).contains(renewed);
    }

    @Test
    void wake_the_table_up_when_the_earliest_has_ended() {
        List<Instant> woken = new ArrayList<>();
        Lifetimes watched = new Lifetimes(environment, () -> woken.add(environment.instant()));
        watched.start(entry(), in(2));

        environment.advance(Duration.ofSeconds(1));
        assertThat(woken).isEmpty();
        environment.advance(Duration.ofSeconds(1));
        assertThat(woken).hasSize(1);
    }

    @Test
    void keep_no_timer_when_the_last_has_ended_before_its_timer_ran() {
        lifetimes.start(entry(), in(1));
        environment.moveWithoutTimers(Duration.ofSeconds(1));

        assertThat(lifetimes.due()).hasSize(1);
        assertThat(environment.timers()).isZero();
    }

    @Test
    void are_swept_out_as_soon_as_those_called_off_are_too_many() {
        lifetimes.start(entry(), in(60));
        lifetimes.start(entry(), in(60));
        Entry renewed = entry();
        lifetimes.start(renewed, in(60));
        int most = 0;
        for (int i = 0; i < 2_000; i++) {
            lifetimes.cancel(renewed);
            lifetimes.start(renewed, in(60));
            most = Math.max(most, lifetimes.kept());
        }

        // Two run while the third begins anew: it may find 1024 + 2 * 2, its own old ones among them.
        assertThat(most).isEqualTo(1_024 + 4 + 1);
    }
}
