package org.rtmtck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A routing manager that is not installed is no failure of anybody's; who asks for it is told what to install. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class AbsentManagerTest {

    /** Sees the program as a file that cannot be run, in a file system of its own. */
    private static final String WITHOUT = "mount --bind /dev/null \"$0\" && exec \"$@\"";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "bird, /usr/sbin/bird, bird2",
        "zebra, /usr/lib/frr/zebra, frr",
        "bgpd, /usr/lib/frr/bgpd, frr",
        "openbgpd, /usr/sbin/bgpctl, openbgpd",
        "gobgp, /usr/bin/gobgpd, gobgpd",
        "linux, /usr/sbin/ip, iproute2"
    })
    void is_named_with_its_package_and_nothing_is_judged(String manager, Path program, String debianPackage)
            throws Exception {
        List<String> words = new ArrayList<>();
        if (Files.exists(program)) {
            assumeTrue(mayMount(), "mounting is refused here");
            words.addAll(List.of(
                    "unshare", "-rm", "sh", "-c", WITHOUT, program.toRealPath().toString()));
        }
        words.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.rtmtck.cli.Main",
                "certify",
                "-i",
                manager,
                "--report",
                directory.resolve("report").toString()));
        Process kit = start(words);
        String output = new String(kit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(kit.waitFor()).as(output).isEqualTo(2);
        assertThat(output).contains("not available: install " + debianPackage).doesNotContain("\tat ");
        assertThat(directory.resolve("report/certificate.json")).doesNotExist();
    }

    private static boolean mayMount() throws IOException, InterruptedException {
        return start(List.of("unshare", "-rm", "true")).waitFor() == 0;
    }

    private static Process start(List<String> words) throws IOException {
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }
}
