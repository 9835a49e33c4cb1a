package org.rtmtck.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rtmtck.script.Script;
import org.rtmtck.script.ScriptException;
import org.rtmtck.script.ScriptParser;
import org.rtmtck.script.Statement;

@Timeout(20)
class BatchRunnerTest {

    private static List<Statement> script(String text) throws ScriptException {
        return ScriptParser.parse("test", text).statements();
    }

    @Test
    void a_crash_within_a_batch_is_traced_to_its_call() throws ScriptException {
        // Answers ok or NO_ERROR to each statement, but dies of a line that contains INVALID.
        String agent = "while read l; do case $l in *INVALID*) exit 7;; esac; out=; "
                + "old=$IFS; IFS=';'; for s in $l; do case $s in *reset*) r=ok;; *) r=NO_ERROR;; esac; "
                + "out=\"${out:+$out; }$r\"; done; IFS=$old; echo \"$out\"; done";
        String hello = "read l; echo 'hello 1; name shell; version 1; capabilities ip'; ";
        try (AgentProvider provider = Sh.command(hello + agent);
                BatchRunner runner = provider.openBatchRunner()) {
            List<Statement> trace = runner.run(script("""
                            RtmDeregisterClient NULL
                            RtmDeregisterClient 0x10
                            RtmDeregisterClient INVALID
                            RtmDeregisterClient 0x20
                            """), Instant.EPOCH);

            assertThat(Script.of(trace)).hasToString("""
                            RtmDeregisterClient NULL -> NO_ERROR
                            RtmDeregisterClient 0x10 -> NO_ERROR
                            RtmDeregisterClient INVALID -> !exited the agent's process ended with exit code 7
                            """);
        }
    }

    @Test
    void a_failure_that_does_not_happen_again_is_reported_as_it_was() throws ScriptException {
        String script = "read l; echo ok; read l; case $l in *';'*) exit 7;; esac; echo ok; "
                + "while read l; do echo NO_ERROR; done";
        try (AgentProvider provider =
                        Sh.command("read l; echo 'hello 1; name shell; version 1; capabilities ip'; " + script);
                BatchRunner runner = provider.openBatchRunner()) {
            assertThatThrownBy(() -> runner.run(script("RtmDeregisterClient NULL"), Instant.EPOCH))
                    .isInstanceOfSatisfying(
                            AgentFailure.class, e -> assertThat(e.cause()).isEqualTo(AgentFailure.Cause.EXITED));
        }
    }

    @Test
    void a_script_of_several_threads_is_refused() throws ScriptException {
        try (AgentProvider provider = Sh.agent("sleep 30");
                BatchRunner runner = provider.openBatchRunner()) {
            List<Statement> threads = script("@t1 RtmDeregisterClient NULL");

            assertThatThrownBy(() -> runner.run(threads, Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
