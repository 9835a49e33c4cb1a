package org.rtmtck.suite.steps;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The features about implementations as they lie in the repository; those that compare versions have glue of their own. */
final class FeatureFiles {

    private static final Path ROOT = Path.of("features");

    private static final Path COMPARISON = ROOT.resolve("migration");

    private FeatureFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(f -> f.toString().endsWith(".feature"))
                    .filter(f -> !f.startsWith(COMPARISON))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path named(String name) {
        return ROOT.resolve(name);
    }

    /** The scenarios of a file, one for each row of examples. */
    static List<Pickle> scenarios(Path file) {
        List<Pickle> scenarios = new ArrayList<>();
        try {
            GherkinParser parser = GherkinParser.builder()
                    .includeSource(false)
                    .includeGherkinDocument(false)
                    .build();
            for (Envelope envelope : parser.parse(file).toList()) {
                envelope.getParseError().ifPresent(error -> {
                    throw new IllegalStateException(file + ": " + error.getMessage());
                });
                envelope.getPickle().ifPresent(scenarios::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scenarios;
    }

    static List<Pickle> scenarios() {
        return all().stream().flatMap(file -> scenarios(file).stream()).toList();
    }

    /** The tags without the at sign. */
    static List<String> tags(Pickle scenario) {
        return scenario.getTags().stream()
                .map(PickleTag::getName)
                .map(tag -> tag.substring(1))
                .toList();
    }
}
