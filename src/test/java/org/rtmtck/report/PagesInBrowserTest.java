package org.rtmtck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.MigrationScenarios;
import org.rtmtck.report.compare.Comparison;
import org.rtmtck.report.site.Site;

/** The pages as people meet them. Pictures of them are kept in {@code target/screenshots}. */
class PagesInBrowserTest {

    @TempDir
    private static Path directory;

    private static Browser browser;

    @BeforeAll
    static void writePages() throws IOException {
        browser = Browser.start();
        Certificate reference = Site.published();
        Reports.in(directory.resolve("good"), script -> "").write(reference);
        Reports.in(directory.resolve("bad"), script -> "java -jar rtm-tck.jar replay " + script.getFileName())
                .write(Samples.failing());
        ComparisonReport.write(
                Comparison.of(List.of(reference, Samples.failing(), Samples.conforming())), directory.resolve("both"));
        Site.write(Site.pages(reference, MigrationScenarios.run()), directory.resolve("site"));
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<String> pages() {
        return Stream.of(
                "good/certificate.html",
                "bad/certificate.html",
                "both/comparison.html",
                "site/index.html",
                "site/requirements.html",
                "site/requirements/DRC-030.html",
                "site/features/core/core.zh-TW.html",
                "site/features/migration/deregistration.html",
                "site/moving/index.html",
                "site/moving/pt.html",
                "site/moving/zh-Hant.html",
                "site/spec/translation-defects.html");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_keeps_nobody_out_and_complains_of_nothing(String page) {
        browser.open(directory.resolve(page), "");
        browser.picture(name(page) + "-light");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.barriers()).isEmpty();
        Object light = background();
        browser.colours("dark");
        browser.picture(name(page) + "-dark");
        assertThat(background()).isNotEqualTo(light);
        assertThat(browser.faintText()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_can_be_read_on_a_phone(String page) {
        browser.open(directory.resolve(page), "");
        browser.onPhone();
        browser.picture(name(page) + "-phone");

        assertThat(browser.fitsWidth()).isTrue();
    }

    @Test
    void a_button_changes_the_colours() {
        browser.open(directory.resolve("good/certificate.html"), "");
        Object light = background();

        browser.find("#theme").click();

        assertThat(background()).isNotEqualTo(light);
    }

    @Test
    void a_search_leaves_what_holds_all_its_words() {
        browser.open(directory.resolve("good/certificate.html"), "");
        browser.find("#q").sendKeys("DRC-104");
        long shown = browser.visible(".requirement");

        assertThat(browser.find("#DRC-104").isDisplayed()).isTrue();
        assertThat(shown).isBetween(1L, 5L);
        assertThat(browser.find("#shown").getText()).isEqualTo(shown + " of 146");
        browser.find("#q").sendKeys("zzz");
        assertThat(browser.find("#nothing").isDisplayed()).isTrue();
    }

    @Test
    void the_slash_leads_to_the_search() {
        browser.open(directory.resolve("good/certificate.html"), "");
        browser.find("body").sendKeys("/");

        assertThat(browser.run("return document.activeElement.id")).isEqualTo("q");
    }

    @Test
    void filters_add_up_and_can_be_cleared() {
        browser.open(directory.resolve("good/certificate.html"), "");
        choose("#f-verdict", "observed");
        long observed = browser.visible(".requirement");
        choose("#f-theme", "routes");
        long both = browser.visible(".requirement");

        assertThat(observed).isEqualTo(22);
        assertThat(both).isBetween(1L, observed - 1);
        browser.find("#filters button[type=reset]").click();
        assertThat(browser.visible(".requirement")).isEqualTo(146);
    }

    @Test
    void levels_can_be_chosen() {
        browser.open(directory.resolve("good/certificate.html"), "");
        choose("#f-level", "UNSPECIFIED");

        assertThat(browser.visible(".requirement")).isBetween(1L, 145L);
    }

    @Test
    void a_link_to_a_requirement_opens_it() {
        browser.open(directory.resolve("good/certificate.html"), "#DRC-104");

        assertThat(browser.find("#DRC-104 .statement").isDisplayed()).isTrue();
        assertThat(browser.find("#DRC-030 .statement").isDisplayed()).isFalse();
    }

    @Test
    void a_cell_of_the_picture_leads_to_its_requirement() {
        browser.open(directory.resolve("good/certificate.html"), "");
        browser.find(".cells a[href='#DRC-030']").click();

        assertThat(browser.address()).endsWith("#DRC-030");
        assertThat(browser.find("#DRC-030 .statement").isDisplayed()).isTrue();
    }

    @Test
    void a_scenario_is_shown_with_how_each_step_ended() {
        browser.open(directory.resolve("good/certificate.html"), "");
        Object scenario = browser.run("return document.querySelector('.check .gherkin').parentElement.id");
        browser.open(directory.resolve("good/certificate.html"), "#" + scenario);

        assertThat(browser.visible("[id='" + scenario + "'] .gherkin .p")).isPositive();
        browser.picture("certificate-steps");
    }

    @Test
    void the_command_that_replays_a_failure_is_copied() {
        browser.open(directory.resolve("bad/certificate.html"), "");
        WebElement button = browser.find(".replay .copy");
        String command = browser.find(".replay code").getText();
        button.click();

        // The browser answers when it has written to the clipboard, and not to the click.
        assertThat(browser.comesToSay(button, "Copied")).isTrue();
        browser.find("#q").click();
        browser.find("#q").sendKeys(Keys.chord(Keys.CONTROL, "v"));
        assertThat(browser.find("#q").getDomProperty("value"))
                .isEqualTo(command)
                .contains("replay DRC-030-1.rtm");
    }

    @Test
    void everything_can_be_reached_with_the_keyboard() {
        browser.open(directory.resolve("good/certificate.html"), "");
        browser.find("body").sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");

        browser.run("document.querySelector('#DRC-030 summary').focus()");
        ((WebElement) browser.run("return document.activeElement")).sendKeys(Keys.ENTER);

        assertThat(browser.find("#DRC-030 .statement").isDisplayed()).isTrue();
    }

    @Test
    void paper_shows_every_requirement() {
        browser.open(directory.resolve("good/certificate.html"), "");
        browser.onPaper();

        assertThat(browser.visible(".requirement .statement")).isEqualTo(146);
        assertThat(browser.visible("#filters")).isZero();
    }

    @Test
    void the_site_is_read_by_following_links() {
        browser.open(directory.resolve("site/index.html"), "");
        browser.find("a.door[href='moving/index.html']").click();
        browser.find("#first .shows a").click();
        assertThat(browser.address()).contains("features/migration/deregistration.html#line-");
        browser.find(".tags a[href$='#M1']").click();
        assertThat(browser.address()).endsWith("moving/index.html#M1");
    }

    @Test
    void the_pages_of_the_site_and_the_certificate_can_be_read_without_scripts() {
        browser.withoutScripts(true);
        try {
            browser.open(directory.resolve("good/certificate.html"), "");
            assertThat(browser.find("#verdict").getText()).isEqualTo("Conforms");
            assertThat(browser.visible("#filters")).isZero();
            browser.open(directory.resolve("site/requirements/DRC-030.html"), "");
            assertThat(browser.find("h1").getText()).contains("All routes of the leaver go");
        } finally {
            browser.withoutScripts(false);
        }
    }

    @Test
    void a_comparison_shows_differences_first() {
        browser.open(directory.resolve("both/comparison.html"), "");

        assertThat(browser.visible(".column")).isEqualTo(3);
        assertThat(browser.visible(".matrix tbody tr")).isPositive();
    }

    private static Object background() {
        return browser.run("return getComputedStyle(document.body).backgroundColor");
    }

    private static void choose(String selector, String value) {
        browser.run(
                "const s = document.querySelector(arguments[0]); s.value = arguments[1];"
                        + " s.dispatchEvent(new Event('input', {bubbles: true}))",
                selector,
                value);
    }

    private static String name(String page) {
        return page.replace(".html", "").replace('/', '-');
    }
}
