package org.rtmtck.certify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rtmtck.api.Capability;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Req;
import org.rtmtck.catalogue.Requirement;

/** Says of each requirement what was found. */
final class RequirementResults {

    /** How a check ends that needs more than the provider's limits allow. */
    private static final String DECLARED = "the implementation declares";

    private static final String LOOKED = "not exercised: ";

    private static final String SPOILED = "the checks written for it met another deviation";

    private final Lattice lattice;
    private final Catalogue catalogue;
    private final Findings findings;
    private final Respondents respondents;
    private final Map<Req, Map<String, Long>> observed;
    private final Set<Req> failed = EnumSet.noneOf(Req.class);
    private final Map<Req, List<String>> checks = new EnumMap<>(Req.class);

    RequirementResults(Lattice lattice, Findings findings, Respondents respondents) {
        this.respondents = respondents;
        this.lattice = lattice;
        this.catalogue = lattice.policy().catalogue();
        this.findings = findings;
        this.observed = findings.observed();
        findings.failures().forEach(f -> f.requirements().forEach(r -> failed.add(catalogue.judgedAs(r))));
        findings.checks().forEach(this::reached);
    }

    /** The requirement that a result is about. */
    static Req req(RequirementResult result) {
        return Req.of(result.id());
    }

    private void reached(CheckResult check) {
        check.exercised()
                .keySet()
                .forEach(id -> checks.computeIfAbsent(Req.of(id), r -> new ArrayList<>())
                        .add(check.id()));
    }

    List<RequirementResult> all() {
        return catalogue.all().stream().map(this::result).toList();
    }

    private RequirementResult result(Requirement requirement) {
        Req req = requirement.req();
        Map<String, Long> seen = observed.getOrDefault(req, Map.of());
        boolean spoiled = isSpoiled(req);
        Verdict verdict = lattice.verdict(requirement, failed, spoiled ? 0 : exercised(req), !seen.isEmpty());
        String inapplicable = verdict == Verdict.NOT_EXERCISED ? inapplicable(requirement) : null;
        if (inapplicable != null) {
            verdict = Verdict.NOT_SUPPORTED;
        }
        return new RequirementResult(
                req.id(),
                req.title(),
                req.theme().slug(),
                req.level().label(),
                req.testable(),
                verdict,
                respondents.of(req, verdict),
                exercised(req),
                inapplicable != null
                        ? inapplicable
                        : verdict == Verdict.NOT_EXERCISED && spoiled ? SPOILED : note(requirement, verdict),
                checks.getOrDefault(catalogue.judgedAs(req), List.of()),
                seen);
    }

    /**
     * Why no check that is written for the requirement came to it, if that is due to declared limits or to what an
     * implementation may do otherwise; else null. A check that passed without coming to the requirement does not speak
     * against it.
     */
    private @Nullable String inapplicable(Requirement requirement) {
        Req req = requirement.req();
        List<CheckResult> own = findings.checks().stream()
                .filter(check -> check.tags().contains(req.id()))
                .toList();
        if (own.isEmpty() || !own.stream().allMatch(check -> hasNotMet(check, req))) {
            return null;
        }
        Optional<String> limits =
                messages(own).filter(message -> message.contains(DECLARED)).findFirst();
        boolean looked = own.stream().anyMatch(check -> check.status() == CheckStatus.PASSED)
                || messages(own).anyMatch(message -> message.contains(LOOKED));
        return limits.or(() -> requirement
                        .onlyIf()
                        .filter(condition -> looked)
                        .map(condition -> "applies only if " + condition + ", which was never so"))
                .orElse(null);
    }

    private static Stream<String> messages(List<CheckResult> checks) {
        return checks.stream().map(CheckResult::message).filter(Objects::nonNull);
    }

    private static boolean hasNotMet(CheckResult check, Req req) {
        return check.status() == CheckStatus.SKIPPED
                || (check.status() == CheckStatus.PASSED && !check.exercised().containsKey(req.id()));
    }

    /** Whether every check that is written for the requirement and came to an end met some other deviation. */
    private boolean isSpoiled(Req req) {
        List<CheckStatus> own = findings.checks().stream()
                .filter(check -> check.tags().contains(req.id()))
                .map(CheckResult::status)
                .toList();
        return own.contains(CheckStatus.FAILED) && !own.contains(CheckStatus.PASSED);
    }

    /** With what was exercised of the requirement that says the same. */
    private long exercised(Req req) {
        Req judged = catalogue.judgedAs(req);
        return findings.exercised(req) + (judged == req ? 0 : findings.exercised(judged));
    }

    private @Nullable String note(Requirement requirement, Verdict verdict) {
        if (!requirement.req().testable()) {
            return requirement.reason().orElse(null);
        }
        if (verdict == Verdict.NOT_SUPPORTED) {
            return "needs " + missing(requirement);
        }
        if (requirement.req().level().isJudged() && !lattice.policy().isJudged(requirement.req())) {
            return notJudged(requirement);
        }
        String parts = partsNotJudged(requirement);
        return parts.isEmpty()
                ? requirement.sameAs().map(same -> "says the same as " + same).orElse(null)
                : "in part not judged: " + parts;
    }

    private String partsNotJudged(Requirement requirement) {
        return requirement.parts().stream()
                .flatMap(part -> part.assumptions().stream()
                        .filter(lattice.policy().waived()::contains)
                        .map(waived -> part.name() + " (" + waived + " was waived)"))
                .collect(Collectors.joining(", "));
    }

    private String missing(Requirement requirement) {
        return requirement.capabilities().stream()
                .filter(capability -> !lattice.capabilities().contains(capability))
                .map(Capability::name)
                .collect(Collectors.joining(", "));
    }

    private String notJudged(Requirement requirement) {
        long broken = findings.waived().getOrDefault(requirement.req(), 0L);
        String waived = requirement.assumptions().stream()
                .filter(lattice.policy().waived()::contains)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        String why = waived.isEmpty() ? "not judged in this profile" : "not judged: " + waived + " was waived";
        return broken == 0 ? why : why + "; broken " + broken + " times";
    }
}
