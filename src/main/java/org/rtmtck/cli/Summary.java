package org.rtmtck.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.Deviation;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.RunInfo;
import org.rtmtck.certify.Verdict;

/** What came of a certification, on one screen. */
final class Summary {

    private static final int FAILURES = 3;
    private static final int LINES = 2;
    private static final int REASONS = 5;

    private final PrintWriter out;
    private final int width;
    private final String everything;
    private final BiFunction<Certificate, Integer, String> whereToLook;

    /**
     * Prints to {@code out}.
     *
     * @param width how many characters a line holds
     * @param everything the file in which all failures are told; empty if there is none
     * @param whereToLook where a failure, by its number from 0, is told in full
     */
    Summary(PrintWriter out, int width, String everything, BiFunction<Certificate, Integer, String> whereToLook) {
        this.out = out;
        this.width = width;
        this.everything = everything;
        this.whereToLook = whereToLook;
    }

    void print(Certificate certificate) {
        out.println();
        out.println(headline(certificate));
        certificate.reasons().stream().limit(REASONS).forEach(reason -> wrapped("  missing: ", reason));
        more(certificate.reasons().size() - REASONS, "more reasons");
        out.println();
        out.println(counts(certificate));
        failures(certificate);
        out.println();
        wrapped("", run(certificate));
    }

    private static String headline(Certificate certificate) {
        String name = certificate.implementation().name() + " "
                + certificate.implementation().version() + " (" + settings(certificate.run()) + ")";
        return switch (certificate.verdict()) {
            case CONFORMS -> "CONFORMS: " + name;
            case DOES_NOT_CONFORM -> "DOES NOT CONFORM: " + name;
            case INCOMPLETE -> "INCOMPLETE: " + name;
        };
    }

    private static String settings(RunInfo run) {
        return "profile " + run.profile()
                + (run.quick() ? ", quick" : "")
                + (run.selection().isEmpty() ? "" : ", only " + String.join(", ", run.selection()))
                + (run.waived().isEmpty() ? "" : ", waived " + String.join(", ", run.waived()));
    }

    /** All counts in as few lines as hold them. */
    private String counts(Certificate certificate) {
        long untestable = certificate.requirements().stream()
                .filter(r -> !r.testable() && r.verdict() == Verdict.NOT_EXERCISED)
                .count();
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (Verdict verdict : Verdict.values()) {
            String count = "  " + certificate.count(verdict) + " " + verdict.words()
                    + (verdict == Verdict.NOT_EXERCISED && untestable > 0
                            ? " (" + untestable + " cannot be tested)"
                            : "");
            if (used > 0 && used + count.length() > width) {
                lines.append(System.lineSeparator());
                used = 0;
            }
            lines.append(count);
            used += count.length();
        }
        return lines.toString();
    }

    /** Each failure once, under the requirement that it breaks in any case. */
    private void failures(Certificate certificate) {
        Set<String> told = new LinkedHashSet<>();
        for (int number = 0; number < certificate.failures().size(); number++) {
            Deviation deviation = certificate.failures().get(number);
            if (told.add(deviation.requirement()) && told.size() <= FAILURES) {
                failure(certificate, deviation, number);
            }
        }
        if (told.size() > FAILURES) {
            out.println();
            more(told.size() - FAILURES, everything.isEmpty() ? "more" : "more in " + everything);
        }
        List<String> also = certificate.requirements().stream()
                .filter(r -> r.verdict() == Verdict.FAILED)
                .map(RequirementResult::id)
                .filter(id -> !told.contains(id))
                .toList();
        if (!also.isEmpty()) {
            out.println();
            wrapped("  also broken by these: ", String.join(", ", also));
        }
    }

    private void failure(Certificate certificate, Deviation deviation, int number) {
        String title = certificate
                .requirement(deviation.requirement())
                .map(RequirementResult::title)
                .orElse("");
        out.println();
        out.println("  " + deviation.requirement() + " " + title);
        begun("    permitted: ", deviation.permitted());
        begun("    seen:      ", deviation.seen());
        String where = whereToLook.apply(certificate, number);
        if (!where.isEmpty()) {
            out.println("    " + where);
        }
    }

    private void more(int number, String what) {
        if (number > 0) {
            out.println("  and " + number + " " + what);
        }
    }

    /** As much of a text as leaves room for what else there is to say. */
    private void begun(String label, String text) {
        List<String> lines = Wrapping.wrap(label, text, width).lines().toList();
        lines.stream().limit(lines.size() > LINES ? LINES - 1 : LINES).forEach(out::println);
        if (lines.size() > LINES) {
            String last = lines.get(LINES - 1);
            out.println(last.substring(0, Math.min(last.length(), width - 4)) + " ...");
        }
    }

    private void wrapped(String label, String text) {
        out.print(Wrapping.wrap(label, text, width));
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
