package org.rtmtck.report.site;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.DataTable;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A feature as it is written.
 *
 * @param file its file, for example {@code core/core.feature}
 * @param language the code of its language, for example {@code en} or {@code zh-TW}
 * @param title its name
 * @param description what is said about it
 * @param rules its parts
 */
public record FeatureText(String file, String language, String title, String description, List<RuleText> rules) {

    /** Keeps a copy, so that the value cannot change. */
    public FeatureText {
        rules = List.copyOf(rules);
    }

    /** Reads a file; empty if it holds no feature. */
    static Optional<FeatureText> read(String file, String text) {
        return GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build()
                .parse(file, text.getBytes(StandardCharsets.UTF_8))
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .flatMap(document -> document.getFeature().stream())
                .findFirst()
                .map(feature -> new Reader(file, feature, text.lines().count()).read());
    }

    /** All its scenarios. */
    public List<ScenarioText> scenarios() {
        return rules.stream().flatMap(rule -> rule.scenarios().stream()).toList();
    }

    /** The folder in which it lies, which is its theme. */
    public String folder() {
        return file.substring(0, Math.max(0, file.indexOf('/')));
    }

    private record Reader(String file, Feature feature, long lines) {

        FeatureText read() {
            List<RuleText> rules = new ArrayList<>();
            List<String> tags = names(feature.getTags());
            List<ScenarioText> before = feature.getChildren().stream()
                    .flatMap(child -> child.getScenario().stream())
                    .map(scenario -> scenario(scenario, "", tags))
                    .toList();
            if (!before.isEmpty()) {
                rules.add(new RuleText("", "", before));
            }
            feature.getChildren().stream()
                    .flatMap(child -> child.getRule().stream())
                    .forEach(rule -> rules.add(rule(rule, tags)));
            return new FeatureText(
                    file, feature.getLanguage(), feature.getName(), described(feature.getDescription()), rules);
        }

        private RuleText rule(Rule rule, List<String> outer) {
            List<String> tags = join(outer, names(rule.getTags()));
            return new RuleText(
                    rule.getName(),
                    described(rule.getDescription()),
                    rule.getChildren().stream()
                            .flatMap(child -> child.getScenario().stream())
                            .map(scenario -> scenario(scenario, rule.getName(), tags))
                            .toList());
        }

        private ScenarioText scenario(Scenario scenario, String rule, List<String> outer) {
            long line = scenario.getLocation().getLine();
            return new ScenarioText(
                    file,
                    rule,
                    line,
                    starts().filter(start -> start > line).min(Long::compare).orElse(lines + 1) - 1,
                    scenario.getKeyword(),
                    scenario.getName(),
                    join(names(scenario.getTags()), outer),
                    scenario.getSteps().stream().map(Reader::step).toList(),
                    scenario.getExamples().stream().map(Reader::examples).toList());
        }

        /** The lines in which scenarios begin. */
        private Stream<Long> starts() {
            Stream<Scenario> direct = feature.getChildren().stream()
                    .map(FeatureChild::getScenario)
                    .flatMap(Optional::stream);
            Stream<Scenario> ruled = feature.getChildren().stream()
                    .map(FeatureChild::getRule)
                    .flatMap(Optional::stream)
                    .flatMap(rule -> rule.getChildren().stream())
                    .map(RuleChild::getScenario)
                    .flatMap(Optional::stream);
            return Stream.concat(direct, ruled)
                    .map(scenario -> scenario.getLocation().getLine());
        }

        private static StepText step(Step step) {
            return new StepText(
                    step.getKeyword().strip(),
                    step.getText(),
                    step.getDataTable()
                            .map(DataTable::getRows)
                            .map(Reader::rows)
                            .orElse(List.of()));
        }

        private static ExamplesText examples(Examples examples) {
            List<TableRow> rows = Stream.concat(examples.getTableHeader().stream(), examples.getTableBody().stream())
                    .toList();
            return new ExamplesText((examples.getKeyword() + " " + examples.getName()).strip(), rows(rows));
        }

        private static List<List<String>> rows(List<TableRow> rows) {
            return rows.stream()
                    .map(row -> row.getCells().stream().map(TableCell::getValue).toList())
                    .toList();
        }

        private static List<String> names(List<Tag> tags) {
            return tags.stream().map(tag -> tag.getName().substring(1)).toList();
        }

        private static List<String> join(List<String> first, List<String> second) {
            return Stream.concat(first.stream(), second.stream()).distinct().toList();
        }

        private static String described(String description) {
            return description.lines().map(String::strip).reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b);
        }
    }
}
