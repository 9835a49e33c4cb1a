package org.rtmtck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published figures of the mutation tests fit together, and what they explain is still there. */
class PublishedMutationsTest {

    private static final Path REPORT = Path.of("reports", "mutation");
    private static final Pattern FIGURES =
            Pattern.compile("\\| (\\w+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| ([\\d.]+) % \\|.*");
    private static final Pattern SURVIVOR = Pattern.compile("\\| ([A-Z][\\w.]*) \\| (\\w+) \\| (.+) \\| (.+) \\|");
    private static final Map<String, Double> LEAST = Map.of("model", 95.0, "reference", 95.0);

    /** What is published of a package. */
    private record Figures(String name, int mutants, int killed, int uncovered, int explained, String score) {}

    private static List<Figures> figures() throws IOException {
        return lines("README.md").stream()
                .map(FIGURES::matcher)
                .filter(Matcher::matches)
                .map(m -> new Figures(m.group(1), number(m, 2), number(m, 3), number(m, 4), number(m, 5), m.group(6)))
                .toList();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(REPORT.resolve(file), StandardCharsets.UTF_8);
    }

    /** The survivors that are explained, by package. */
    private static Map<String, List<Matcher>> survivors() throws IOException {
        Map<String, List<Matcher>> result = new TreeMap<>();
        String name = "";
        for (String line : lines("survivors.md")) {
            name = line.startsWith("## ") ? line.substring(3) : name;
            Matcher survivor = SURVIVOR.matcher(line);
            if (survivor.matches()) {
                result.merge(name, List.of(survivor), PublishedMutationsTest::both);
            }
        }
        return result;
    }

    private static List<Matcher> both(List<Matcher> some, List<Matcher> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Test
    void scores_are_those_of_the_numbers_beside_them() throws IOException {
        assertThat(figures()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(figures -> {
            double score = 100.0 * figures.killed() / figures.mutants();
            assertThat(figures.score()).isEqualTo(String.format(Locale.ROOT, "%.1f", score));
            assertThat(score).isGreaterThanOrEqualTo(LEAST.getOrDefault(figures.name(), 0.0));
            assertThat(figures.killed() + figures.uncovered()).isLessThanOrEqualTo(figures.mutants());
        });
    }

    @Test
    void as_many_survivors_are_explained_as_are_counted() throws IOException {
        Map<String, List<Matcher>> survivors = survivors();

        assertThat(figures())
                .allSatisfy(figures -> assertThat(survivors.getOrDefault(figures.name(), List.of()))
                        .as(figures.name())
                        .hasSize(figures.explained())
                        .hasSizeLessThanOrEqualTo(figures.mutants() - figures.killed()));
    }

    @Test
    void survivors_that_are_explained_are_in_code_that_exists() throws IOException {
        for (Map.Entry<String, List<Matcher>> survivors : survivors().entrySet()) {
            for (Matcher survivor : survivors.getValue()) {
                assertThat(isThere(survivors.getKey(), survivor.group(1), survivor.group(2)))
                        .as(survivor.group())
                        .isTrue();
            }
        }
    }

    private static boolean isThere(String packageName, String className, String method) {
        try {
            Class<?> type = Class.forName("org.rtmtck." + packageName + "." + className.replace('.', '$'));
            return type.getSimpleName().equals(method)
                    || Arrays.stream(type.getDeclaredMethods())
                            .anyMatch(m -> m.getName().equals(method));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
