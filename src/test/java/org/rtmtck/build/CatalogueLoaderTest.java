package org.rtmtck.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueLoaderTest {

    private static final String SOURCES = """
            sources:
              - {key: DEREG, kind: page, title: RtmDeregisterClient function, file: rtmderegisterclient.md}
            """;

    private static final String ASSUMPTIONS = """
            assumptions:
              - {id: A1, kind: content, title: validity, text: Handles are valid.}
              - {id: A3, kind: reading, title: removal, text: Removed means removed.}
              - {id: A15, kind: observation, title: settling, text: Messages come in time.}
            """;

    private static final String REQUIREMENTS = """
            requirements:
              - id: DRC-030
                title: All routes go
                theme: routes
                level: DOCUMENTED
                statement: All routes of the client go.
                sources: [{page: DEREG, section: Remarks}]
                functions: [RtmDeregisterClient]
                capability: [IP]
                wrong: [Leaves some.]
                lookAt: The loop.
              - id: DRC-031
                title: Gone everywhere
                theme: routes
                level: DERIVED_M
                assumptions: [A1]
                statement: All ways of reading agree.
                sources: [{page: DEREG, section: Remarks}]
                functions: [RtmDeregisterClient]
                wrong: [A stale cache.]
                lookAt: The caches.
                refines: [DRC-030]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeAnUsableSpecification() throws IOException {
        write("sources", SOURCES);
        write("assumptions", ASSUMPTIONS);
        write("requirements", REQUIREMENTS);
    }

    @Test
    void reads_a_usable_specification() {
        Specification specification = CatalogueLoader.load(folder);

        assertThat(specification.requirements()).extracting(r -> r.id().value()).containsExactly("DRC-030", "DRC-031");
        assertThat(specification.requirements().get(1).refines())
                .extracting(Text::value)
                .containsExactly("DRC-030");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            id: DRC-031           | id: DRC-030             | 12:9  | duplicate identifier DRC-030
            id: DRC-031           | id: DRC-31              | 12:9  | malformed identifier 'DRC-31'
            level: DOCUMENTED     | level: PROVEN           | 5:12  | unknown level 'PROVEN'
            theme: routes         | theme: roads            | 4:12  | unknown theme 'roads'
            [A1]                  | [A99]                   | 16:19 | unknown assumption 'A99'
            [A1]                  | []                      | 12:9  | names no assumption
            [A1]                  | [A3]                    | 12:9  | rests on a reading
            [RtmDeregisterClient] | [RtmDeregister]         | 8:17  | unknown function 'RtmDeregister'
            [RtmDeregisterClient] | []                      | 2:5   | missing functions
            [RtmDeregisterClient] | RtmDeregisterClient     | 8:16  | functions must be a list
            [IP]                  | [IPV6]                  | 9:18  | unknown capability 'IPV6'
            page: DEREG           | page: NOWHERE           | 7:22  | unknown source 'NOWHERE'
            [{page: DEREG, section: Remarks}] | []          | 2:5   | missing sources
            section: Remarks      | chapter: Remarks        | 7:29  | unknown field 'chapter'
            refines: [DRC-030]    | refines: [DRC-099]      | 22:15 | refers to DRC-099, which does not exist
            refines: [DRC-030]    | refines: [DRC-031]      | 22:15 | DRC-031 refines itself
            refines: [DRC-030]    | sameAs: DRC-098         | 22:13 | refers to DRC-098, which does not exist
            statement: All routes of the client go. | statement: '' | 6:5 | missing statement
            lookAt: The loop.     | lookat: The loop.       | 11:5  | unknown field 'lookat'
            lookAt: The loop.     | testable: maybe         | 11:15 | expected true or false
            wrong: [Leaves some.] | hazard: false           | 2:9   | does not say what a wrong implementation would do
            wrong: [Leaves some.] | wrong: [{a: b}]         | 10:13 | expected a single value here
            title: Gone everywhere | {                      | 14:5  | not YAML
            """)
    void reports_the_place_and_the_reason(String good, String bad, String place, String reason) throws IOException {
        write("requirements", REQUIREMENTS.replaceFirst(Pattern.quote(good), bad));

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("spec/requirements.yaml:" + place + ": ")
                        .contains(reason));
    }

    @Test
    void reports_a_cycle_of_refinements_at_each_of_its_members() throws IOException {
        write("requirements", REQUIREMENTS.replace("lookAt: The loop.", "lookAt: The loop.\n    refines: [DRC-031]"));

        assertThat(problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("refines itself through"));
    }

    @Test
    void reports_a_requirement_that_points_to_one_that_points_on() throws IOException {
        write(
                "requirements",
                REQUIREMENTS
                        .replace("lookAt: The loop.", "lookAt: The loop.\n    sameAs: DRC-031")
                        .replace("refines: [DRC-030]", "sameAs: DRC-030"));

        assertThat(problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("which points elsewhere"));
    }

    @Test
    void reports_a_first_part_that_disagrees_with_its_requirement() throws IOException {
        write("requirements", REQUIREMENTS.replace("lookAt: The loop.", """
                        lookAt: The loop.
                            parts:
                              - {name: weak, level: DERIVED_M, assumptions: [A1], statement: One thing.}
                              - {name: strong, level: DOCUMENTED, statement: Another thing.}\
                        """));

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("spec/requirements.yaml:13:16: ")
                .contains("DRC-030 must have the level and the assumptions of its first part");
    }

    @Test
    void reports_all_problems_in_the_order_of_their_places() throws IOException {
        write(
                "requirements",
                REQUIREMENTS
                        .replace("[DRC-030]", "[DRC-099]")
                        .replace("level: DOCUMENTED", "level: PROVEN")
                        .replace("capability: [IP]", "capability: [TELEPATHY]"));
        write("sources", SOURCES.replace("kind: page", "kind: rumour"));

        assertThat(problems())
                .extracting(problem -> problem.split(" ", 2)[0])
                .containsExactly(
                        "spec/requirements.yaml:5:12:",
                        "spec/requirements.yaml:9:18:",
                        "spec/requirements.yaml:22:15:",
                        "spec/sources.yaml:2:24:");
    }

    @Test
    void reports_a_file_that_is_not_there() throws IOException {
        Files.delete(folder.resolve("assumptions.yaml"));

        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("spec/assumptions.yaml:1:1: cannot be read"));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), content);
    }

    private List<String> problems() {
        SpecificationException thrown =
                catchThrowableOfType(SpecificationException.class, () -> CatalogueLoader.load(folder));
        return thrown.problems().stream().map(Problem::toString).toList();
    }
}
