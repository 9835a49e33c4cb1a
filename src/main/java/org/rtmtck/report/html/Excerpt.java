package org.rtmtck.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;

/**
 * The text of a scenario in its file.
 *
 * @param first the number of its first line, from 1
 * @param lines its lines, without what all are indented by
 */
record Excerpt(int first, List<String> lines) {

    static final Excerpt NONE = new Excerpt(1, List.of());

    Excerpt {
        lines = List.copyOf(lines);
    }

    /** The lines, each step with how it ended. */
    List<StepLine> judged(CheckResult check) {
        List<StepLine> judged = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            judged.add(new StepLine(lines.get(i), isStep(i) ? symbol(check, first + i) : ""));
        }
        return judged;
    }

    /** The first line that is no tag is the title; tables, tags, comments and headings of examples are no steps. */
    private boolean isStep(int index) {
        String line = lines.get(index).strip();
        return index > title()
                && !line.isEmpty()
                && "|@#".indexOf(line.charAt(0)) < 0
                && !line.endsWith(":")
                && !line.startsWith("\"\"\"");
    }

    private int title() {
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).strip().startsWith("@"))
                .findFirst()
                .orElse(0);
    }

    private static String symbol(CheckResult check, int line) {
        if (check.status() == CheckStatus.PASSED) {
            return CheckStatus.PASSED.slug();
        }
        Integer stopped = check.stoppedAt();
        if (stopped == null) {
            return "";
        }
        if (line == stopped) {
            return check.status().slug();
        }
        return line < stopped ? CheckStatus.PASSED.slug() : CheckStatus.SKIPPED.slug();
    }
}
