package org.rtmtck.report.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;

/** All features, and how their scenarios ended. */
public final class Library {

    private final List<FeatureText> features;
    private final Map<String, List<CheckResult>> checks;

    Library(List<FeatureText> features, List<CheckResult> checks) {
        this.features = List.copyOf(features);
        this.checks = checks.stream().filter(check -> line(check) > 0).collect(Collectors.groupingBy(Library::file));
    }

    private static String file(CheckResult check) {
        return check.id().substring(0, Math.max(0, check.id().lastIndexOf(':')));
    }

    private static long line(CheckResult check) {
        String[] parts = check.id().split(":", -1);
        String last = parts[parts.length - 1];
        return check.id().contains(".feature:") && last.matches("\\d+") ? Long.parseLong(last) : 0;
    }

    /** All features in the order of their files. */
    public List<FeatureText> features() {
        return features;
    }

    /** A scenario with how it ended; empty if it has not run. */
    public Optional<CheckStatus> status(ScenarioText scenario) {
        return checks.getOrDefault(scenario.file(), List.of()).stream()
                .filter(check -> line(check) >= scenario.line() && line(check) <= scenario.end())
                .map(CheckResult::status)
                .reduce(Shown::worse);
    }

    /** The symbol for how a scenario ended. */
    public String symbol(ScenarioText scenario) {
        return status(scenario).map(CheckStatus::slug).orElse("not-exercised");
    }

    /** The scenarios with that tag, those that were not run as skipped. */
    public List<Shown> tagged(String tag) {
        return features.stream()
                .flatMap(feature -> feature.scenarios().stream())
                .filter(scenario -> scenario.tags().contains(tag))
                .sorted(Comparator.comparing(ScenarioText::file).thenComparing(ScenarioText::line))
                .map(scenario -> new Shown(scenario, status(scenario).orElse(CheckStatus.SKIPPED)))
                .toList();
    }

    /** The scenario that begins at that line, or whose tags do. */
    Optional<Shown> at(String file, long line) {
        return features.stream()
                .filter(feature -> feature.file().equals(file))
                .flatMap(feature -> feature.scenarios().stream())
                .filter(scenario -> scenario.line() == line)
                .findFirst()
                .map(scenario -> new Shown(scenario, status(scenario).orElse(CheckStatus.SKIPPED)));
    }
}
