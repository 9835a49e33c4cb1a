package org.rtmtck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rtmtck.certify.Certificate;
import org.rtmtck.report.compare.Comparison;

class ComparisonReportTest {

    @TempDir
    private Path directory;

    @Test
    void verdicts_that_differ_come_first() {
        Comparison comparison = Comparison.of(List.of(Samples.conforming(), Samples.failing()));

        assertThat(comparison.differences())
                .extracting(Comparison.Row::id)
                .containsExactly("DRC-030", "DRC-031", "DRC-141");
        assertThat(comparison.differences().get(0).verdicts()).containsExactly("passed", "failed");
        assertThat(comparison.columns()).hasSize(2);
    }

    @Test
    void an_implementation_that_appears_twice_has_a_trend() {
        Comparison comparison = Comparison.of(List.of(Samples.conforming(), Samples.failing()));

        assertThat(comparison.trends()).hasSize(1);
        assertThat(comparison.trends().get(0).steps().get(0).changes())
                .anySatisfy(change -> assertThat(change).startsWith("DRC-030 ").endsWith(": passed, now failed"));
    }

    @Test
    void what_is_left_open_is_shown_where_implementations_chose_differently_first() {
        Comparison comparison = Comparison.of(List.of(Samples.conforming(), Samples.hostile()));

        assertThat(comparison.choices()).isNotEmpty();
        assertThat(comparison.choices().get(0).isObservedDifferently()).isTrue();
        assertThat(comparison.trends()).isEmpty();
    }

    @Test
    void text_of_an_implementation_means_nothing_in_the_page() throws IOException {
        String page = write(Samples.conforming(), Samples.hostile());

        assertThat(page).doesNotContain("<script>alert", "<img src=x").contains("&lt;script&gt;alert(1)");
    }

    private String write(Certificate... certificates) throws IOException {
        ComparisonReport.write(Comparison.of(List.of(certificates)), directory);
        assertThat(directory.resolve("comparison.json")).isNotEmptyFile();
        return Files.readString(directory.resolve("comparison.html"));
    }
}
