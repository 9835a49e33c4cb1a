package org.rtmtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MigrateCommandTest {

    private static final Path CLIENT = Path.of("src/test/resources/migration/client");
    private static final Path SCHEMA = Path.of("src/test/resources/migration/sarif/sarif-2.1.0-rtm.5.json");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void a_directory_is_read_file_by_file() {
        assertThat(run("migrate", CLIENT.toString())).isZero();

        assertThat(out.toString())
                .contains(
                        CLIENT.resolve("table.c") + ":",
                        "[silent] Deregistration removes no routes",
                        "uses of version 1 in 9 of 9 files")
                .doesNotContain("left out");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void sarif_agrees_with_its_schema() throws Exception {
        Path sarif = directory.resolve("found.sarif");

        assertThat(run("migrate", CLIENT.toString(), "--sarif", sarif.toString()))
                .isZero();

        Validator.Result result = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .withDialect(new Dialects.Draft4Dialect())
                .validate(Files.readString(SCHEMA), Files.readString(sarif));
        assertThat(result.getErrors()).isEmpty();
    }

    @Test
    void markdown_names_the_files_and_the_traps() throws IOException {
        Path markdown = directory.resolve("found.md");

        assertThat(run("migrate", CLIENT.resolve("table.c").toString(), "--markdown", markdown.toString()))
                .isZero();

        assertThat(Files.readString(markdown)).contains("## `" + CLIENT.resolve("table.c") + "`", "| silent |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "Big5", "Shift_JIS", "GB18030", "KOI8-R"})
    void every_encoding_of_a_source_is_read(String encoding) throws IOException {
        String source = "/* \u30eb / \u8def / \u0442\u0430\u0431 */\nint n = RtmIsRoute(1, &net, NULL);\n";
        Path file = directory.resolve("a.c");
        Files.write(file, source.getBytes(Charset.forName(encoding)));

        assertThat(run("migrate", file.toString())).isZero();

        assertThat(out.toString()).contains("a.c:2:9: RtmIsRoute called");
    }

    @Test
    void what_is_no_c_at_all_is_read_or_left_out_but_never_refused() throws IOException {
        Files.write(directory.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0});
        Files.writeString(directory.resolve("page.html"), "<p>it&#39;s \"all\" there</p>");
        Files.writeString(directory.resolve("empty.c"), "");

        assertThat(run("migrate", directory.toString())).isZero();

        assertThat(out.toString())
                .contains("picture.png: not a text file, left out", "0 uses of version 1 in 0 of 3 files");
    }

    @Test
    void a_list_of_calls_is_read_too() throws IOException {
        Path calls = Files.writeString(
                directory.resolve("calls.rtm"), "A = RtmRegisterClient ip 13\nRtmDeregisterClient A\n");

        assertThat(run("migrate", calls.toString())).isZero();

        assertThat(out.toString()).contains("calls.rtm:1:5: RtmRegisterClient", "calls.rtm:2:1: RtmDeregisterClient");
    }

    @Test
    void what_tools_keep_in_hidden_directories_is_left_alone() throws IOException {
        Path hidden = Files.createDirectories(directory.resolve(".git"));
        Files.writeString(hidden.resolve("a.c"), "RtmIsRoute(1, &net, NULL);");
        Files.writeString(directory.resolve("b.c"), "RtmIsRoute(1, &net, NULL);");

        assertThat(run("migrate", directory.toString())).isZero();

        assertThat(out.toString()).contains("1 use of version 1 in 1 of 1 files");
    }

    @Test
    void many_thousand_lines_take_no_time_to_speak_of() throws IOException {
        String source = IntStream.range(0, 50_000)
                .mapToObj(i -> i % 100 == 0 ? "s = RtmAddRoute(c, &r, ttl, &f, NULL, NULL);" : "x = f(g(h(1, 2), 3));")
                .collect(Collectors.joining("\n"));
        Path file = directory.resolve("long.c");
        Files.writeString(file, source, StandardCharsets.US_ASCII);

        long before = System.nanoTime();
        assertThat(run("migrate", file.toString())).isZero();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        assertThat(out.toString()).contains("500 uses of version 1 in 1 of 1 files (50000 lines)");
    }

    private int run(String... words) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(words);
    }
}
