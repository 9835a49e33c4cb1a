package org.rtmtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.agent.AgentFailure.Kind;
import org.rtmtck.api.Handle;
import org.rtmtck.api.RoutingTableManager;
import org.rtmtck.api.Status;
import org.rtmtck.script.Reply.AbnormalKind;

@Timeout(20)
class MisbehaviourTest {

    private static final Handle SOME = new Handle(0x10);

    static Stream<Arguments> misbehaviours() {
        return Stream.of(
                arguments("read l; exit 3", Kind.EXITED, AbnormalKind.EXITED, "exit code 3"),
                arguments("read l; kill -SEGV $$", Kind.EXITED, AbnormalKind.EXITED, "signal 11"),
                arguments("exit 0", Kind.EXITED, AbnormalKind.EXITED, "exit code 0"),
                arguments("read l; sleep 30", Kind.NO_RETURN, AbnormalKind.NO_RETURN, "within 300 ms"),
                arguments("read l; exec >&-; sleep 30", Kind.CLOSED, AbnormalKind.EXITED, "closed"),
                arguments("read l; echo 'to be, or not'", Kind.RUBBISH, AbnormalKind.UNREADABLE, "to"),
                arguments("read l; printf '\\377\\001\\n'", Kind.RUBBISH, AbnormalKind.UNREADABLE, "cannot be read"),
                arguments("read l; echo", Kind.RUBBISH, AbnormalKind.UNREADABLE, "the line ends"),
                arguments("read l; echo ERROR_NO_ROUTES", Kind.RUBBISH, AbnormalKind.UNREADABLE, "ERROR_NO_ROUTES"),
                arguments("read l; printf NO_ERR", Kind.HALF_LINE, AbnormalKind.UNREADABLE, "NO_ERR"),
                arguments(
                        "read l; head -c 2000000 /dev/zero | tr '\\0' x; echo",
                        Kind.LONG_LINE,
                        AbnormalKind.UNREADABLE,
                        "more than 1048576 bytes"),
                arguments("read l; echo 'NO_ERROR; NO_ERROR'", Kind.WRONG_COUNT, AbnormalKind.UNREADABLE, "2 replies"),
                arguments("read l; echo '@t7 NO_ERROR'", Kind.UNASKED, AbnormalKind.UNREADABLE, "answers no request"),
                arguments("read l; echo '?what is that'", Kind.REFUSED, AbnormalKind.UNREADABLE, "what is that"),
                arguments("read l; echo '!threw NullPointer'", Kind.REPORTED, AbnormalKind.THREW, "NullPointer"));
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void each_misbehaviour_has_a_name_and_the_call_at_which_it_happened(
            String script, Kind kind, AbnormalKind abnormal, String excerpt) {
        try (AgentProvider provider = Sh.agent(script);
                RoutingTableManager rtm = provider.open(new Desk())) {
            AgentFailure failure = failureOf(() -> rtm.deregisterClient(SOME));

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.reply().kind()).isEqualTo(abnormal);
            assertThat(failure.reply().detail()).contains(excerpt);
            assertThat(failure.request()).isEqualTo("RtmDeregisterClient 0x10");
            assertThat(failure).hasMessageContaining("RtmDeregisterClient 0x10");
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

            assertThat(failureOf(() -> rtm.deregisterClient(SOME)).kind()).isEqualTo(Kind.UNASKED);
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

            assertThat(failure.kind()).isEqualTo(Kind.UNASKED);
        }
    }

    @Test
    void the_last_lines_of_standard_error_are_in_the_failure() {
        try (AgentProvider provider = Sh.agent("read l; for i in $(seq 30); do echo line $i >&2; done; exit 9");
                RoutingTableManager rtm = provider.open(new Desk())) {
            AgentFailure failure = failureOf(() -> rtm.deregisterClient(SOME));

            assertThat(failure.errorLines()).hasSize(20).startsWith("line 11").endsWith("line 30");
            assertThat(failure).hasMessageContaining("line 30");
        }
    }

    @Test
    void later_calls_on_a_lost_instance_say_why_it_was_lost() {
        try (AgentProvider provider = Sh.agent("read l; exit 3");
                RoutingTableManager rtm = provider.open(new Desk())) {
            failureOf(() -> rtm.deregisterClient(SOME));

            AgentFailure second = failureOf(() -> rtm.deregisterClient(Handle.NULL));

            assertThat(second.kind()).isEqualTo(Kind.GONE);
            assertThat(second).hasMessageContaining("exit code 3").hasMessageContaining("RtmDeregisterClient NULL");
        }
    }

    @Test
    void the_next_instance_gets_a_new_agent() {
        try (AgentProvider provider = Sh.agent("read l; exit 3")) {
            for (int i = 0; i < 3; i++) {
                try (RoutingTableManager rtm = provider.open(new Desk())) {
                    assertThat(failureOf(() -> rtm.deregisterClient(SOME)).kind())
                            .isEqualTo(Kind.EXITED);
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

            assertThat(failureOf(() -> provider.open(new Desk())).kind()).isEqualTo(Kind.RESTARTS_SPENT);
        }
    }

    @Test
    void an_agent_that_answers_again_after_reporting_is_kept() {
        try (AgentProvider provider = Sh.agent("read l; echo '!threw Oops'; read l; echo NO_ERROR; sleep 30");
                RoutingTableManager rtm = provider.open(new Desk())) {
            assertThat(failureOf(() -> rtm.deregisterClient(SOME)).kind()).isEqualTo(Kind.REPORTED);
            assertThat(rtm.deregisterClient(SOME)).isEqualTo(Status.NO_ERROR);
        }
    }
}
