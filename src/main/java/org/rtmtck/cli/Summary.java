package org.rtmtck.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Deviation;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.RunInfo;
import org.rtmtck.certify.Verdict;

/** What came of a certification, on one screen. */
final class Summary {

    private static final int FAILURES = 8;

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(Certificate certificate) {
        out.println();
        out.println(headline(certificate));
        certificate.reasons().forEach(reason -> out.println("  incomplete: " + reason));
        out.println();
        out.println("  " + counts(certificate));
        failures(certificate);
        out.println("  " + run(certificate));
    }

    private static String headline(Certificate certificate) {
        String name = certificate.implementation().name() + " "
                + certificate.implementation().version();
        return switch (certificate.verdict()) {
            case CONFORMS -> "CONFORMS: " + name + narrowed(certificate.run());
            case DOES_NOT_CONFORM -> "DOES NOT CONFORM: " + name + narrowed(certificate.run());
            case INCOMPLETE -> "INCOMPLETE: " + name + " could not be judged" + narrowed(certificate.run());
        };
    }

    private static String narrowed(RunInfo run) {
        String waived = run.waived().isEmpty() ? "" : ", waived " + String.join(", ", run.waived());
        String only = run.selection().isEmpty() ? "" : ", only " + String.join(", ", run.selection());
        return " (profile " + run.profile() + (run.quick() ? ", quick" : "") + only + waived + ")";
    }

    private static String counts(Certificate certificate) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> certificate.count(verdict) + " " + verdict.words())
                .collect(Collectors.joining(", "));
    }

    private void failures(Certificate certificate) {
        List<RequirementResult> failed = certificate.requirements().stream()
                .filter(r -> r.verdict() == Verdict.FAILED)
                .toList();
        failed.stream().limit(FAILURES).forEach(r -> failure(certificate, r));
        if (failed.size() > FAILURES) {
            out.println("  and " + (failed.size() - FAILURES) + " more requirements failed");
        }
    }

    private void failure(Certificate certificate, RequirementResult failed) {
        out.println();
        out.println("  " + failed.id() + " " + failed.title());
        certificate.failuresOf(failed.id()).stream().limit(1).forEach(this::deviation);
    }

    private void deviation(Deviation deviation) {
        out.println("    permitted: " + deviation.permitted());
        out.println("    seen:      " + deviation.seen());
        deviation.trace().lines().forEach(line -> out.println("      " + line));
    }

    private static String run(Certificate certificate) {
        RunInfo run = certificate.run();
        return String.format(
                Locale.ROOT,
                "%d checks, %,d calls, %.1f s, seed %d, kit %s, catalogue %.12s",
                certificate.checks().size(),
                run.calls(),
                run.millis() / 1000.0,
                run.seed(),
                certificate.kit().version(),
                certificate.kit().catalogue());
    }
}
