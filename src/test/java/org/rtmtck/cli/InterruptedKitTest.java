package org.rtmtck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.suite.Implementations;

/** Who interrupts the kit is left with a certificate that says so, and with no process of a routing manager. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class InterruptedKitTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"bird", "zebra", "bgpd", "linux"})
    void an_interrupt_ends_all_processes_and_is_told(String name) throws Exception {
        var provider = Implementations.named(name, InterruptedKitTest.class.getClassLoader());
        assumeTrue(
                provider.unavailable().isEmpty(), () -> provider.unavailable().orElseThrow());
        Process kit = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.rtmtck.cli.Main",
                        "certify",
                        "-i",
                        name,
                        "--report",
                        directory.resolve("report").toString())
                .redirectErrorStream(true)
                .start();
        List<ProcessHandle> managers;
        try (BufferedReader output = kit.inputReader(StandardCharsets.UTF_8)) {
            awaitProgress(output);
            managers = kit.descendants().toList();
            new ProcessBuilder("kill", "-INT", Long.toString(kit.pid())).start().waitFor();
            output.transferTo(Writer.nullWriter());
        }

        assertThat(kit.waitFor()).isEqualTo(2);
        assertThat(managers).isNotEmpty();
        managers.forEach(manager -> manager.onExit().join());
        assertThat(Files.readString(directory.resolve("report/certificate.json")))
                .contains("the run was interrupted");
    }

    private static void awaitProgress(BufferedReader output) throws IOException {
        Stream.generate(() -> line(output))
                .filter(line -> line.contains("checks done"))
                .findFirst();
    }

    private static String line(BufferedReader output) {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new AssertionError("the kit ended before it was interrupted");
            }
            return line;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
