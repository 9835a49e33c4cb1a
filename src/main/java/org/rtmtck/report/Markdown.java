package org.rtmtck.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Deviation;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Respondent;
import org.rtmtck.certify.RunInfo;
import org.rtmtck.certify.Verdict;

/** A certificate on one page of Markdown, as CI servers show it beside a job. */
final class Markdown {

    private final Certificate certificate;
    private final StringBuilder text = new StringBuilder();

    private Markdown(Certificate certificate) {
        this.certificate = certificate;
    }

    static String write(Certificate certificate) {
        return new Markdown(certificate).page();
    }

    private String page() {
        RunInfo run = certificate.run();
        line("# " + escaped(certificate.implementation().name()) + " "
                + escaped(certificate.implementation().version()) + ": "
                + certificate.verdict().slug().replace('-', ' '));
        line("");
        line(certificate.verdict().meaning());
        certificate.reasons().forEach(reason -> line("- incomplete: " + escaped(reason)));
        line("");
        table(
                "Verdict",
                "Requirements",
                Arrays.stream(Verdict.values())
                        .map(verdict -> List.of(verdict.words(), String.valueOf(certificate.count(verdict))))
                        .toList());
        adapter();
        failures();
        leftOpen();
        if (certificate.bounds() != null) {
            line(certificate.bounds().sentence());
            line("");
        }
        line("Profile " + run.profile() + (run.quick() ? " (quick)" : "")
                + (run.selection().isEmpty() ? "" : ", only " + String.join(", ", run.selection()))
                + (run.waived().isEmpty() ? "" : ", waived " + String.join(", ", run.waived()))
                + String.format(
                        Locale.ROOT,
                        ", seed %d, %d checks, %,d calls, %.1f s.",
                        run.seed(),
                        certificate.checks().size(),
                        run.calls(),
                        run.millis() / 1000.0));
        line("Kit " + certificate.kit().version() + ", catalogue `"
                + certificate.kit().catalogue() + "`.");
        return text.toString();
    }

    private void adapter() {
        List<String> answered = certificate.answeredBy(Respondent.ADAPTER).stream()
                .map(RequirementResult::id)
                .toList();
        if (!answered.isEmpty()) {
            line("What an adapter supplies, and not the manager behind it, decides the verdict on "
                    + String.join(", ", answered) + ".");
            line("");
        }
    }

    private void failures() {
        if (certificate.failures().isEmpty()) {
            return;
        }
        line("## Failures");
        line("");
        for (Deviation deviation : certificate.failures()) {
            line("### " + deviation.requirement() + " "
                    + certificate
                            .requirement(deviation.requirement())
                            .map(RequirementResult::title)
                            .orElse(""));
            line("");
            line("- permitted: " + escaped(deviation.permitted()));
            line("- seen: " + escaped(deviation.seen()));
            if (deviation.requirements().size() > 1) {
                line("- breaks: " + String.join(", ", deviation.requirements()));
            }
            line("");
            block(deviation.trace());
        }
    }

    private void block(String script) {
        if (!script.isEmpty()) {
            line("```");
            text.append(script);
            line("```");
            line("");
        }
    }

    private void leftOpen() {
        List<List<String>> rows = certificate.requirements().stream()
                .filter(r -> !r.observed().isEmpty())
                .map(r -> List.of(r.id() + " " + r.title(), choices(r.observed())))
                .toList();
        if (!rows.isEmpty()) {
            line("<details><summary>Left open by the documents: what this implementation does</summary>");
            line("");
            table("Question", "Observed", rows);
            line("</details>");
            line("");
        }
    }

    private static String choices(Map<String, Long> observed) {
        return observed.entrySet().stream()
                .map(choice -> choice.getKey() + " (" + choice.getValue() + ")")
                .collect(Collectors.joining("; "));
    }

    private void table(String left, String right, List<List<String>> rows) {
        line("| " + left + " | " + right + " |");
        line("| --- | --- |");
        rows.forEach(row -> line("| " + escaped(row.get(0)) + " | " + escaped(row.get(1)) + " |"));
        line("");
    }

    /** Lets no character mean anything, neither in Markdown nor in the HTML that it may hold. */
    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                escaped.append(' ');
            } else {
                escaped.append("\\`*_{}[]<>#|!~&".indexOf(c) < 0 ? "" : "\\").append(c);
            }
        }
        return escaped.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
