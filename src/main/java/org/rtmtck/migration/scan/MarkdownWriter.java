package org.rtmtck.migration.scan;

import java.util.Locale;
import java.util.stream.Collectors;
import org.rtmtck.migration.facts.Trap;

/** Writes a scan as Markdown, to be put into an issue or a merge request. */
public final class MarkdownWriter {

    private MarkdownWriter() {}

    /** The whole report. */
    public static String write(ScanReport report) {
        StringBuilder out = new StringBuilder("# Uses of RTM version 1\n\n");
        out.append(TextWriter.summary(report)).append(".\n");
        if (!report.findings().isEmpty()) {
            out.append(
                    "\n## Traps, most dangerous first\n\n| uses | danger | trap | what to do |\n|---|---|---|---|\n");
            report.trapCounts().forEach((trap, count) -> out.append(row(trap, count)));
        }
        report.files().stream().filter(f -> !f.findings().isEmpty()).forEach(file -> append(out, file));
        if (!report.leftOut().isEmpty()) {
            out.append("\n## Left out\n\n");
            report.leftOut().forEach(f -> out.append("* `").append(f.name()).append("` is no text file\n"));
        }
        return out.toString();
    }

    private static void append(StringBuilder out, ScannedFile file) {
        out.append("\n## `").append(file.name()).append("`\n\n| line | version 1 | version 2 | traps | details |\n");
        out.append("|---|---|---|---|---|\n");
        file.findings().forEach(finding -> out.append(row(finding)));
    }

    private static String row(Trap trap, long count) {
        return "| %d | %s | %s | %s |\n"
                .formatted(count, trap.danger().name().toLowerCase(Locale.ROOT), trap.title(), trap.remedy());
    }

    private static String row(Finding finding) {
        String v1 = "`" + finding.v1().name() + "` " + finding.use().text()
                + finding.macro().map(m -> " (`" + m + "`)").orElse("");
        String traps = finding.traps().stream().map(Trap::id).collect(Collectors.joining(", "));
        return "| %d | %s | %s | %s | %s |\n"
                .formatted(
                        finding.position().line(),
                        v1,
                        finding.v1().replacementText(),
                        traps,
                        escape(String.join("; ", finding.details())));
    }

    /** Details quote the source, which may contain anything. */
    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("`", "\\`");
    }
}
