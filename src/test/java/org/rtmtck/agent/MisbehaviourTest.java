package org.rtmtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.agent.AgentFailure.Cause;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.RtmFailure;
import org.rtmtck.api.Status;

@Timeout(20)
class MisbehaviourTest {

    private static final Handle SOME = new Handle(0x10);

    static Stream<Arguments> misbehaviours() {
        return Stream.of(
                arguments("read l; exit 3", Cause.EXITED, RtmFailure.Kind.EXITED, "exit code 3"),
                arguments("read l; kill -SEGV $$", Cause.EXITED, RtmFailure.Kind.EXITED, "signal 11"),
                arguments("exit 0", Cause.EXITED, RtmFailure.Kind.EXITED, "exit code 0"),
                arguments("read l; sleep 30", Cause.NO_RETURN, RtmFailure.Kind.NO_RETURN, "within 300 ms"),
                arguments("read l; exec >&-; sleep 30", Cause.CLOSED, RtmFailure.Kind.EXITED, "closed"),
                arguments("read l; echo 'to be, or not'", Cause.RUBBISH, RtmFailure.Kind.UNREADABLE, "to"),
                arguments(
                        "read l; printf '\\377\\001\\n'", Cause.RUBBISH, RtmFailure.Kind.UNREADABLE, "cannot be read"),
                arguments("read l; echo", Cause.RUBBISH, RtmFailure.Kind.UNREADABLE, "the line ends"),
                arguments("read l; echo ERROR_NO_ROUTES", Cause.RUBBISH, RtmFailure.Kind.UNREADABLE, "ERROR_NO_ROUTES"),
                arguments("read l; printf NO_ERR", Cause.HALF_LINE, RtmFailure.Kind.UNREADABLE, "NO_ERR"),
                arguments(
                        "read l; head -c 2000000 /dev/zero | tr '\\0' x; echo",
                        Cause.LONG_LINE,
                        RtmFailure.Kind.UNREADABLE,
                        "more than 1048576 bytes"),
                arguments(
                        "read l; echo 'NO_ERROR; NO_ERROR'",
                        Cause.WRONG_COUNT,
                        RtmFailure.Kind.UNREADABLE,
                        "2 replies"),
                arguments(
                        "read l; echo '@t7 NO_ERROR'", Cause.UNASKED, RtmFailure.Kind.UNREADABLE, "answers no request"),
                arguments("read l; echo '?what is that'", Cause.REFUSED, RtmFailure.Kind.UNREADABLE, "what is that"));
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void each_misbehaviour_has_a_name_and_the_call_at_which_it_happened(
            String script, Cause cause, RtmFailure.Kind kind, String excerpt) {
        try (AgentProvider provider = Sh.agent(script);
                RoutingTableManager rtm = provider.open(new Desk())) {
            AgentFailure failure = failureOf(() -> rtm.deregisterClient(SOME));

            assertThat(failure.cause()).isEqualTo(cause);
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure).hasMessageContaining(excerpt);
            assertThat(failure.request()).isEqualTo("RtmDeregisterClient 0x10");
            assertThat(failure.explanation()).contains(excerpt, "at: RtmDeregisterClient 0x10");
        }
    }

    private static AgentFailure failureOf(ThrowingCallable call) {
        AgentFailure failure = catchThrowableOfType(AgentFailure.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    @Test
    void a_second_reply_is_noticed_at_the_next_call() {
        try (AgentProvider provider = Sh.agent("read l; printf 'NO_ERROR\\nNO_ERROR\\n'; sleep 30");
                RoutingTableManager rtm = provider.open(new Desk())) {
            assertThat(rtm.deregisterClient(SOME)).isEqualTo(Status.NO_ERROR);

            assertThat(failureOf(() -> rtm.deregisterClient(SOME)).cause()).isEqualTo(Cause.UNASKED);
        }
    }

    @Test
    void a_flood_ends_the_connection() {
        try (AgentProvider provider = Sh.agent("while :; do echo NO_ERROR; done");
                RoutingTableManager rtm = provider.open(new Desk())) {
            AgentFailure failure = failureOf(() -> {
                for (int i = 0; i < 10_000; i++) {
                    rtm.deregisterClient(SOME);
                }
            });

            assertThat(failure.cause()).isEqualTo(Cause.UNASKED);
        }
    }

    @Test
    void the_last_lines_of_standard_error_are_in_the_failure() {
        try (AgentProvider provider = Sh.agent("read l; for i in $(seq 30); do echo line $i >&2; done; exit 9");
                RoutingTableManager rtm = provider.open(new Desk())) {
            AgentFailure failure = failureOf(() -> rtm.deregisterClient(SOME));

            assertThat(failure.errorLines()).hasSize(20).startsWith("line 11").endsWith("line 30");
            assertThat(failure).hasMessageContaining("line 30");
            assertThat(failure.explanation()).contains("line 11", "line 30");
        }
    }

    @Test
    void later_calls_on_a_lost_instance_say_why_it_was_lost() {
        try (AgentProvider provider = Sh.agent("read l; exit 3");
                RoutingTableManager rtm = provider.open(new Desk())) {
            failureOf(() -> rtm.deregisterClient(SOME));

            AgentFailure second = failureOf(() -> rtm.deregisterClient(Handle.NULL));

            assertThat(second.cause()).isEqualTo(Cause.GONE);
            assertThat(second.explanation()).contains("exit code 3", "RtmDeregisterClient NULL");
        }
    }

    @Test
    void the_next_instance_gets_a_new_agent() {
        try (AgentProvider provider = Sh.agent("read l; exit 3")) {
            for (int i = 0; i < 3; i++) {
                try (RoutingTableManager rtm = provider.open(new Desk())) {
                    assertThat(failureOf(() -> rtm.deregisterClient(SOME)).cause())
                            .isEqualTo(Cause.EXITED);
                }
            }
        }
    }

    @Test
    void an_agent_is_not_restarted_for_ever() {
        try (AgentProvider provider = Sh.agent("read l; exit 3").with(Sh.QUICK.withMaxRestarts(2))) {
            for (int i = 0; i < 3; i++) {
                try (RoutingTableManager rtm = provider.open(new Desk())) {
                    failureOf(() -> rtm.deregisterClient(SOME));
                }
            }

            assertThat(failureOf(() -> provider.open(new Desk())).cause()).isEqualTo(Cause.RESTARTS_SPENT);
        }
    }

    @Test
    void an_agent_that_answers_again_after_reporting_is_kept() {
        try (AgentProvider provider = Sh.agent(
                        "read l; echo '!threw wrote outside of CurBestRoute'; read l; echo NO_ERROR; sleep 30");
                RoutingTableManager rtm = provider.open(new Desk())) {
            assertThatThrownBy(() -> rtm.deregisterClient(SOME))
                    .isInstanceOf(ReportedMisbehaviour.class)
                    .hasMessage("wrote outside of CurBestRoute");
            assertThat(rtm.deregisterClient(SOME)).isEqualTo(Status.NO_ERROR);
        }
    }
}
