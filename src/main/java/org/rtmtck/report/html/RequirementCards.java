package org.rtmtck.report.html;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rtmtck.api.RtmFunction;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.catalogue.Citation;
import org.rtmtck.catalogue.Part;
import org.rtmtck.catalogue.Req;
import org.rtmtck.catalogue.Requirement;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.CheckStatus;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.suite.IpxFeatures;

/** Puts together what the catalogue says and what a certificate says. */
public final class RequirementCards {

    /** So many properties are named that reached a requirement in passing. */
    private static final int NAMED = 3;

    private final Certificate certificate;
    private final Catalogue catalogue;

    /** Cards of that certificate. */
    public RequirementCards(Certificate certificate, Catalogue catalogue) {
        this.certificate = certificate;
        this.catalogue = catalogue;
    }

    /**
     * The card of the requirement with that identifier.
     *
     * @throws IllegalStateException if the certificate does not hold it
     */
    public RequirementCard card(String id) {
        return card(certificate
                .requirement(id)
                .orElseThrow(() -> new IllegalStateException("the certificate does not hold " + id)));
    }

    RequirementCard card(RequirementResult result) {
        Optional<Requirement> known = Req.find(result.id()).map(catalogue::get);
        List<CheckResult> own = certificate.checks().stream()
                .filter(check -> check.tags().contains(result.id()))
                .toList();
        List<CheckResult> told =
                own.stream().filter(check -> !isSaidAgain(check)).toList();
        List<CheckResult> inPassing = certificate.checks().stream()
                .filter(check -> check.exercised().containsKey(result.id()) && !own.contains(check))
                .toList();
        List<CheckResult> properties = inPassing.stream()
                .filter(check -> !check.id().contains(".feature"))
                .sorted(Comparator.comparing(
                                (CheckResult check) -> check.exercised().getOrDefault(result.id(), 0L))
                        .reversed())
                .limit(NAMED)
                .toList();
        return new RequirementCard(
                result,
                known.map(Requirement::statement).orElse(""),
                known.map(RequirementCards::parts).orElse(Map.of()),
                known.map(RequirementCards::sources).orElse(List.of()),
                known.map(r -> r.functions().stream()
                                .map(RtmFunction::win32Name)
                                .toList())
                        .orElse(List.of()),
                known.map(RequirementCards::assumptions).orElse(Map.of()),
                known.map(Requirement::wrong).orElse(List.of()),
                known.map(Requirement::lookAt).orElse(""),
                told,
                own.size() - told.size(),
                properties,
                inPassing.size() - properties.size());
    }

    private static boolean isSaidAgain(CheckResult check) {
        return check.status() == CheckStatus.PASSED && IpxFeatures.isAmong(check.id());
    }

    private static Map<String, String> parts(Requirement requirement) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Part part : requirement.parts()) {
            parts.put(part.name() + ", " + part.level().label(), part.statement());
        }
        return parts;
    }

    private static List<String> sources(Requirement requirement) {
        return requirement.sources().stream().map(RequirementCards::source).toList();
    }

    private static String source(Citation citation) {
        return citation.page().title() + ", " + citation.section();
    }

    private static Map<String, String> assumptions(Requirement requirement) {
        Map<String, String> assumptions = new LinkedHashMap<>();
        requirement.assumptions().forEach(a -> assumptions.put(a.name() + " " + a.title(), a.text()));
        return assumptions;
    }
}
