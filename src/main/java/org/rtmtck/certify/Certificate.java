package org.rtmtck.certify;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run found out about an implementation. Immutable, and made of plain values, so that it can be written to a file
 * and read back by a kit of another version.
 *
 * @param verdict what it says as a whole
 * @param reasons why the run is incomplete, in sentences; empty if it is not
 * @param implementation what was certified
 * @param kit what it was certified with
 * @param run how
 * @param requirements what is said of each requirement, in the order of the catalogue
 * @param failures the deviations, the requirements that come first in the catalogue first
 * @param checks the checks that ran
 * @param bounds what was exhausted; null if nothing was
 */
public record Certificate(
        Conclusion verdict,
        List<String> reasons,
        ImplementationInfo implementation,
        KitInfo kit,
        RunInfo run,
        List<RequirementResult> requirements,
        List<Deviation> failures,
        List<CheckResult> checks,
        @Nullable Bounds bounds) {

    /** A certificate of a run that exhausted nothing. */
    public Certificate(
            Conclusion verdict,
            List<String> reasons,
            ImplementationInfo implementation,
            KitInfo kit,
            RunInfo run,
            List<RequirementResult> requirements,
            List<Deviation> failures,
            List<CheckResult> checks) {
        this(verdict, reasons, implementation, kit, run, requirements, failures, checks, null);
    }

    /** Takes copies. */
    public Certificate {
        reasons = List.copyOf(reasons);
        requirements = List.copyOf(requirements);
        failures = List.copyOf(failures);
        checks = List.copyOf(checks);
    }

    /** How many requirements have that verdict. */
    public long count(Verdict verdict) {
        return requirements.stream().filter(r -> r.verdict() == verdict).count();
    }

    /** The requirements whose verdict is about that respondent's behaviour. */
    public List<RequirementResult> answeredBy(Respondent respondent) {
        return requirements.stream().filter(r -> r.answeredBy() == respondent).toList();
    }

    /** What is said of the requirement with that identifier. */
    public Optional<RequirementResult> requirement(String id) {
        return requirements.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The deviations that break the requirement with that identifier. */
    public List<Deviation> failuresOf(String id) {
        return failures.stream().filter(f -> f.requirements().contains(id)).toList();
    }
}
