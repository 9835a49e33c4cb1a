package org.rtmtck.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged kit in a virtual machine of its own, on implementations that behave badly. */
class RunnableJarIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path directory;

    @Test
    void the_reference_conforms() throws Exception {
        Execution kit = run(List.of(), "certify", "--quick");

        assertThat(kit.exitCode()).as(kit.output()).isZero();
        assertThat(kit.output()).contains("CONFORMS: reference " + Kit.VERSION);
        assertThat(certificate().get("verdict").getAsString()).isEqualTo("conforms");
    }

    @Test
    void a_failure_can_be_replayed_with_the_command_that_is_shown() throws Exception {
        implement(ProviderSource.ALWAYS_SUCCEEDS);

        Execution kit = certify(List.of(), "--only", "DRC-028");
        assertThat(kit.exitCode()).as(kit.output()).isEqualTo(1);

        String command = kit.output()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("java -jar rtm-tck.jar replay "))
                .findFirst()
                .orElseThrow();
        String[] words = command.substring("java -jar rtm-tck.jar ".length()).split(" ", -1);
        Execution replay = run(List.of(), words);
        assertThat(replay.exitCode()).as(replay.output()).isEqualTo(1);
        assertThat(replay.output()).contains("DRC-028");
    }

    @Test
    void an_implementation_that_ends_the_virtual_machine_leaves_an_incomplete_certificate() throws Exception {
        implement(ProviderSource.EXITS);

        Execution kit = certify(List.of(), "--only", "DRC-028");

        assertThat(kit.exitCode()).as(kit.output()).isEqualTo(2);
        assertThat(kit.output()).contains("INCOMPLETE", "System.exit", "RtmDeregisterClient", "AcmeProvider");
        assertThat(certificate().get("verdict").getAsString()).isEqualTo("incomplete");
    }

    @Test
    void an_implementation_that_halts_the_virtual_machine_with_the_exit_code_of_success_does_not_pass()
            throws Exception {
        implement(ProviderSource.HALTS);

        Execution kit = certify(List.of(), "--only", "DRC-028");

        assertThat(kit.exitCode()).as(kit.output()).isEqualTo(2);
        assertThat(kit.output()).contains("brought down").doesNotContain("\tat ");
    }

    @Test
    void a_run_that_is_told_to_end_ends_with_all_that_it_started() throws Exception {
        implement(ProviderSource.HANGS);
        Process kit =
                Execution.start(directory, command(List.of(), words("--only", "DRC-028", "--call-deadline", "600")));
        Optional<ProcessHandle> inner = Optional.empty();
        while (inner.isEmpty() && kit.isAlive()) {
            inner = kit.children().findAny();
        }

        kit.destroy();

        assertThat(kit.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(kit.exitValue()).isEqualTo(2);
        assertThat(inner)
                .hasValueSatisfying(handle -> assertThat(handle.isAlive()).isFalse());
    }

    @Test
    void an_implementation_that_never_returns_does_not_conform() throws Exception {
        implement(ProviderSource.HANGS);

        Execution kit = certify(List.of(), "--only", "DRC-028", "--call-deadline", "0.1");

        assertThat(kit.exitCode()).as(kit.output()).isEqualTo(1);
        assertThat(kit.output()).contains("RtmDeregisterClient");
    }

    @Test
    void an_implementation_that_fills_the_heap_does_not_pass() throws Exception {
        implement(ProviderSource.FILLS_THE_HEAP);

        Execution kit = certify(List.of("-Xmx96m"), "--only", "DRC-028");

        assertThat(kit.exitCode()).as(kit.output()).isNotZero();
        assertThat(kit.output()).containsAnyOf("DOES NOT CONFORM", "INCOMPLETE");
    }

    @Test
    void an_implementation_that_cannot_be_loaded_is_named() throws Exception {
        service("acme.Missing");

        Execution kit = certify(List.of());

        assertThat(kit.exitCode()).as(kit.output()).isEqualTo(2);
        assertThat(kit.output()).contains("acme.Missing").doesNotContain("\tat ");
    }

    private Execution certify(List<String> options, String... words) throws IOException, InterruptedException {
        return run(options, words(words));
    }

    private static String[] words(String... more) {
        List<String> all =
                new ArrayList<>(List.of("certify", "--implementation", "acme", "--classpath", "classes", "--quick"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Execution run(List<String> options, String... words) throws IOException, InterruptedException {
        return Execution.of(directory, command(options, words));
    }

    private static List<String> command(List<String> options, String... words) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-jar", Kit.JAR.toString()));
        command.addAll(List.of(words));
        return command;
    }

    private void implement(String deregistering) throws IOException {
        Path source = directory.resolve("AcmeProvider.java");
        Files.writeString(source, ProviderSource.deregistering(deregistering));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-nowarn",
                        "-d",
                        classes.toString(),
                        "-cp",
                        Kit.LIBRARY.toString(),
                        source.toString());
        assertThat(result).isZero();
        service(ProviderSource.CLASS);
    }

    private void service(String provider) throws IOException {
        Path services = Files.createDirectories(directory.resolve("classes/META-INF/services"));
        Files.writeString(services.resolve(ProviderSource.SERVICE), provider + "\n");
    }

    private JsonObject certificate() throws IOException {
        return JsonParser.parseString(Files.readString(directory.resolve("rtm-tck-report/certificate.json")))
                .getAsJsonObject();
    }
}
