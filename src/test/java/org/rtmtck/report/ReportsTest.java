package org.rtmtck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rtmtck.catalogue.Req;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.report.site.Site;
import org.rtmtck.script.ScriptParser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportsTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void everything_is_written_and_a_script_can_be_read_again() throws Exception {
        write(Samples.failing());

        assertThat(names(directory))
                .contains(
                        "badge.svg",
                        "certificate.html",
                        "certificate.json",
                        "certificate.md",
                        "ctrf.json",
                        "junit.xml");
        assertThat(ScriptParser.parse(directory.resolve("failures/DRC-030-1.rtm"))
                        .callCount())
                .isEqualTo(2);
    }

    @Test
    void scripts_of_an_earlier_run_do_not_stay() throws IOException {
        write(Samples.failing());
        Path other = Files.writeString(directory.resolve("failures/mine.txt"), "mine");
        write(Samples.conforming());

        assertThat(names(directory.resolve("failures"))).containsExactly("mine.txt");
        assertThat(other).exists();
    }

    @Test
    void a_place_that_cannot_be_written_to_is_refused_before_anything_runs() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> Reports.in(file, Path::toString))
                .isInstanceOf(CertificationException.class)
                .hasMessageContaining("--report");
    }

    @Test
    void the_page_holds_every_requirement_and_stays_small() throws IOException {
        String page = page(Samples.failing());

        for (Req req : Req.values()) {
            assertThat(page).contains("id=\"" + req.id() + "\"");
        }
        assertThat(page).contains("Does not conform", "two routes").hasSizeLessThan(MEGABYTE);
        assertThat(page).doesNotContain("http://", "https://");
    }

    @Test
    void the_page_of_a_full_run_stays_below_a_megabyte() throws IOException {
        assertThat(page(Site.published()).getBytes(StandardCharsets.UTF_8).length)
                .isBetween(500_000, 1_000_000);
    }

    @Test
    void the_page_shows_the_command_that_replays_a_failure() throws IOException {
        assertThat(page(Samples.failing())).contains("replay " + directory.resolve("failures/DRC-030-1.rtm"));
    }

    @Test
    void text_of_an_implementation_means_nothing_in_the_page() throws IOException {
        String page = page(Samples.hostile());

        assertThat(page).doesNotContain("<script>alert", "<img src=x").contains("&lt;script&gt;alert(1)");
        assertThat(page.split("<script>", -1)).hasSize(2);
    }

    @Test
    void characters_that_hide_or_turn_text_around_are_shown_by_number() throws IOException {
        String page = page(Samples.named("a\u202eb\u0000c\u2066d"));

        assertThat(page).doesNotContain("\u202e", "\u0000", "\u2066").contains("a&#92;u{202e}b&#92;u{0}c&#92;u{2066}d");
    }

    @Test
    void text_of_an_implementation_means_nothing_in_markdown() {
        String page = HtmlRenderer.builder()
                .build()
                .render(Parser.builder().build().parse(Markdown.write(Samples.hostile())));

        assertThat(page).doesNotContain("<script>", "<img").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void junit_xml_tells_failures_and_is_well_formed() throws Exception {
        Element suite = suite(JUnitXml.write(Samples.failing()));

        assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(Req.values().length + 1));
        assertThat(suite.getAttribute("failures")).isEqualTo("3");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(3);
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(Req.values().length + 1);
        assertThat(suite.getElementsByTagName("error").getLength()).isZero();
    }

    @Test
    void junit_xml_has_an_error_when_the_run_is_incomplete() throws Exception {
        Element suite = suite(JUnitXml.write(Samples.incomplete()));

        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("error").item(0)).getAttribute("message"))
                .isEqualTo("no check exercised DRC-031");
    }

    @Test
    void hostile_text_keeps_junit_xml_well_formed() throws Exception {
        Element suite = suite(JUnitXml.write(Samples.hostile()));

        assertThat(((Element) suite.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .isEqualTo(Samples.HOSTILE);
    }

    @Test
    void the_badge_says_the_verdict() throws Exception {
        assertThat(Badge.write(Samples.conforming())).contains("conforms (default)");
        assertThat(Badge.write(Samples.failing())).contains("does not conform");
        assertThat(Badge.write(Samples.incomplete())).contains("incomplete");
        assertThat(parse(Badge.write(Samples.hostile())).getDocumentElement().getTagName())
                .isEqualTo("svg");
    }

    private void write(Certificate certificate) throws IOException {
        Reports.in(directory, script -> "replay " + script).write(certificate);
    }

    private String page(Certificate certificate) throws IOException {
        write(certificate);
        return Files.readString(directory.resolve("certificate.html"));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Element suite(String xml) throws Exception {
        return (Element) parse(xml).getElementsByTagName("testsuite").item(0);
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
