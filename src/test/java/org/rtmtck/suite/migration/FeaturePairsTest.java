package org.rtmtck.suite.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.migration.facts.Difference;
import org.rtmtck.migration.facts.MigrationFacts;
import org.rtmtck.migration.facts.Trap;
import org.rtmtck.migration.facts.V1Name;

class FeaturePairsTest {

    /** Traps about what a client is linked with, or about what nobody promises: there is nothing to run. */
    private static final Set<String> CANNOT_BE_RUN = Set.of("router-process", "undocumented", "no-order", "not-atomic");

    private static final Pattern SCENARIO =
            Pattern.compile("((?:^ +@.*\\R)+) +Scenario(?: Outline)?: (.+)", Pattern.MULTILINE);

    private final MigrationFacts facts = MigrationFacts.load();
    private final List<Tagged> scenarios = scenarios();

    private record Tagged(Set<String> tags, String name) {}

    @Test
    void every_difference_is_shown_in_both_versions() {
        assertThat(facts.differences()).extracting(Difference::id).allSatisfy(this::isShownInBoth);
    }

    @Test
    void functions_that_can_be_run_are_shown_in_both_versions() {
        List<String> shownByDifferences = List.of(
                "RtmRegisterClient",
                "RtmDeregisterClient",
                "RtmDequeueRouteChangeMessage",
                "RtmGetFirstRoute",
                "RtmGetNextRoute");
        assertThat(facts.functions())
                .extracting(V1Name::name)
                .filteredOn(name -> RtmFunction.named(name).isPresent())
                .filteredOn(name -> !shownByDifferences.contains(name))
                .isNotEmpty()
                .allSatisfy(this::isShownInBoth);
    }

    @Test
    void every_trap_that_can_be_run_is_shown() {
        Set<String> shown = scenarios.stream().flatMap(s -> s.tags().stream()).collect(Collectors.toSet());

        assertThat(facts.traps())
                .extracting(Trap::id)
                .filteredOn(id -> !CANNOT_BE_RUN.contains(id))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(shown).contains("@trap-" + id));
    }

    @Test
    void tags_of_traps_name_traps() {
        assertThat(scenarios.stream()
                        .flatMap(s -> s.tags().stream())
                        .filter(tag -> tag.startsWith("@trap-"))
                        .map(tag -> tag.substring("@trap-".length())))
                .allSatisfy(id -> assertThat(facts.trap(id)).isPresent());
    }

    private void isShownInBoth(String id) {
        List<String> names = scenarios.stream()
                .filter(s -> s.tags().contains("@" + id))
                .map(Tagged::name)
                .toList();
        assertThat(names).as(id).anyMatch(n -> n.contains("in version 1") || n.contains("in both versions"));
        assertThat(names).as(id).anyMatch(n -> n.contains("in version 2") || n.contains("in both versions"));
    }

    private static List<Tagged> scenarios() {
        try (Stream<Path> files = Files.list(Path.of("features/migration"))) {
            List<Tagged> found = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Matcher matcher = SCENARIO.matcher(Files.readString(file));
                while (matcher.find()) {
                    Set<String> tags = Set.of(matcher.group(1).strip().split("\\s+"));
                    found.add(new Tagged(tags, matcher.group(2)));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
