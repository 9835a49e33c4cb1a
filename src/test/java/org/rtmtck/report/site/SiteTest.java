package org.rtmtck.report.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rtmtck.catalogue.Req;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;
import org.rtmtck.certify.MigrationScenarios;
import org.rtmtck.migration.facts.MigrationFacts;
import org.rtmtck.migration.mistake.WrongFacades;

class SiteTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    private static List<CheckResult> migration = List.of();
    private static SortedMap<String, String> pages = new TreeMap<>();

    @BeforeAll
    static void write() {
        migration = MigrationScenarios.run();
        pages = Site.pages(Site.published(), migration);
    }

    @Test
    void every_link_leads_to_a_page_and_a_place_in_it() {
        Map<String, Set<String>> places = new HashMap<>();
        pages.forEach((path, html) -> places.put(path, all(ID, html)));
        List<String> broken = new ArrayList<>();
        pages.forEach((path, html) -> {
            if (!path.endsWith(".html") || path.equals("reference.html")) {
                return;
            }
            for (String link : all(LINK, html)) {
                URI target = URI.create("/" + path).resolve(link);
                Set<String> ids = places.get(target.getPath().substring(1));
                if (ids == null || (target.getFragment() != null && !ids.contains(target.getFragment()))) {
                    broken.add(path + " -> " + link);
                }
            }
        });

        assertThat(broken).isEmpty();
        assertThat(pages).hasSizeGreaterThan(190);
    }

    @Test
    void every_requirement_has_a_page_and_a_line_in_the_list() {
        assertThat(Arrays.stream(Req.values()).map(Req::id))
                .allSatisfy(id -> assertThat(pages).containsKey("requirements/" + id + ".html"))
                .allSatisfy(id -> assertThat(page("requirements.html")).contains("id=\"" + id + "\""));
    }

    @Test
    void a_requirement_is_shown_with_scenarios_clauses_and_the_verdict_on_the_reference() {
        assertThat(page("requirements/DRC-030.html"))
                .contains("has removed every route that the client added")
                .contains("A client with routes leaves", "Um cliente com rotas vai embora")
                .contains("<mark>", "Req.DRC_030", "leftBehind")
                .contains("passed, exercised");
    }

    @Test
    void the_defect_of_the_translations_stands_beside_its_requirement() {
        assertThat(page("requirements/DRC-002.html")).contains("translation-defects.html#T1", "the value is NO_ERROR");
    }

    @Test
    void nothing_needs_a_script() {
        assertThat(pages).allSatisfy((path, html) -> {
            if (path.endsWith(".html") && !path.equals("reference.html")) {
                assertThat(html).as(path).doesNotContain("<script", "javascript:", " onclick");
            }
        });
    }

    @Test
    void pages_say_which_language_they_are_in() {
        assertThat(page("moving/index.html")).contains("<html lang=\"en\">");
        assertThat(page("moving/pt.html")).contains("<html lang=\"pt\">", "Apagar as rotas");
        assertThat(page("moving/zh-Hant.html")).contains("<html lang=\"zh-Hant\">", "刪除路由");
        assertThat(page("features/core/core.zh-TW.html")).contains("<html lang=\"zh-TW\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moving/index.html", "moving/pt.html", "moving/zh-Hant.html"})
    void the_teardown_is_a_picture_with_nine_steps(String path) {
        assertThat(page(path)).contains("class=\"teardown\"").containsPattern("(?s)(<circle class=\"end\".*){9}");
    }

    @Test
    void the_guide_begins_with_what_breaks_silently_and_shows_both_versions() {
        String guide = page("moving/index.html");
        String first = guide.substring(guide.indexOf("id=\"first\""), guide.indexOf("id=\"teardown\""));

        assertThat(first)
                .contains("Deregistration removes no routes", "milliseconds", "1168")
                .contains("Version 1, deregistration removes the routes", "Version 2, the routes stay");
    }

    @Test
    void the_guide_holds_every_fact() {
        MigrationFacts facts = MigrationFacts.load();
        String guide = page("moving/index.html");

        assertThat(facts.differences()).allSatisfy(d -> assertThat(guide).contains("id=\"" + d.id() + "\""));
        assertThat(facts.traps()).allSatisfy(t -> assertThat(guide).contains("id=\"trap-" + t.id() + "\""));
        assertThat(facts.functions()).allSatisfy(f -> assertThat(guide).contains("id=\"" + f.name() + "\""));
    }

    @Test
    void the_guide_names_every_wrong_facade_and_those_that_certifying_does_not_show() {
        String guide = page("moving/index.html");

        assertThat(WrongFacades.all()).allSatisfy(f -> assertThat(guide).contains("id=\"" + f.name() + "\""));
        assertThat(guide)
                .containsPattern("\\d+ of the " + WrongFacades.all().size() + " mistakes leave something behind");
    }

    @Test
    void the_c_of_each_step_stands_beside_it() {
        String guide = page("moving/index.html");

        assertThat(guide)
                .contains("<pre class=\"code\" tabindex=\"0\">StopTimersAndJoinThreads(Client);\nRtmBlockMethods(")
                .contains("/* nothing below runs inside a locked route or inside a callback */")
                .contains("<pre class=\"code\" tabindex=\"0\">Status = RtmDeregisterEntity(Client-&gt;Entity);");
    }

    @Test
    void a_scenario_that_failed_is_shown_as_failed_wherever_it_is_named() {
        List<CheckResult> oneFailed = migration.stream()
                .map(check -> check.id().equals("migration/deregistration.feature:18") ? failed(check) : check)
                .toList();
        SortedMap<String, String> other = Site.pages(Site.published(), oneFailed);

        assertThat(oneFailed).isNotEqualTo(migration);
        assertThat(List.of("moving/index.html", "moving/pt.html", "features/migration/deregistration.html"))
                .allSatisfy(path -> assertThat(other.get(path)).contains("v-failed"))
                .allSatisfy(path -> assertThat(page(path)).doesNotContain("v-failed"));
    }

    @Test
    void all_migration_scenarios_pass() {
        assertThat(migration)
                .hasSizeGreaterThanOrEqualTo(90)
                .extracting(CheckResult::status)
                .containsOnly(CheckStatus.PASSED);
    }

    @Test
    void a_certificate_of_another_catalogue_is_refused() {
        Certificate published = Site.published();
        Certificate other = new Certificate(
                published.verdict(),
                published.reasons(),
                published.implementation(),
                published.kit(),
                published.run(),
                published.requirements().subList(1, 10),
                published.failures(),
                published.checks());

        assertThatThrownBy(() -> Site.pages(other, migration))
                .isInstanceOf(CertificationException.class)
                .hasMessageContaining("certify");
    }

    @Test
    void pages_are_written_below_a_directory(@TempDir Path directory) throws IOException {
        Site.write(pages, directory.resolve("new"));

        assertThat(Files.readString(directory.resolve("new/requirements/DRC-030.html")))
                .isEqualTo(page("requirements/DRC-030.html"));
    }

    @Test
    void a_file_in_the_way_is_told(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> Site.write(pages, file))
                .isInstanceOf(CertificationException.class)
                .hasMessageContaining(file.toString());
    }

    private static CheckResult failed(CheckResult check) {
        return new CheckResult(
                check.id(),
                check.name(),
                check.engine(),
                check.tags(),
                CheckStatus.FAILED,
                "for the test",
                check.exercised(),
                check.millis());
    }

    private static String page(String path) {
        return pages.getOrDefault(path, "");
    }

    private static Set<String> all(Pattern pattern, String html) {
        Set<String> found = new HashSet<>();
        Matcher matcher = pattern.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1).replace("&amp;", "&"));
        }
        return found;
    }
}
