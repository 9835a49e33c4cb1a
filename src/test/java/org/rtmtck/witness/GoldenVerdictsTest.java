package org.rtmtck.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rtmtck.catalogue.Req;
import org.rtmtck.model.Finding;
import org.rtmtck.script.ScriptException;

/** Small traces with the verdict that each deserves: what is rejected, on which line and why, and what is lawful. */
class GoldenVerdictsTest {

    private static final int FEWEST_REQUIREMENTS = 90;

    static List<GoldenTrace> traces() throws IOException, URISyntaxException {
        Path directory = Path.of(Objects.requireNonNull(GoldenVerdictsTest.class.getResource("verdicts"))
                .toURI());
        List<GoldenTrace> traces = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".trace")).sorted().toList()) {
                traces.add(GoldenTrace.read(directory, file));
            }
        }
        return traces;
    }

    static List<GoldenTrace> lawful() throws IOException, URISyntaxException {
        return traces().stream().filter(t -> t.broken().isEmpty()).toList();
    }

    static List<GoldenTrace> unlawful() throws IOException, URISyntaxException {
        return traces().stream().filter(t -> !t.broken().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void a_lawful_trace_is_permitted_to_its_end(GoldenTrace trace) throws ScriptException {
        OfflineJudge.Opinion opinion = trace.judged();

        assertThat(opinion.finding()).as(() -> trace.with(opinion)).isNull();
        assertThat(opinion.reason()).as(() -> trace.with(opinion)).isNull();
    }

    @ParameterizedTest
    @MethodSource("unlawful")
    void an_unlawful_trace_is_rejected_where_and_for_what_it_should(GoldenTrace trace) throws ScriptException {
        OfflineJudge.Opinion opinion = trace.judged();
        Finding finding = opinion.finding();

        assertThat(finding).as(() -> trace.with(opinion)).isNotNull();
        assertThat(finding.principal())
                .as(() -> trace.with(opinion))
                .isEqualTo(trace.broken().get(0));
        assertThat(finding.requirements()).as(() -> trace.with(opinion)).containsAll(trace.broken());
        assertThat(Objects.requireNonNull(opinion.at()).number())
                .as(() -> trace.with(opinion))
                .isEqualTo(trace.line());
    }

    @Test
    void the_traces_reject_for_most_of_what_can_be_broken() throws IOException, URISyntaxException {
        Set<Req> broken = EnumSet.noneOf(Req.class);
        traces().forEach(t -> broken.addAll(t.broken()));

        assertThat(broken).hasSizeGreaterThanOrEqualTo(FEWEST_REQUIREMENTS);
    }
}
