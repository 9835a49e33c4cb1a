package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Status;
import org.rtmtck.catalogue.Req;
import org.rtmtck.reference.ReferenceRtm;
import org.rtmtck.script.Call;
import org.rtmtck.script.HandleRef;
import org.rtmtck.script.Reply;
import org.rtmtck.script.Script;
import org.rtmtck.script.Statement;

/** Calls that never return, throw or return nothing are answers too, and the kit survives them. */
class MisbehaviourTest {

    private static final String SCRIPT = """
            A = RtmRegisterClient ip 13
            RtmDeregisterClient A
            RtmGetNetworkCount ip
            """;

    @Test
    void a_call_that_never_returns_is_given_up() {
        Replay replay = run(MisbehavingRtm::hang);

        assertThat(broken(replay)).isEqualTo(Req.DRC_003);
        assertThat(replay.trace().toString()).endsWith("!no-return within 100 ms\n");
        assertThat(replay.trace().callCount()).isEqualTo(2);
    }

    @Test
    void an_instance_that_hangs_when_it_is_closed_does_not_hold_up_the_next() {
        Subject subject = Lab.subject(environment -> new ReferenceRtm(environment) {
            @Override
            public void close() {
                MisbehavingRtm.hang();
            }
        });

        assertThat(GuardedRun.replay(subject, Lab.script(SCRIPT)).isViolated()).isFalse();
        assertThat(GuardedRun.replay(subject, Lab.script(SCRIPT)).isViolated()).isFalse();
    }

    @Test
    void a_thread_that_was_left_interrupted_is_used_again_without_that() {
        Subject subject = Lab.subject(environment -> new ReferenceRtm(environment) {
            @Override
            public void close() {
                Thread.currentThread().interrupt();
            }
        });
        AtomicInteger interrupted = new AtomicInteger();

        for (int i = 0; i < 20; i++) {
            GuardedRun.run(subject, new Evidence(), witness -> {
                if (Thread.currentThread().isInterrupted()) {
                    interrupted.incrementAndGet();
                }
            });
        }

        assertThat(interrupted).hasValue(0);
    }

    @Test
    void a_hang_is_told_without_running_it_again() {
        Subject subject = Lab.hasty(MisbehavingRtm.answering(MisbehavingRtm::hang));
        Violation violation = Objects.requireNonNull(
                GuardedRun.replay(subject, Lab.script(SCRIPT)).violation());

        Failure failure = Diagnosis.of(subject, violation, "the check");

        assertThat(failure.principal()).isEqualTo(Req.DRC_003);
        assertThat(failure.script().callCount()).isEqualTo(2);
    }

    @Test
    void an_exception_is_an_answer() {
        Replay replay = run(() -> {
            throw new IllegalStateException("closed");
        });

        assertThat(broken(replay)).isEqualTo(Req.DRC_003);
        assertThat(replay.trace().toString()).contains("!threw java.lang.IllegalStateException closed");
    }

    @Test
    void no_result_is_an_answer() {
        Replay replay = run(() -> null);

        assertThat(broken(replay)).isEqualTo(Req.DRC_003);
        assertThat(replay.trace().toString()).contains("!returned-null");
    }

    @Test
    void an_exhausted_stack_is_an_answer() {
        Replay replay =
                GuardedRun.replay(Lab.subject(MisbehavingRtm.answering(MisbehavingRtm::recurse)), Lab.script(SCRIPT));

        assertThat(broken(replay)).isEqualTo(Req.DRC_003);
        assertThat(replay.trace().toString()).contains("!threw java.lang.StackOverflowError");
    }

    @Test
    void a_thread_that_is_stuck_is_not_used_again() {
        try (CallGuard guard = CallGuard.deadline()) {
            Reply first = guard.run(
                    () -> new Reply.StatusReply(Objects.requireNonNullElse(MisbehavingRtm.hang(), Status.NO_ERROR)),
                    Lab.SHORT);
            Reply second = guard.run(() -> new Reply.StatusReply(Status.NO_ERROR), Lab.SHORT);

            assertThat(first)
                    .isInstanceOfSatisfying(
                            Reply.Abnormal.class, r -> assertThat(r.kind()).isEqualTo(Reply.AbnormalKind.NO_RETURN));
            assertThat(second)
                    .isInstanceOfSatisfying(
                            Reply.Abnormal.class, r -> assertThat(r.detail()).contains("earlier call"));
        }
    }

    @Test
    void an_implementation_that_cannot_be_opened_is_no_violation() {
        Subject subject = Lab.hasty(environment -> {
            throw new IllegalStateException("no licence");
        });

        assertThatThrownBy(() -> GuardedRun.run(subject, new Evidence(), witness -> {}))
                .isInstanceOf(OpenException.class)
                .hasMessageContaining("no licence");
    }

    @Test
    void overlapping_deregistrations_of_the_reference_are_explained_by_some_order() {
        Script trace = ConcurrentRun.run(Lab.subject(ReferenceRtm::new), twoDeregistrations());

        assertThat(judged(trace).finding()).isNull();
        assertThat(judged(trace).reason()).isNull();
    }

    @Test
    void overlapping_deregistrations_that_both_succeed_are_not() {
        Script trace =
                ConcurrentRun.run(Lab.subject(MisbehavingRtm.answering(() -> Status.NO_ERROR)), twoDeregistrations());

        assertThat(Objects.requireNonNull(judged(trace).finding()).principal()).isEqualTo(Req.DRC_028);
    }

    @Test
    void overlapping_calls_that_hang_are_told_with_what_was_recorded() {
        Subject subject = Lab.hasty(MisbehavingRtm.answering(MisbehavingRtm::hang));

        assertThatThrownBy(() -> ConcurrentRun.run(subject, twoDeregistrations()))
                .isInstanceOfSatisfying(
                        ConcurrentRun.Stuck.class,
                        stuck -> assertThat(stuck.trace().toString()).containsPattern("@t[12] -> !no-return"));
    }

    private static ConcurrentRun.Program twoDeregistrations() {
        List<Statement.Invoke> before = Lab.script("A = RtmRegisterClient ip 13").stream()
                .map(Statement.Invoke.class::cast)
                .toList();
        List<Call> leave = List.of(new Call.Deregister(HandleRef.named("A")));
        return ConcurrentRun.Program.of(before, Map.of("t1", leave, "t2", leave), List.of());
    }

    private static OfflineJudge.Opinion judged(Script trace) {
        return OfflineJudge.judge(
                Lab.parsed(trace.toString()),
                Lab.POLICY,
                Lab.subject(ReferenceRtm::new).capabilities());
    }

    private static Replay run(Supplier<@Nullable Status> deregistration) {
        return GuardedRun.replay(Lab.hasty(MisbehavingRtm.answering(deregistration)), Lab.script(SCRIPT));
    }

    private static Req broken(Replay replay) {
        return Objects.requireNonNull(replay.violation()).finding().principal();
    }
}
