package org.rtmtck.certify;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Known failures, so that a run says what is new. A line for each, {@code #} begins a reason:
 *
 * <pre>
 * DRC-028 RtmDeregisterClient: NO_ERROR                        # ticket 4711
 * flaky until 2027-01-31 DRC-141 RtmDeregisterClient: NO_ERROR # a race, see ticket 4712
 * flaky until 2027-01-31 DRC-142 *                             # shows each time in another call, see ticket 4713
 * </pre>
 *
 * <p>A failure that is not listed, one that is listed and did not occur, and one of another kind than listed are all
 * errors: a list that tolerates them would hide what changed. A flaky failure may occur or not, until its day; a star
 * instead of its kind stands for every way in which the requirement may fail.
 */
public final class Baseline {

    private static final String ANY = "*";
    private static final Pattern KNOWN = Pattern.compile("(DRC-\\d{3}) ([^\\s*].*)");
    private static final Pattern FLAKY = Pattern.compile("flaky until (\\S+) (DRC-\\d{3}) (\\S.*)");

    /** A line of the file: {@code kind} is null if it lists nothing, {@code until} if it is not flaky. */
    private record Line(
            String text,
            @Nullable DeviationKind kind,
            @Nullable LocalDate until) {

        boolean lists(DeviationKind other) {
            return kind != null
                    && (kind.equals(other)
                            || (kind.symptom().equals(ANY) && kind.requirement().equals(other.requirement())));
        }
    }

    private final List<Line> lines;

    private Baseline(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * Reads known failures.
     *
     * @param name stands for the file in errors
     * @param text its content
     * @throws CertificationException if a line cannot be understood
     */
    public static Baseline parse(String name, String text) {
        List<Line> lines = new ArrayList<>();
        Set<DeviationKind> seen = new LinkedHashSet<>();
        for (String line : text.lines().toList()) {
            Line parsed = parse(line)
                    .orElseThrow(() -> new CertificationException(name + ":" + (lines.size() + 1) + ": '" + line
                            + "' is no known failure; examples: 'DRC-028 RtmDeregisterClient: NO_ERROR # ticket 4711' and"
                            + " 'flaky until 2027-01-31 DRC-141 RtmDeregisterClient: NO_ERROR # reason', where day and"
                            + " reason must be there and '*' may stand for every way to fail"));
            if (parsed.kind() != null && !seen.add(parsed.kind())) {
                throw new CertificationException(
                        name + ":" + (lines.size() + 1) + ": " + parsed.kind() + " is listed twice");
            }
            lines.add(parsed);
        }
        return new Baseline(lines);
    }

    private static Optional<Line> parse(String text) {
        int hash = text.indexOf('#');
        String words = (hash < 0 ? text : text.substring(0, hash)).strip();
        String reason = hash < 0 ? "" : text.substring(hash + 1).strip();
        if (words.isEmpty()) {
            return Optional.of(new Line(text, null, null));
        }
        Matcher flaky = FLAKY.matcher(words);
        if (flaky.matches()) {
            return reason.isEmpty()
                    ? Optional.empty()
                    : day(flaky.group(1))
                            .map(until -> new Line(text, new DeviationKind(flaky.group(2), flaky.group(3)), until));
        }
        Matcher known = KNOWN.matcher(words);
        return known.matches()
                ? Optional.of(new Line(text, new DeviationKind(known.group(1), known.group(2)), null))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Compares a certificate with the list.
     *
     * @param certificate what was found
     * @param today decides which flaky failures are still tolerated
     * @return what is not as listed, in sentences; empty if everything is
     */
    public List<String> differences(Certificate certificate, LocalDate today) {
        List<String> differences = new ArrayList<>();
        Set<DeviationKind> found = kinds(certificate);
        for (DeviationKind kind : found) {
            Optional<Line> listed = lines.stream().filter(l -> l.lists(kind)).findFirst();
            if (listed.isEmpty()) {
                differences.add(isListed(kind.requirement()) ? "fails differently: " + kind : "new failure: " + kind);
            } else if (isOver(listed.get(), today)) {
                differences.add("flaky until " + listed.get().until() + ", which is over: " + kind);
            }
        }
        for (Line line : lines) {
            DeviationKind kind = line.kind();
            if (kind != null && line.until() == null && !found.contains(kind) && wasLookedAt(certificate, kind)) {
                differences.add("listed and did not occur: " + kind);
            }
        }
        return differences;
    }

    private static boolean isOver(Line line, LocalDate today) {
        return line.until() != null && today.isAfter(line.until());
    }

    private boolean isListed(String requirement) {
        return lines.stream()
                .anyMatch(l -> l.kind() != null && l.kind().requirement().equals(requirement));
    }

    /** A run that looked at a selection says nothing about what it did not reach. */
    private static boolean wasLookedAt(Certificate certificate, DeviationKind kind) {
        return certificate.run().selection().isEmpty()
                || certificate
                        .requirement(kind.requirement())
                        .filter(r -> r.exercised() > 0)
                        .isPresent();
    }

    private static Set<DeviationKind> kinds(Certificate certificate) {
        Set<DeviationKind> kinds = new LinkedHashSet<>();
        certificate.failures().forEach(failure -> kinds.add(DeviationKind.of(failure)));
        return kinds;
    }

    /** The text of the list as it should be for the certificate: comments, reasons and flaky failures stay. */
    public String updated(Certificate certificate) {
        Set<DeviationKind> found = kinds(certificate);
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            DeviationKind kind = line.kind();
            if (kind == null || line.until() != null || found.contains(kind) || !wasLookedAt(certificate, kind)) {
                text.append(line.text()).append('\n');
            }
        }
        found.stream()
                .filter(kind -> lines.stream().noneMatch(l -> l.lists(kind)))
                .forEach(kind -> text.append(kind).append('\n'));
        return text.toString();
    }

    /** How many failures are listed. */
    public int size() {
        return (int) lines.stream().filter(l -> l.kind() != null).count();
    }
}
