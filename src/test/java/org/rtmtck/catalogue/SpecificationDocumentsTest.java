package org.rtmtck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpecificationDocumentsTest {

    private static final Path SPEC = Path.of("spec");
    private static final Pattern REQUIREMENT = Pattern.compile("DRC-[0-9]+");
    private static final Pattern ASSUMPTION = Pattern.compile("\\bA[0-9]+\\b");

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(SPEC)) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            assertThat(documents).hasSizeGreaterThanOrEqualTo(7);
            return documents;
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_requirement_that_a_document_names_exists(Path document) {
        assertThat(named(REQUIREMENT, document)).allMatch(id -> Req.find(id).isPresent());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_assumption_that_a_document_names_exists(Path document) {
        assertThat(named(ASSUMPTION, document))
                .allMatch(name -> Assumption.find(name).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void every_assumption_is_explained(Assumption assumption) {
        assertThat(read(SPEC.resolve("assumptions.md")))
                .contains("**" + assumption + ", " + assumption.title() + ".**");
    }

    @ParameterizedTest
    @EnumSource
    void the_overview_counts_the_requirements_of_each_level(Level level) {
        long count =
                Arrays.stream(Req.values()).filter(req -> req.level() == level).count();

        assertThat(read(SPEC.resolve("README.md"))).contains("| " + level.label() + " | " + count + " |");
    }

    @Test
    void the_overview_counts_all_requirements() {
        assertThat(read(SPEC.resolve("README.md"))).contains("| **total** | **" + Req.values().length + "** |");
    }

    @Test
    void the_requirements_stand_under_their_themes() {
        String text = read(SPEC.resolve("requirements.yaml"));

        for (Theme theme : Theme.values()) {
            assertThat(text).containsOnlyOnce("\n  # " + theme.slug());
        }
    }

    private static List<String> named(Pattern pattern, Path document) {
        return pattern.matcher(read(document)).results().map(MatchResult::group).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
