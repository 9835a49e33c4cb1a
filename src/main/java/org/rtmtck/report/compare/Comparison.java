package org.rtmtck.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Verdict;

/**
 * Several certificates beside each other.
 *
 * @param columns the certificates, those of one implementation together, the oldest first
 * @param rows the requirements
 * @param trends how implementations changed of which there are several certificates
 * @param warnings what makes the certificates less than comparable, in sentences
 */
public record Comparison(List<Column> columns, List<Row> rows, List<Trend> trends, List<String> warnings) {

    /**
     * A certificate.
     *
     * @param name the implementation
     * @param version its version
     * @param kit the version of the kit that certified
     * @param catalogue the digest of its requirements
     * @param verdict what the certificate says as a whole
     * @param profile which requirements were judged
     * @param quick whether it was only a first look
     * @param waived the assumptions that were waived
     * @param started when the run began
     * @param counts how many requirements have each verdict
     */
    public record Column(
            String name,
            String version,
            String kit,
            String catalogue,
            String verdict,
            String profile,
            boolean quick,
            List<String> waived,
            String started,
            Map<String, Long> counts) {}

    /**
     * A requirement.
     *
     * @param id its identifier
     * @param title what it is about
     * @param theme the theme under which it stands
     * @param level how firmly the documentation supports it
     * @param differs whether the verdicts differ, or what was observed
     * @param verdicts the verdict of each certificate; null where the requirement is not in the certificate
     * @param observed what each certificate observed
     */
    public record Row(
            String id,
            String title,
            String theme,
            String level,
            boolean differs,
            List<@Nullable String> verdicts,
            List<Set<String>> observed) {

        /** Whether anything was observed in any certificate. */
        public boolean isObserved() {
            return observed.stream().anyMatch(choices -> !choices.isEmpty());
        }

        /** Whether the verdicts differ. */
        public boolean isJudgedDifferently() {
            return verdicts.stream().distinct().count() > 1;
        }

        /** Whether what was observed differs. */
        public boolean isObservedDifferently() {
            return observed.stream().distinct().count() > 1;
        }
    }

    /**
     * How an implementation changed.
     *
     * @param name the implementation
     * @param steps the changes from one certificate to the next
     */
    public record Trend(String name, List<Step> steps) {}

    /**
     * What changed from one certificate to the next.
     *
     * @param from the version before
     * @param to the version after
     * @param changes the requirements whose verdict changed, in words
     */
    public record Step(String from, String to, List<String> changes) {}

    /** Compares certificates. */
    public static Comparison of(List<Certificate> certificates) {
        List<Certificate> sorted = certificates.stream()
                .sorted(Comparator.comparing(
                                (Certificate c) -> c.implementation().name())
                        .thenComparing(c -> c.run().started()))
                .toList();
        return new Comparison(
                sorted.stream().map(Comparison::column).toList(), rows(sorted), trends(sorted), warnings(sorted));
    }

    /** The requirements whose verdicts differ. */
    public List<Row> differences() {
        return rows.stream().filter(Row::isJudgedDifferently).toList();
    }

    /** What is left open and was observed, those first where implementations chose differently. */
    public List<Row> choices() {
        return rows.stream()
                .filter(Row::isObserved)
                .sorted(Comparator.comparing(Row::isObservedDifferently).reversed())
                .toList();
    }

    private static Column column(Certificate certificate) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.slug(), certificate.count(verdict));
        }
        return new Column(
                certificate.implementation().name(),
                certificate.implementation().version(),
                certificate.kit().version(),
                certificate.kit().catalogue(),
                certificate.verdict().slug(),
                certificate.run().profile(),
                certificate.run().quick(),
                certificate.run().waived(),
                certificate.run().started(),
                counts);
    }

    private static List<Row> rows(List<Certificate> certificates) {
        Map<String, RequirementResult> known = new LinkedHashMap<>();
        certificates.forEach(c -> c.requirements().forEach(r -> known.putIfAbsent(r.id(), r)));
        return known.values().stream().map(r -> row(r, certificates)).toList();
    }

    private static Row row(RequirementResult requirement, List<Certificate> certificates) {
        List<@Nullable String> verdicts = new ArrayList<>();
        List<Set<String>> observed = new ArrayList<>();
        for (Certificate certificate : certificates) {
            RequirementResult result = certificate.requirement(requirement.id()).orElse(null);
            verdicts.add(result == null ? null : result.verdict().slug());
            observed.add(
                    result == null
                            ? Set.of()
                            : new LinkedHashSet<>(result.observed().keySet()));
        }
        boolean differs = verdicts.stream().distinct().count() > 1
                || observed.stream().distinct().count() > 1;
        return new Row(
                requirement.id(),
                requirement.title(),
                requirement.theme(),
                requirement.level(),
                differs,
                verdicts,
                observed);
    }

    private static List<Trend> trends(List<Certificate> sorted) {
        Map<String, List<Step>> steps = new LinkedHashMap<>();
        for (int i = 1; i < sorted.size(); i++) {
            Certificate before = sorted.get(i - 1);
            Certificate after = sorted.get(i);
            if (before.implementation().name().equals(after.implementation().name())) {
                steps.computeIfAbsent(after.implementation().name(), n -> new ArrayList<>())
                        .add(step(before, after));
            }
        }
        return steps.entrySet().stream()
                .map(trend -> new Trend(trend.getKey(), trend.getValue()))
                .toList();
    }

    private static Step step(Certificate before, Certificate after) {
        List<String> changes = new ArrayList<>();
        for (RequirementResult now : after.requirements()) {
            before.requirement(now.id())
                    .filter(then -> then.verdict() != now.verdict())
                    .ifPresent(then -> changes.add(now.id() + " " + now.title() + ": "
                            + then.verdict().words() + ", now " + now.verdict().words()));
        }
        return new Step(
                before.implementation().version() + ", " + before.run().started(),
                after.implementation().version() + ", " + after.run().started(),
                changes);
    }

    private static List<String> warnings(List<Certificate> certificates) {
        List<String> warnings = new ArrayList<>();
        if (certificates.stream().map(c -> c.kit().catalogue()).distinct().count() > 1) {
            warnings.add("The certificates were made with different catalogues of requirements.");
        }
        if (certificates.stream().map(c -> c.run().profile()).distinct().count() > 1) {
            warnings.add("The certificates were made with different profiles.");
        }
        if (certificates.stream()
                .anyMatch(c -> c.run().quick() || !c.run().selection().isEmpty())) {
            warnings.add("At least one certificate comes from a run that was quick or looked at a selection only.");
        }
        return warnings;
    }
}
