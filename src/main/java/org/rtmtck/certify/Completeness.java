package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Requirement;

/** Whether a run saw what it should have seen. A run that did not must not look like one that found nothing wrong. */
final class Completeness {

    private static final int SHOWN = 5;
    private static final int NAMED = 12;

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
            if (result.checks().isEmpty()) {
                reasons.add("the engine " + result.part().engine() + " found no checks to run");
            }
        }
    }

    private void unexercised(List<RequirementResult> requirements, List<String> reasons) {
        List<Requirement> missing = requirements.stream()
                .filter(r -> r.verdict() == Verdict.NOT_EXERCISED && r.exercised() == 0 && isMissed(r))
                .map(this::requirement)
                .toList();
        if (!missing.isEmpty()) {
            Set<Capability> seen = EnumSet.noneOf(Capability.class);
            requirements.stream()
                    .filter(r -> r.exercised() > 0)
                    .forEach(r -> seen.addAll(requirement(r).capabilities()));
            String names = missing.stream().limit(NAMED).map(r -> r.req().id()).collect(Collectors.joining(", "));
            String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more requirements" : "";
            reasons.add("no check exercised " + names + more + neededByAll(missing, seen));
        }
    }

    /** What an implementation that does not keep its word is most likely to have claimed in vain. */
    private static String neededByAll(List<Requirement> missing, Set<Capability> seen) {
        Set<Capability> common = EnumSet.allOf(Capability.class);
        common.removeAll(seen);
        missing.forEach(requirement -> common.retainAll(requirement.capabilities()));
        return common.isEmpty()
                ? ""
                : "; what they need, " + common.stream().map(Enum::name).collect(Collectors.joining(" and "))
                        + ", is claimed by the implementation but was refused or not seen at work";
    }

    private Requirement requirement(RequirementResult result) {
        return lattice.policy().catalogue().get(RequirementResults.req(result));
    }

    private boolean isMissed(RequirementResult result) {
        Requirement requirement = requirement(result);
        boolean wanted = request.selection().isAll()
                || request.selection().requirements().contains(requirement.req());
        return wanted && lattice.mustBeExercised(requirement);
    }
}
