package org.rtmtck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.certify.Baseline;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CertificationException;
import org.rtmtck.certify.Conclusion;
import picocli.CommandLine.Option;

/** The options for known failures, and what they do to the exit code. */
final class Expectation {

    @Option(
            names = {"-b", "--baseline"},
            paramLabel = "FILE",
            description = "Known failures: exit code 0 if exactly these occur. See spec/ci.md for its form.")
    private @Nullable Path file;

    @Option(names = "--update-baseline", description = "Rewrite the file of --baseline; comments and reasons stay.")
    private boolean update;

    private Baseline baseline = Baseline.parse("", "");

    /**
     * Reads the file before anything runs.
     *
     * @throws CertificationException if it is missing or cannot be understood
     */
    void load() throws IOException {
        Path list = file;
        if (list == null) {
            if (update) {
                throw new CertificationException("--update-baseline needs --baseline, the file to rewrite");
            }
        } else if (Files.exists(list)) {
            baseline = Baseline.parse(list.toString(), Files.readString(list));
        } else if (!update) {
            throw new CertificationException(
                    "there is no file " + list + "; --update-baseline makes one of the failures of this run");
        }
    }

    /** Returns the exit code, and tells what is not as listed. */
    int judge(Certificate certificate, PrintWriter out) throws IOException {
        Path list = file;
        if (list == null) {
            return certificate.verdict().exitCode();
        }
        if (update) {
            Files.writeString(list, baseline.updated(certificate));
            out.println(list + " is up to date");
            return certificate.reasons().isEmpty() ? 0 : Conclusion.INCOMPLETE.exitCode();
        }
        List<String> differences = baseline.differences(certificate, LocalDate.now(ZoneOffset.UTC));
        if (differences.isEmpty() && certificate.reasons().isEmpty()) {
            out.println("As listed in " + list + ": " + baseline.size() + " known");
            return 0;
        }
        differences.forEach(difference -> out.println("not as listed in " + list + ": " + difference));
        return differences.isEmpty() ? Conclusion.INCOMPLETE.exitCode() : Conclusion.DOES_NOT_CONFORM.exitCode();
    }
}
