package org.rtmtck.migration.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.api.StatusName;
import org.rtmtck.catalogue.Req;

class MigrationFactsTest {

    private final MigrationFacts facts = MigrationFacts.load();

    @Test
    void every_documented_function_is_in_the_function_map() {
        assertThat(facts.functions())
                .extracting(V1Name::name)
                .containsAll(Arrays.stream(RtmFunction.values())
                        .map(RtmFunction::win32Name)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void status_names_have_the_numbers_of_version_1() {
        for (StatusChange change : facts.statusCodes()) {
            change.v1Name()
                    .ifPresent(name -> assertThat(change.v1Number())
                            .as(name)
                            .hasValue(StatusName.valueOf(name).code()));
        }
        assertThat(facts.statusCodes())
                .filteredOn(c -> c.v1Name().equals(Optional.of("ERROR_NO_SUCH_ROUTE")))
                .singleElement()
                .satisfies(c -> assertThat(c.v2Number()).hasValue(1168));
    }

    @Test
    void the_twenty_differences_and_the_nine_steps_are_complete() {
        assertThat(facts.differences())
                .extracting(Difference::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(i -> "M" + i).toList());
        assertThat(facts.teardown()).extracting(TeardownStep::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void the_most_dangerous_trap_comes_first() {
        assertThat(facts.traps()).extracting(Trap::danger).isSorted();
        assertThat(facts.traps()).extracting(Trap::id).startsWith("routes-stay", "milliseconds", "not-found-1168");
        assertThat(facts.traps().get(0).rank()).isEqualTo(1);
    }

    @Test
    void traps_and_steps_and_losses_name_only_what_exists() {
        Stream<String> named = Stream.concat(
                facts.traps().stream().flatMap(t -> t.differences().stream()),
                facts.teardown().stream().flatMap(s -> s.differences().stream()));
        assertThat(named).allSatisfy(id -> assertThat(facts.difference(id)).isPresent());
        assertThat(facts.losses().stream().flatMap(l -> l.traps().stream()))
                .allSatisfy(id -> assertThat(facts.trap(id)).isPresent());
    }

    @Test
    void losses_name_requirements_of_the_catalogue() {
        assertThat(facts.losses().stream().flatMap(l -> l.requirements().stream()))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(Req.of(id)).isNotNull());
    }

    @Test
    void every_trap_lies_somewhere() {
        Set<String> met = new HashSet<>();
        List.of(facts.functions(), facts.names())
                .forEach(names -> names.forEach(name -> name.traps().forEach(t -> met.add(t.id()))));
        facts.statusCodes().forEach(code -> code.traps().forEach(t -> met.add(t.id())));

        assertThat(facts.traps()).extracting(Trap::id).allMatch(met::contains, "is met at some name");
    }

    @Test
    void the_readable_page_says_what_the_data_say() throws Exception {
        String page = Files.readString(Path.of("spec/migration/README.md"));
        FactsMarkdown markdown = new FactsMarkdown(facts);

        assertThat(page)
                .contains(markdown.functions())
                .contains(markdown.statusCodes())
                .contains(markdown.differences())
                .contains(markdown.traps())
                .contains(markdown.teardown())
                .contains(markdown.losses())
                .contains(Files.readString(Path.of("spec/migration/teardown.c")));
    }
}
