package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private static final Map<String, List<GoldenTrace>> TRACES = traces();
    private static final Map<String, List<String>> WRITTEN_DOWN = writtenDown();

    static Set<String> themes() {
        return TRACES.keySet();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void the_model_says_of_a_trace_what_is_written_down(String theme) throws ScriptException {
        for (GoldenTrace trace : TRACES.getOrDefault(theme, List.of())) {
            assertThat(Judgements.of(trace)).isEqualTo(WRITTEN_DOWN.get(trace.name()));
        }
    }

    @Test
    void nothing_is_written_down_of_traces_that_do_not_exist() {
        assertThat(TRACES.values().stream().flatMap(List::stream).map(GoldenTrace::name))
                .containsAll(WRITTEN_DOWN.keySet());
    }

    private static Map<String, List<GoldenTrace>> traces() {
        try {
            return GoldenVerdictsTest.traces().stream()
                    .collect(Collectors.groupingBy(JudgementsTest::theme, TreeMap::new, Collectors.toList()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the golden traces cannot be read", e);
        }
    }

    private static String theme(GoldenTrace trace) {
        return trace.name().substring(0, trace.name().indexOf('/'));
    }

    private static Map<String, List<String>> writtenDown() {
        Map<String, List<String>> result = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines()) {
            if (isHeading(line)) {
                String name = line.substring(2).replace(", messages later", "");
                current = result.computeIfAbsent(name, n -> new ArrayList<>());
            }
            current.add(line);
        }
        return result;
    }

    private static boolean isHeading(String line) {
        return line.startsWith("# ");
    }

    private static List<String> lines() {
        try (InputStream file =
                Objects.requireNonNull(JudgementsTest.class.getResourceAsStream("judgements.txt"), "judgements.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("judgements.txt cannot be read", e);
        }
    }
}
