package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Runs the scenarios that compare the two versions, on the models of both that the kit brings along. */
public final class MigrationScenarios {

    private static final String PLACE = SuiteParts.FEATURES + ".migration";

    private MigrationScenarios() {}

    /** Runs all of them, which takes about a second, and tells how each ended. */
    public static List<CheckResult> run() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage(PLACE))
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(Map.of(
                        "cucumber.glue", "org.rtmtck.suite.migration",
                        "cucumber.publish.quiet", "true",
                        "cucumber.publish.enabled", "false"))
                .build();
        Launcher launcher = Launching.launcher(SuiteParts.SCENARIOS);
        TestPlan plan = launcher.discover(request);
        Collector collector = new Collector(new CheckNames(plan));
        launcher.execute(plan, collector);
        return List.copyOf(collector.results);
    }

    private static final class Collector implements TestExecutionListener {

        private final CheckNames names;
        private final List<CheckResult> results = new ArrayList<>();

        Collector(CheckNames names) {
            this.names = names;
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isTest()) {
                @Nullable
                String message =
                        result.getThrowable().map(Throwable::getMessage).orElse(null);
                results.add(new CheckResult(
                        names.id(identifier),
                        names.name(identifier),
                        SuiteParts.SCENARIOS.engine(),
                        identifier.getTags().stream()
                                .map(TestTag::getName)
                                .sorted()
                                .toList(),
                        status(result),
                        message,
                        Map.of(),
                        0));
            }
        }

        private static CheckStatus status(TestExecutionResult result) {
            return switch (result.getStatus()) {
                case SUCCESSFUL -> CheckStatus.PASSED;
                case ABORTED -> CheckStatus.SKIPPED;
                case FAILED -> CheckStatus.FAILED;
            };
        }
    }
}
