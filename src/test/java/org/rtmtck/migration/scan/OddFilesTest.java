package org.rtmtck.migration.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddFilesTest {

    private static final String SOURCE = "/* \u00e9quipe */ int x; RtmAddRoute(c, r, 180, f, 0, 0);\r\n";

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(UTF_8, "", "UTF-8"),
                Arguments.of(UTF_8, "\uFEFF", "UTF-8"),
                Arguments.of(UTF_16LE, "\uFEFF", "UTF-16LE"),
                Arguments.of(UTF_16BE, "\uFEFF", "UTF-16BE"),
                Arguments.of(UTF_16LE, "", "UTF-16LE"),
                Arguments.of(UTF_16BE, "", "UTF-16BE"),
                Arguments.of(ISO_8859_1, "", "windows-1252"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void the_encoding_is_found_out(Charset charset, String mark, String name) {
        ScanReport report = Scans.ofBytes((mark + SOURCE).getBytes(charset));

        assertThat(report.files().get(0).encoding()).contains(name);
        assertThat(report.findings()).extracting(Scans::brief).containsExactly("1:21 RtmAddRoute");
    }

    @Test
    void line_ends_of_every_system_are_counted() {
        String source = "a;\nb;\r\nc;\rRtmIsRoute(f, n, b);\n";

        ScanReport report = Scans.ofBytes(source.getBytes(UTF_8));

        assertThat(report.findings()).extracting(Scans::brief).containsExactly("4:1 RtmIsRoute");
        assertThat(report.files().get(0).lines()).isEqualTo(4);
    }

    @Test
    void what_is_no_text_is_left_out() {
        byte[] bytes = new byte[4096];
        new Random(1).nextBytes(bytes);

        ScanReport report = Scans.ofBytes(bytes);

        assertThat(report.leftOut()).hasSize(1);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void an_empty_file_has_no_lines_and_no_findings() {
        ScanReport report = Scans.ofBytes(new byte[0]);

        assertThat(report.files().get(0)).isEqualTo(new ScannedFile("a.c", Optional.of("UTF-8"), 0, List.of()));
    }

    @Test
    void prose_with_apostrophes_is_read_on() {
        assertThat(Scans.found("The client's RtmAddRoute isn't what it was; \"RtmIsRoute", "don't."))
                .containsExactly("1:14 RtmAddRoute MENTION", "1:46 RtmIsRoute MENTION");
    }

    @Test
    void a_source_of_other_things_has_no_findings() {
        assertThat(Scans.found(
                        "{\"name\": \"x\", \"list\": [1, 2, 259]}",
                        "<html>&lt;</html>",
                        "#!/bin/sh",
                        "if [ $? == 259 ]"))
                .isEmpty();
    }

    @Test
    void raw_strings_of_cpp_are_strings() {
        assertThat(Scans.found("auto s = R\"x(\" RtmAddRoute( )\" )x\"; RtmIsRoute(f, n, b);"))
                .containsExactly("1:37 RtmIsRoute");
    }

    @Test
    void many_thousand_lines_are_read_to_the_end() {
        String source = IntStream.range(0, 20_000)
                .mapToObj(i -> i % 1000 == 0
                        ? "s = RtmAddRoute(c, &r, ttl, &f, NULL, NULL);"
                        : "x = f(g(h(1, 2), 3)); /* ' */")
                .collect(Collectors.joining("\n"));

        ScanReport report = Scans.ofText(source);

        assertThat(report.findings()).hasSize(20);
        assertThat(report.files().get(0).lines()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void damaged_sources_are_read_to_the_end(int seed) throws Exception {
        byte[] source = Files.readAllBytes(Path.of("src/test/resources/migration/client/table.c"));
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            source[random.nextInt(source.length)] = (byte) "\"'/*(){}\\\n#,".charAt(random.nextInt(12));
        }

        ScanReport report = Scans.ofBytes(source);

        assertThat(report.files().get(0).lines()).isPositive();
        assertThat(report.findings()).isNotEmpty();
    }
}
