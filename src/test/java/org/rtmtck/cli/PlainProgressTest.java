package org.rtmtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;

class PlainProgressTest {

    private final StringWriter text = new StringWriter();
    private long now;
    private final PlainProgress progress = new PlainProgress(new PrintWriter(text), () -> now);

    @Test
    void an_implementation_that_fails_everything_does_not_fill_the_log() {
        progress.planned(300);

        for (int i = 0; i < 300; i++) {
            now += TimeUnit.MILLISECONDS.toNanos(50);
            progress.finished(check(CheckStatus.FAILED));
        }

        assertThat(text.toString().lines())
                .containsExactly(
                        "100 of 300 checks done, 100 failed",
                        "200 of 300 checks done, 200 failed",
                        "300 of 300 checks done, 300 failed");
    }

    @Test
    void a_quick_run_says_nothing() {
        progress.planned(3);

        progress.finished(check(CheckStatus.PASSED));
        progress.finished(check(CheckStatus.FAILED));

        assertThat(text.toString()).isEmpty();
    }

    @Test
    void a_line_says_how_far_it_is_and_what_was_found() {
        progress.planned(4);
        progress.finished(check(CheckStatus.PASSED));
        progress.finished(check(CheckStatus.ERROR));
        now += TimeUnit.SECONDS.toNanos(6);

        progress.finished(check(CheckStatus.SKIPPED));

        assertThat(text.toString().strip()).isEqualTo("3 of 4 checks done, 1 broke down");
    }

    private static CheckResult check(CheckStatus status) {
        return new CheckResult("a.feature:1", "a", "cucumber", List.of(), status, null, Map.of(), 1);
    }
}
