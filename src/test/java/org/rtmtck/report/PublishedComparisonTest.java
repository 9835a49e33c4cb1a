package org.rtmtck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Verdict;
import org.rtmtck.report.compare.Comparison;

/** The published comparison is one of this kit. If it is stale, make it anew: {@code reports/comparison/make.sh}. */
class PublishedComparisonTest {

    private static final Path PUBLISHED = Path.of("reports", "comparison", "comparison.json");
    private static final Path REFERENCE = Path.of("reports", "reference", "certificate.json");

    private Comparison comparison;

    @BeforeEach
    void read() throws IOException {
        comparison = new Gson().fromJson(Files.readString(PUBLISHED), Comparison.class);
    }

    @Test
    void it_was_made_with_this_catalogue_and_one_version_of_the_kit() throws IOException {
        String kit = CertificateJson.read("reference", Files.readString(REFERENCE))
                .kit()
                .version();

        assertThat(comparison.warnings()).isEmpty();
        assertThat(comparison.columns())
                .allSatisfy(column -> assertThat(column.catalogue())
                        .isEqualTo(Catalogue.load().digest()))
                .allSatisfy(column -> assertThat(column.kit()).isEqualTo(kit));
    }

    @Test
    void it_compares_the_reference_the_library_in_c_three_variants_and_the_facade() {
        assertThat(comparison.columns())
                .hasSize(6)
                .extracting(Comparison.Column::name)
                .contains("reference", "v1-over-v2")
                .anyMatch(name -> name.contains("librtm"))
                .haveExactly(3, new Condition<>(name -> name.startsWith("lawful:"), "a variant"));
    }

    @Test
    void all_conform() {
        assertThat(comparison.columns()).extracting(Comparison.Column::verdict).containsOnly("conforms");
    }

    @Test
    void it_says_of_the_reference_what_its_certificate_says() throws IOException {
        Certificate reference = CertificateJson.read("reference", Files.readString(REFERENCE));
        int column = IntStream.range(0, comparison.columns().size())
                .filter(i -> comparison.columns().get(i).name().equals("reference"))
                .findFirst()
                .orElseThrow();
        List<String> published = comparison.rows().stream()
                .map(row -> row.verdicts().get(column))
                .toList();

        assertThat(comparison.rows())
                .extracting(Comparison.Row::id)
                .containsExactlyElementsOf(
                        Arrays.stream(Req.values()).map(Req::id).toList());
        assertThat(published)
                .containsExactlyElementsOf(reference.requirements().stream()
                        .map(RequirementResult::verdict)
                        .map(Verdict::slug)
                        .toList());
    }

    /** If it is stale: {@code reports/peers/make.sh}. */
    @Test
    void of_the_routing_managers_that_others_wrote_one_does_not_conform() throws IOException {
        Comparison peers =
                new Gson().fromJson(Files.readString(Path.of("reports", "peers", "comparison.json")), Comparison.class);

        assertThat(peers.columns())
                .hasSize(7)
                .allSatisfy(column -> assertThat(column.catalogue())
                        .isEqualTo(Catalogue.load().digest()))
                .filteredOn(column -> !column.verdict().equals("conforms"))
                .extracting(Comparison.Column::name)
                .containsExactly("zebra");
    }
}
