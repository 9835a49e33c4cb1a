package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.List;
import org.rtmtck.catalogue.Requirement;

/** Whether a run saw what it should have seen. A run that did not must not look like one that found nothing wrong. */
final class Completeness {

    private static final int SHOWN = 5;

    private final Request request;
    private final Lattice lattice;
    private final Findings findings;

    Completeness(Request request, Lattice lattice, Findings findings) {
        this.request = request;
        this.lattice = lattice;
        this.findings = findings;
    }

    /** Why the run is incomplete, in sentences; empty if it is complete. */
    List<String> reasons(List<RequirementResult> requirements) {
        List<String> reasons = new ArrayList<>(findings.problems());
        errors(reasons);
        emptyParts(reasons);
        if (findings.checks().stream().noneMatch(c -> c.status() != CheckStatus.SKIPPED)) {
            reasons.add("no check came to its end");
        } else if (findings.calls() == 0) {
            reasons.add("the checks made no call");
        }
        unexercised(requirements, reasons);
        return reasons;
    }

    private void errors(List<String> reasons) {
        List<CheckResult> errors = findings.checks().stream()
                .filter(c -> c.status() == CheckStatus.ERROR)
                .toList();
        errors.stream()
                .limit(SHOWN)
                .forEach(c -> reasons.add("the check '" + c.name() + "' (" + c.id() + ") broke down: " + c.message()));
        if (errors.size() > SHOWN) {
            reasons.add((errors.size() - SHOWN) + " more checks broke down");
        }
    }

    private void emptyParts(List<String> reasons) {
        if (!request.selection().isAll()) {
            return;
        }
        for (EngineResult result : findings.results()) {
            if (result.part().isIndispensable() && result.checks().isEmpty()) {
                reasons.add("the engine " + result.part().engine() + " found no checks to run");
            }
        }
    }

    private void unexercised(List<RequirementResult> requirements, List<String> reasons) {
        List<String> missing = requirements.stream()
                .filter(r -> r.verdict() == Verdict.NOT_EXERCISED && r.exercised() == 0 && isMissed(r))
                .map(RequirementResult::id)
                .toList();
        if (!missing.isEmpty()) {
            reasons.add("no check exercised " + String.join(", ", missing));
        }
    }

    private boolean isMissed(RequirementResult result) {
        Requirement requirement = lattice.policy().catalogue().get(RequirementResults.req(result));
        boolean wanted =
                request.isNarrowed() ? request.selection().requirements().contains(requirement.req()) : true;
        return wanted && lattice.mustBeExercised(requirement);
    }
}
