package org.rtmtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rtmtck.agent.AgentFailure.Cause;
import org.rtmtck.api.Capability;
import org.rtmtck.api.Limits;

@Timeout(20)
class HandshakeTest {

    @Test
    void the_agent_says_what_it_is_and_what_it_offers() {
        String hello = "hello 1; name mine; version 2.5; capabilities ip virtual-time last-error; "
                + "limits clients 8 routes-per-client-and-network 1 routes 100 max-metric 15 no-ties; motto none";
        try (AgentProvider provider = Sh.command("read l; echo '" + hello + "'; sleep 30")) {
            assertThat(provider.unavailable()).isEmpty();
            assertThat(provider.name()).isEqualTo("mine");
            assertThat(provider.version()).isEqualTo("2.5");
            assertThat(provider.capabilities()).containsExactlyInAnyOrder(Capability.IP, Capability.VIRTUAL_TIME);
            assertThat(provider.limits()).isEqualTo(new Limits(8, 1, 100, 15, false));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello 2; name x                       | OTHER_PROTOCOL | speaks protocol version 2, this kit speaks 1
            220 smtp.example.org ready            | OTHER_PROTOCOL | answers the handshake with '220
            hello 1                               | OTHER_PROTOCOL | names no implementation
            hello 1; name x; capabilities flying  | OTHER_PROTOCOL | claims the capability 'flying'
            hello 1; name x; limits clients       | OTHER_PROTOCOL | without a number
            hello 1; name x; limits clients many  | OTHER_PROTOCOL | clients many
            ?no token                             | REFUSED        | no token
            """)
    void a_handshake_that_does_not_fit_makes_the_agent_unavailable(String answer, Cause cause, String excerpt) {
        try (AgentProvider provider = Sh.command("read l; echo '" + answer + "'; sleep 30")) {
            assertThat(provider.unavailable())
                    .hasValueSatisfying(why -> assertThat(why).contains(excerpt));
            assertThatThrownBy(() -> provider.open(new Desk()))
                    .asInstanceOf(type(AgentFailure.class))
                    .extracting(AgentFailure::cause)
                    .isEqualTo(cause);
        }
    }

    @Test
    void an_agent_that_ends_at_once_is_unavailable_with_what_it_said() {
        try (AgentProvider provider = Sh.command("echo 'cannot load librtm.so' >&2; exit 2")) {
            assertThat(provider.unavailable())
                    .hasValueSatisfying(
                            why -> assertThat(why).contains("exit code 2").contains("cannot load librtm.so"));
        }
    }

    @Test
    void an_agent_that_never_answers_is_unavailable() {
        AgentOptions impatient = Sh.QUICK.withStartDeadline(java.time.Duration.ofMillis(200));
        try (AgentProvider provider = Sh.command("sleep 30").with(impatient)) {
            assertThat(provider.unavailable())
                    .hasValueSatisfying(why -> assertThat(why).contains("within 200 ms"));
        }
    }

    @Test
    void a_command_that_is_not_found_is_one_error() {
        try (AgentProvider provider = AgentProvider.command(List.of("no-such-agent", "lib.so"))) {
            assertThat(provider.unavailable())
                    .hasValueSatisfying(why ->
                            assertThat(why).contains("no-such-agent lib.so").contains("cannot be started"));
            assertThat(provider.name()).isEqualTo("agent");
            assertThat(provider.capabilities()).isEmpty();
        }
    }

    @Test
    void an_agent_that_could_not_be_started_is_not_tried_again(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("starts");
        try (AgentProvider provider = Sh.command("echo started >>" + log + "; exit 1")) {
            for (int i = 0; i < 5; i++) {
                assertThat(provider.unavailable()).isPresent();
                assertThatThrownBy(() -> provider.open(new Desk())).isInstanceOf(AgentFailure.class);
            }
        }
        assertThat(Files.readAllLines(log)).hasSize(1);
    }
}
