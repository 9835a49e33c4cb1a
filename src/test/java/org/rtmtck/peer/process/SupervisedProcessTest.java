package org.rtmtck.peer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupervisedProcessTest {

    private static final List<String> FOR_EVER = List.of("sleep", "1000");

    @BeforeEach
    void needs_a_shell_and_proc() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.isDirectory(Path.of("/proc/self")), "needs Linux");
    }

    @Test
    void closing_ends_the_process_and_deletes_its_directory() throws Exception {
        RunDirectory directory = RunDirectory.create("test");
        SupervisedProcess process = SupervisedProcess.start("sleep", directory, FOR_EVER);
        assertThat(process.isAlive()).isTrue();

        process.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void a_stopped_process_is_ended_too() throws Exception {
        SupervisedProcess process = SupervisedProcess.start("sleep", RunDirectory.create("test"), FOR_EVER);
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();

        process.close();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void the_death_of_its_parent_ends_the_process() throws Exception {
        RunDirectory directory = RunDirectory.create("test");
        SupervisedProcess process = SupervisedProcess.start("sleep", directory, FOR_EVER);
        ProcessHandle supervisor =
                ProcessHandle.of(process.pid()).orElseThrow().parent().orElseThrow();
        supervisor.destroy();

        supervisor.onExit().join();

        assertThat(process.isAlive()).isFalse();
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void one_that_ends_at_once_is_reported_with_its_last_words() throws Exception {
        RunDirectory directory = RunDirectory.create("test");
        SupervisedProcess process =
                SupervisedProcess.start("talker", directory, List.of("/bin/sh", "-c", "echo no such colour; exit 3"));

        assertThatThrownBy(() -> process.awaitFile(directory.file("never"), Patience.of(Duration.ofSeconds(10))))
                .hasMessageContaining("talker did not come up")
                .hasMessageContaining("no such colour");
        assertThat(directory.path()).doesNotExist();
    }
}
