package org.rtmtck.migration.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritersTest {

    private static final Path SCHEMA = Path.of("src/test/resources/migration/sarif/sarif-2.1.0-rtm.5.json");

    private final ScanReport report = Scans.ofText("#include <rtm.h>", "RtmIsRoute(0, &Net|work, NULL);");

    @Test
    void text_reads_like_the_output_of_a_compiler() {
        assertThat(TextWriter.write(report))
                .startsWith("""
                        a.c:1:10: rtm.h included -> rtmv2.h
                            [visible] The client lives in the router manager's process
                        a.c:2:1: RtmIsRoute called -> RtmGetExactMatchDestination, RtmReleaseDestInfo
                            the family is IPX, which has no successor
                            [silent] A missing route is 1168, not 259
                        """)
                .endsWith("\n2 uses of version 1 in 1 of 1 files (2 lines)\n");
    }

    @Test
    void text_says_so_if_nothing_was_found() {
        assertThat(TextWriter.write(Scans.ofText("int main;")))
                .isEqualTo("\n0 uses of version 1 in 0 of 1 files (1 lines)\n");
    }

    @Test
    void files_that_are_no_text_are_named() {
        ScanReport binary = Scans.ofBytes(new byte[] {1, 2, 3, 0, 5, 6, 7, 8, 9});

        assertThat(TextWriter.write(binary)).contains("a.c: not a text file, left out");
        assertThat(MarkdownWriter.write(binary)).contains("* `a.c` is no text file");
    }

    @Test
    void markdown_has_a_table_for_each_file_and_lets_no_source_break_it() {
        ScanReport odd = Scans.ofText("RtmAddRoute(c, r, a | <b>, f, n, n);");

        assertThat(MarkdownWriter.write(odd))
                .contains("# Uses of RTM version 1\n")
                .contains("| 1 | silent | Lifetimes are milliseconds |")
                .contains("| 1 | `RtmAddRoute` called | RtmAddNextHop, RtmAddRouteToDest,")
                .contains("a \\| &lt; b > seconds");
    }

    @Test
    void sarif_agrees_with_its_schema() throws Exception {
        String sarif = new SarifWriter(Scans.FACTS, "1.0.0").write(Scans.ofClient());

        Validator.Result result = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .withDialect(new Dialects.Draft4Dialect())
                .validate(Files.readString(SCHEMA), sarif);

        assertThat(result.getErrors()).isEmpty();
        assertThat(result.isValid()).isTrue();
    }

    @Test
    void the_schema_would_notice_a_mistake() throws Exception {
        String sarif = new SarifWriter(Scans.FACTS, "1.0.0").write(report).replace("\"startLine\"", "\"line\"");

        assertThat(new ValidatorFactory()
                        .withJsonNodeFactory(new GsonNode.Factory())
                        .withDialect(new Dialects.Draft4Dialect())
                        .validate(Files.readString(SCHEMA), sarif)
                        .isValid())
                .isFalse();
    }

    @Test
    void sarif_has_a_result_for_each_finding_under_its_worst_trap() {
        JsonObject run = JsonParser.parseString(new SarifWriter(Scans.FACTS, "1.0.0").write(report))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
        JsonArray results = run.getAsJsonArray("results");
        JsonObject second = results.get(1).getAsJsonObject();
        JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");

        assertThat(results).hasSize(2);
        assertThat(second.get("ruleId").getAsString()).isEqualTo("not-found-1168");
        assertThat(second.get("level").getAsString()).isEqualTo("error");
        assertThat(rules.get(second.get("ruleIndex").getAsInt())
                        .getAsJsonObject()
                        .get("id")
                        .getAsString())
                .isEqualTo("not-found-1168");
    }

    @Test
    void paths_become_references() {
        assertThat(uriOf("src dir/a.c")).isEqualTo("src%20dir/a.c");
        assertThat(uriOf("src\\a.c")).isEqualTo("src/a.c");
        assertThat(uriOf("/tmp/a.c")).isEqualTo("file:///tmp/a.c");
        assertThat(uriOf("C:\\x\\a.c")).isEqualTo("file:///C:/x/a.c");
        assertThat(uriOf("a:b.c")).isEqualTo("./a:b.c");
    }

    private static String uriOf(String path) {
        ScanReport one = new V1Scanner(Scans.FACTS)
                .scan(List.of(new SourceFile(path, "RtmIsRoute(1);".getBytes(StandardCharsets.UTF_8))));
        return JsonParser.parseString(new SarifWriter(Scans.FACTS, "1.0.0").write(one))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("results")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("locations")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("physicalLocation")
                .getAsJsonObject("artifactLocation")
                .get("uri")
                .getAsString();
    }
}
