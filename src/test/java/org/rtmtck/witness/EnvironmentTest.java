package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Environment;
import org.rtmtck.api.FlagsBuffer;
import org.rtmtck.api.Handle;
import org.rtmtck.api.IpNetwork;
import org.rtmtck.api.Network;
import org.rtmtck.api.ProtocolFamily;
import org.rtmtck.api.RouteBuffer;
import org.rtmtck.api.RtmClock;
import org.rtmtck.api.Status;
import org.rtmtck.reference.ReferenceRtm;
import org.rtmtck.script.Call;
import org.rtmtck.script.EventArg;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;

/** The clock, the meter and the buffers that the kit gives to an implementation. */
class EnvironmentTest {

    private static final Call.Dequeue DEQUEUE = new Call.Dequeue(HandleRef.of(new Handle(1)));

    @Test
    void the_clock_stands_still_until_it_is_moved() {
        VirtualClock clock = new VirtualClock();

        clock.advance(Duration.ofMillis(1500));

        assertThat(clock.instant()).isEqualTo(VirtualClock.START.plusMillis(1500));
    }

    @Test
    void tasks_run_in_the_order_of_their_times_each_at_its_own() {
        VirtualClock clock = new VirtualClock();
        List<Long> seen = new ArrayList<>();
        Runnable note = () ->
                seen.add(Duration.between(VirtualClock.START, clock.instant()).toSeconds());
        clock.schedule(VirtualClock.START.plusSeconds(30), note);
        clock.schedule(VirtualClock.START.plusSeconds(10), () -> {
            note.run();
            clock.schedule(VirtualClock.START.plusSeconds(20), note);
        });
        clock.schedule(VirtualClock.START.plusSeconds(61), note);

        clock.advance(Duration.ofSeconds(60));

        assertThat(seen).containsExactly(10L, 20L, 30L);
    }

    @Test
    void a_task_that_was_cancelled_does_not_run() {
        VirtualClock clock = new VirtualClock();
        List<String> seen = new ArrayList<>();
        RtmClock.Timer timer = clock.schedule(VirtualClock.START.plusSeconds(1), () -> seen.add("cancelled"));

        timer.cancel();
        clock.advance(Duration.ofSeconds(5));

        assertThat(seen).isEmpty();
    }

    @Test
    void the_chosen_acquisition_is_refused_once() {
        FaultMeter meter = new FaultMeter();
        meter.failNth(2);

        assertThat(meter.isArmed()).isTrue();
        assertThat(List.of(meter.tryAcquire("first"), meter.tryAcquire("second"), meter.tryAcquire("third")))
                .containsExactly(true, false, true);
        assertThat(meter.refused()).isEqualTo("second");
        assertThat(meter.isArmed()).isFalse();
        assertThat(meter.acquisitions()).isEqualTo(3);
    }

    @Test
    void a_withdrawn_fault_is_not_met() {
        FaultMeter meter = new FaultMeter();
        meter.failNth(1);

        assertThat(meter.withdraw()).isTrue();
        assertThat(meter.withdraw()).isFalse();
        assertThat(meter.tryAcquire("anything")).isTrue();
    }

    @Test
    void a_function_that_forgets_the_last_error_is_seen_by_the_marker() {
        Reply reply = executor(environment -> new ReferenceRtm(environment) {
                    @Override
                    public int getNetworkCount(ProtocolFamily family) {
                        return 0;
                    }
                })
                .execute(new Call.NetworkCount(ProtocolFamily.IP));

        assertThat(reply).isEqualTo(new Reply.CountReply(0, CallExecutor.MARKER));
    }

    @Test
    void a_buffer_that_was_not_written_shows_no_route() {
        Reply reply = executor(environment -> new ReferenceRtm(environment) {
                    @Override
                    public boolean isRoute(ProtocolFamily family, Network network, @Nullable RouteBuffer bestRoute) {
                        return true;
                    }
                })
                .execute(new Call.IsRoute(ProtocolFamily.IP, new IpNetwork(0, 0)));

        assertThat(reply).isInstanceOfSatisfying(Reply.BestReply.class, r -> {
            assertThat(r.found()).isTrue();
            assertThat(r.best()).isNull();
        });
    }

    @Test
    void a_change_flag_that_was_not_written_is_no_known_kind() {
        Reply reply = executor(environment -> dequeuing(environment, null)).execute(DEQUEUE);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.ChangeReply.class, r -> assertThat(r.flags()).isNotIn(0, 1, 2, 3));
    }

    @Test
    void writing_to_a_buffer_that_the_kind_of_change_leaves_unused_is_noticed() {
        CallExecutor executor = executor(environment -> dequeuing(environment, 2));

        Reply reply = executor.execute(DEQUEUE);

        assertThat(executor.hadUnusedBuffer()).isTrue();
        assertThat(executor.wroteUnusedBuffer()).isTrue();
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.ChangeReply.class, r -> assertThat(r.current()).isNull());
    }

    @Test
    void each_event_has_a_handle_of_its_own() {
        CallExecutor executor = executor(ReferenceRtm::new);
        Handle event = executor.newEvent();

        executor.execute(new Call.Register(ProtocolFamily.IP, 13, new EventArg.Known(event), 0));

        assertThat(executor.newEvent()).isNotEqualTo(event);
        assertThat(Objects.requireNonNull(executor.event(event)).isSet()).isFalse();
    }

    /** Answers a message of that kind and writes the current route's buffer whatever the kind is. */
    private static ReferenceRtm dequeuing(Environment environment, @Nullable Integer kind) {
        return new ReferenceRtm(environment) {
            @Override
            public Status dequeueRouteChangeMessage(
                    Handle client,
                    FlagsBuffer flags,
                    @Nullable RouteBuffer currentBest,
                    @Nullable RouteBuffer previousBest) {
                if (kind != null) {
                    flags.set(kind);
                }
                if (currentBest != null) {
                    currentBest.set(RootCause.nothing(ProtocolFamily.IP));
                }
                return Status.NO_ERROR;
            }
        };
    }

    private static CallExecutor executor(Function<Environment, ReferenceRtm> maker) {
        KitEnvironment environment = new KitEnvironment(new VirtualClock());
        return new CallExecutor(maker.apply(environment), environment.lastError());
    }
}
