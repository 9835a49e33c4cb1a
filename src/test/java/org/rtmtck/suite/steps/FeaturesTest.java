package org.rtmtck.suite.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.catalogue.Requirement;

class FeaturesTest {

    /** Only calls that really overlap can show these; the races do. */
    private static final Set<Req> NEED_SEVERAL_THREADS =
            EnumSet.of(Req.DRC_049, Req.DRC_094, Req.DRC_140, Req.DRC_146, Req.DRC_148);

    private final Catalogue catalogue = Catalogue.load();
    private final List<Pickle> scenarios = FeatureFiles.scenarios();

    @Test
    void every_requirement_that_one_thread_can_test_has_a_scenario() {
        Set<String> tags =
                scenarios.stream().flatMap(s -> FeatureFiles.tags(s).stream()).collect(Collectors.toSet());

        assertThat(catalogue.all())
                .filteredOn(r -> r.reason().isEmpty() && !NEED_SEVERAL_THREADS.contains(r.req()))
                .extracting(r -> r.req().id())
                .isNotEmpty()
                .allMatch(tags::contains, "is the tag of a scenario");
    }

    @Test
    void every_scenario_names_a_requirement() {
        assertThat(scenarios)
                .hasSizeGreaterThan(200)
                .allMatch(s -> FeatureFiles.tags(s).stream().anyMatch(tag -> tag.startsWith("DRC-")));
    }

    @Test
    void no_tag_is_unknown() {
        Set<String> known = Stream.of(
                        Arrays.stream(Req.values()).map(Req::id),
                        Arrays.stream(Assumption.values()).map(Assumption::name),
                        Arrays.stream(Capability.values()).map(FeaturesTest::tagOf),
                        Stream.of("hazard", "volume"))
                .flatMap(names -> names)
                .collect(Collectors.toSet());

        assertThat(scenarios.stream().flatMap(s -> FeatureFiles.tags(s).stream()))
                .allMatch(known::contains, "is known");
    }

    @Test
    void no_scenario_claims_a_requirement_that_cannot_be_tested() {
        Set<String> untestable = catalogue.all().stream()
                .filter(r -> r.reason().isPresent())
                .map(r -> r.req().id())
                .collect(Collectors.toSet());

        assertThat(scenarios.stream().flatMap(s -> FeatureFiles.tags(s).stream()))
                .noneMatch(untestable::contains);
    }

    @Test
    void scenarios_ask_for_the_capabilities_that_their_sentences_need() {
        Map<String, Pattern> needs = Map.of(
                "ip", Pattern.compile("\\bIP\\b"),
                "ipx", Pattern.compile("\\bIPX\\b"),
                "change-notification", Pattern.compile("with an event"),
                "single-route", Pattern.compile("single-route"),
                "virtual-time", Pattern.compile("seconds pass"),
                "resource-faults", Pattern.compile("is refused|is granted|é recusado|concedido|遭拒|多給一項資源"));
        for (Pickle scenario : scenarios) {
            String text = scenario.getSteps().stream().map(PickleStep::getText).collect(Collectors.joining("\n"));
            needs.forEach((tag, words) -> assertThat(!words.matcher(text).find()
                            || FeatureFiles.tags(scenario).contains(tag))
                    .as("whether '%s', which needs it, has the tag @%s", scenario.getName(), tag)
                    .isTrue());
        }
    }

    @Test
    void the_capabilities_of_a_requirement_are_those_of_its_scenarios() {
        for (Requirement requirement : catalogue.all()) {
            Set<String> tags = scenarios.stream()
                    .map(FeatureFiles::tags)
                    .filter(of -> of.contains(requirement.req().id()))
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
            if (!tags.isEmpty()) {
                assertThat(tags)
                        .as("the tags of scenarios of " + requirement.req().id())
                        .containsAll(requirement.capabilities().stream()
                                .map(FeaturesTest::tagOf)
                                .toList());
            }
        }
    }

    @Test
    void every_sentence_is_in_the_vocabulary_once() {
        List<Pattern> vocabulary = vocabulary();

        for (Pickle scenario : scenarios) {
            scenario.getSteps()
                    .forEach(step -> assertThat(vocabulary)
                            .as("the sentence '%s' of '%s'", step.getText(), scenario.getName())
                            .filteredOn(p -> p.matcher(step.getText()).find())
                            .hasSize(1));
        }
    }

    @Test
    void the_vocabulary_has_no_sentence_that_nobody_uses() {
        List<String> sentences = scenarios.stream()
                .flatMap(s -> s.getSteps().stream())
                .map(PickleStep::getText)
                .distinct()
                .toList();

        assertThat(vocabulary())
                .allMatch(p -> sentences.stream().anyMatch(s -> p.matcher(s).find()), "is used");
    }

    @Test
    void the_core_features_say_the_same_in_all_languages() {
        List<List<String>> english = shape("core/core.feature");

        assertThat(english).isNotEmpty();
        assertThat(shape("core/core.pt.feature")).isEqualTo(english);
        assertThat(shape("core/core.zh-TW.feature")).isEqualTo(english);
    }

    /** For each scenario its tags and the methods behind its sentences. */
    private static List<List<String>> shape(String file) {
        return FeatureFiles.scenarios(FeatureFiles.named(file)).stream()
                .map(s -> Stream.concat(
                                FeatureFiles.tags(s).stream(),
                                s.getSteps().stream().map(step -> methodOf(step.getText())))
                        .toList())
                .toList();
    }

    private static String methodOf(String sentence) {
        return Arrays.stream(Steps.class.getMethods())
                .filter(m -> patterns(m).anyMatch(p -> p.matcher(sentence).find()))
                .map(Method::getName)
                .collect(Collectors.joining("|"));
    }

    private static List<Pattern> vocabulary() {
        return Arrays.stream(Steps.class.getMethods())
                .flatMap(FeaturesTest::patterns)
                .toList();
    }

    private static Stream<Pattern> patterns(Method method) {
        return Stream.of(
                        Arrays.stream(method.getAnnotationsByType(Given.class)).map(Given::value),
                        Arrays.stream(method.getAnnotationsByType(When.class)).map(When::value),
                        Arrays.stream(method.getAnnotationsByType(Then.class)).map(Then::value))
                .flatMap(values -> values)
                .map(Pattern::compile);
    }

    private static String tagOf(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
