package org.rtmtck.peer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisturbanceTest {

    private SupervisedProcess process;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.isDirectory(Path.of("/proc/self")), "needs Linux");
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.close();
        }
    }

    @Test
    void a_process_that_runs_is_not_disturbed() throws Exception {
        run("sleep 1000");

        assertThat(process.disturbance(false)).isEmpty();
    }

    @Test
    void whoever_stops_it_disturbs_it() throws Exception {
        run("kill -STOP $$");

        awaitState("T");
        assertThat(process.disturbance(false)).contains("worker (pid " + process.pid() + ") was stopped by a signal");
    }

    @Test
    void whoever_stops_what_it_has_started_disturbs_it() throws Exception {
        run("sh -c 'kill -STOP $$' & sleep 1000");

        Patience patience = Patience.of(Duration.ofSeconds(10));
        while (process.disturbance(false).isEmpty()) {
            patience.pause("the child to be stopped");
        }
        assertThat(process.disturbance(false).orElseThrow())
                .startsWith("worker")
                .doesNotContain("pid " + process.pid() + ")")
                .endsWith("was stopped by a signal");
    }

    @Test
    void whoever_ends_it_disturbs_it() throws Exception {
        run("exec sleep 1000");
        signal("KILL");

        assertThat(process.disturbance(true))
                .contains("worker (pid " + process.pid() + ") was ended by somebody's SIGKILL");
    }

    @Test
    void a_crash_is_nobody_elses_doing() throws Exception {
        run("exec sleep 1000");
        signal("SEGV");

        awaitState("Z");
        assertThat(process.disturbance(true)).isEmpty();
    }

    @Test
    void a_shell_tells_by_its_exit_code_what_became_of_its_command() {
        assertThat(Disturbance.ofExitCode("ip", 7, 137)).contains("ip (pid 7) was ended by somebody's SIGKILL");
        assertThat(Disturbance.ofExitCode("ip", 7, 139)).isEmpty();
        assertThat(Disturbance.ofExitCode("ip", 7, 1)).isEmpty();
    }

    @Test
    void a_name_with_brackets_and_blanks_does_not_confuse() {
        assertThat(ProcessStatus.parse(7, "7 (a) Z (b)) S 1 7")).isEqualTo(new ProcessStatus(7, 'S', 0));
    }

    private void run(String script) throws Exception {
        process = SupervisedProcess.start("worker", RunDirectory.create("test"), List.of("/bin/sh", "-c", script));
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private void awaitState(String letter) throws Exception {
        Patience patience = Patience.of(Duration.ofSeconds(10));
        while (ProcessStatus.of(process.pid()).orElseThrow().state() != letter.charAt(0)) {
            patience.pause("state " + letter);
        }
    }
}
