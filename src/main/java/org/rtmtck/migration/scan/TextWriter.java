package org.rtmtck.migration.scan;

import java.util.Locale;
import org.rtmtck.migration.facts.Trap;

/** Writes a scan as text for a terminal: file, line and column as compilers print them, and the traps at the end. */
public final class TextWriter {

    private TextWriter() {}

    /** The whole report. */
    public static String write(ScanReport report) {
        StringBuilder out = new StringBuilder();
        report.findings().forEach(finding -> append(out, finding));
        report.leftOut().forEach(file -> out.append(file.name()).append(": not a text file, left out\n"));
        if (!report.findings().isEmpty()) {
            out.append("\nWhat to look at, most dangerous first:\n");
            report.trapCounts().forEach((trap, count) -> append(out, trap, count));
        }
        return out.append('\n').append(summary(report)).append('\n').toString();
    }

    /** How much was found, in one line. */
    static String summary(ScanReport report) {
        long files =
                report.files().stream().filter(f -> !f.findings().isEmpty()).count();
        int lines = report.files().stream().mapToInt(ScannedFile::lines).sum();
        int uses = report.findings().size();
        return "%d %s of version 1 in %d of %d files (%d lines)"
                .formatted(
                        uses, uses == 1 ? "use" : "uses", files, report.files().size(), lines);
    }

    private static void append(StringBuilder out, Finding finding) {
        out.append(finding.location()).append(": ").append(finding.headline()).append('\n');
        finding.details().forEach(detail -> out.append("    ").append(detail).append('\n'));
        for (Trap trap : finding.traps()) {
            out.append("    [")
                    .append(word(trap))
                    .append("] ")
                    .append(trap.title())
                    .append('\n');
        }
    }

    private static void append(StringBuilder out, Trap trap, long count) {
        out.append("%4d x [%s] %s\n         %s\n".formatted(count, word(trap), trap.title(), trap.remedy()));
    }

    private static String word(Trap trap) {
        return trap.danger().name().toLowerCase(Locale.ROOT);
    }
}
