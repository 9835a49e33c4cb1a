package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.script.ScriptException;

/**
 * No verdict changes unnoticed: what the model says of the golden traces, of other replies in them and of what they let
 * it know is as {@code judgements.txt} has it. Where the model is changed on purpose, {@link Judgements#main} writes the
 * file anew, and its differences show which verdicts the change concerns.
 */
class JudgementsTest {

    static List<GoldenTrace> traces() throws IOException, URISyntaxException {
        return GoldenVerdictsTest.traces();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void the_model_says_of_a_trace_what_is_written_down(GoldenTrace trace) throws ScriptException, IOException {
        assertThat(Judgements.of(trace)).isEqualTo(writtenDownOf(trace));
    }

    @Test
    void nothing_is_written_down_of_traces_that_do_not_exist() throws IOException, URISyntaxException {
        List<String> names = traces().stream().map(GoldenTrace::name).toList();

        assertThat(writtenDown().stream().filter(JudgementsTest::isHeading))
                .allMatch(heading -> names.contains(heading.substring(2).replace(", messages later", "")));
    }

    private static List<String> writtenDownOf(GoldenTrace trace) throws IOException {
        List<String> result = new ArrayList<>();
        boolean inside = false;
        for (String line : writtenDown()) {
            inside = isHeading(line) ? line.replace(", messages later", "").equals("# " + trace.name()) : inside;
            if (inside) {
                result.add(line);
            }
        }
        return result;
    }

    private static boolean isHeading(String line) {
        return line.startsWith("# ");
    }

    private static List<String> writtenDown() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(JudgementsTest.class.getResourceAsStream("judgements.txt"), "judgements.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
