package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.rtmtck.script.Fixtures.FILE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptLimitsTest {

    private static final long SIXTEEN_GIB = 16L << 30;
    private static final int BUFFER = 8192;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("a.rtm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\r"})
    void a_line_of_the_greatest_length_is_read_whatever_ends_it(String end) throws ScriptException {
        String line = "settle #" + "x".repeat(ScriptParser.MAX_LINE - 8);

        assertThat(line).hasSize(ScriptParser.MAX_LINE);
        assertThat(ScriptParser.parse(FILE, line + end).statements()).containsExactly(new Statement.Settle());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void a_longer_line_is_refused(String end) {
        ScriptException error = Fixtures.errorIn("settle\n" + "x".repeat(ScriptParser.MAX_LINE + 1) + end);

        assertThat(error).hasMessage("a.rtm:2:65537: the line is longer than 65536 characters; is this a script?");
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(ScriptParser.MAX_LINE + 1);
    }

    @Test
    void a_script_of_the_greatest_number_of_lines_is_read() throws ScriptException {
        String text = "\n".repeat(ScriptParser.MAX_LINES - 1) + "settle\n";

        assertThat(ScriptParser.parse(FILE, text).lines())
                .containsExactly(new Script.Line(ScriptParser.MAX_LINES, new Statement.Settle()));
    }

    @Test
    void a_script_of_more_lines_is_refused() {
        assertThat(Fixtures.errorIn("\n".repeat(ScriptParser.MAX_LINES) + " "))
                .hasMessage("a.rtm:2000001:1: the script has more than 2000000 lines; split it");
    }

    @Test
    void of_a_huge_file_without_line_ends_no_more_than_a_line_is_read() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SIXTEEN_GIB);
        }

        assertThat(errorInFile())
                .hasMessage(file + ":1:65537: the line is longer than 65536 characters; is this a script?");
    }

    @Test
    void of_a_line_without_an_end_no_more_than_the_limit_is_read() {
        Endless source = new Endless("x");
        LineReader reader = new LineReader(FILE, source);

        assertThatThrownBy(reader::next).isInstanceOf(ScriptException.class);
        assertThat(source.count).isLessThanOrEqualTo(ScriptParser.MAX_LINE + 1 + BUFFER);
    }

    @Test
    void of_lines_without_an_end_no_more_than_the_limit_is_read() {
        Endless source = new Endless("#\n");
        LineReader reader = new LineReader(FILE, source);

        assertThatThrownBy(() -> {
                    while (reader.next() != null) {
                        assertThat(reader.number()).isPositive();
                    }
                })
                .isInstanceOf(ScriptException.class);
        assertThat(source.count).isLessThanOrEqualTo(2L * ScriptParser.MAX_LINES + BUFFER);
    }

    @Test
    void a_long_trace_of_many_names_and_threads_is_read_and_printed_in_time_that_grows_with_its_length() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("A")
                    .append(i)
                    .append(" = RtmRegisterClient ip ")
                    .append(i)
                    .append(" event -> 0x1\n");
            text.append("@t")
                    .append(i)
                    .append(" RtmDeregisterClient A")
                    .append(i)
                    .append('\n');
        }
        for (int i = 0; i < 100_000; i++) {
            text.append("@t").append(i).append(" -> NO_ERROR\n");
        }

        String printed = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> ScriptPrinter.print(ScriptParser.parse(FILE, text.toString())));

        assertThat(printed.contentEquals(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void binary_rubbish_is_refused(int seed) throws IOException {
        byte[] rubbish = new byte[100_000];
        new Random(seed).nextBytes(rubbish);
        Files.write(file, rubbish);

        assertThat(errorInFile()).isNotNull();
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_where_they_stand() throws IOException {
        Files.writeString(file, "settle\nsettle # für immer\n", StandardCharsets.ISO_8859_1);

        assertThat(errorInFile())
                .hasMessage(
                        file + ":2:11: found something that is not UTF-8 where a word of printable ASCII characters "
                                + "was expected, for example: RtmDeregisterClient A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM1047"})
    void other_encodings_are_refused(String encoding) throws IOException {
        Files.writeString(file, "settle\n", Charset.forName(encoding));

        assertThat(errorInFile()).isNotNull();
    }

    @Test
    void a_byte_order_mark_at_the_start_is_skipped() throws IOException, ScriptException {
        Files.writeString(file, "\ufeffsettle\r\nsettle\r\n");

        assertThat(ScriptParser.parse(file).statements()).hasSize(2);
    }

    @Test
    void a_byte_order_mark_elsewhere_is_refused() {
        assertThat(Fixtures.errorIn("settle\n\ufeffsettle"))
                .hasMessageStartingWith("a.rtm:2:1: found character U+FEFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing", "\ufeff", " \t"})
    void an_empty_script_is_a_script(String text) throws ScriptException {
        assertThat(ScriptParser.parse(FILE, text).lines()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_not_a_mistake_in_a_script() {
        assertThatThrownBy(() -> ScriptParser.parse(file)).isInstanceOf(NoSuchFileException.class);
    }

    private ScriptException errorInFile() {
        return catchThrowableOfType(ScriptException.class, () -> ScriptParser.parse(file));
    }

    /** Repeats a text for ever and counts what was read of it. */
    private static final class Endless extends Reader {

        private final char[] pattern;
        private long count;

        Endless(String pattern) {
            this.pattern = pattern.toCharArray();
        }

        @Override
        public int read(char[] target, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                target[i] = pattern[(int) (count++ % pattern.length)];
            }
            return length;
        }

        @Override
        public void close() {}
    }
}
