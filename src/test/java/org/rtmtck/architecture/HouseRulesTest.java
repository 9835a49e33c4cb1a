package org.rtmtck.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses KIT = Kit.classes();

    private static final JavaClasses VIOLATIONS = Kit.violations();

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(HouseRules::onlyTheCommandLineUsesTheConsole, "java.lang.System.out"),
                rule(HouseRules::nobodyUsesJavaUtilLogging, "java.util.logging.Logger"),
                rule(HouseRules::apiStandsAlone, "com.google.gson.Gson"),
                rule(HouseRules::modelKnowsNoThreads, "java.lang.Thread", "AtomicLong"),
                rule(HouseRules::modelKnowsNoClock, "java.time.Instant.now()", "System.nanoTime()"),
                rule(HouseRules::onlyTheSuiteKnowsJqwik, "net.jqwik.api.Arbitraries"),
                rule(HouseRules::onlyTheSuiteKnowsCucumber, "io.cucumber.java.en.Given"),
                rule(HouseRules::nothingStaticChanges, "ThreadsAndClocks.lastRun"),
                rule(HouseRules::nullnessIsDeclared, "cellar.Forgotten"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_kit_keeps_the_rule(Function<HouseRules, ArchRule> rule) {
        rule.apply(new HouseRules(Kit.ROOT)).check(KIT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_violation_is_noticed(Function<HouseRules, ArchRule> rule, List<String> complaints) {
        String report = rule.apply(new HouseRules(Kit.VIOLATIONS))
                .evaluate(VIOLATIONS)
                .getFailureReport()
                .toString();

        assertThat(report).contains(complaints);
    }

    private static Arguments rule(Function<HouseRules, ArchRule> rule, String... complaints) {
        return arguments(rule, List.of(complaints));
    }
}
