package org.rtmtck.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rtmtck.catalogue.Catalogue;
import org.rtmtck.certify.Bounds;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Respondent;
import org.rtmtck.certify.RunInfo;
import org.rtmtck.certify.Verdict;

/**
 * What the page of a certificate shows.
 *
 * @param certificate the certificate
 * @param failures the deviations, ready to be shown
 * @param themes the requirements by theme
 * @param open what the documentation leaves open, and what this implementation does
 * @param checks the checks by the file or class in which they stand
 * @param assets what the page holds besides text
 */
public record CertificatePage(
        Certificate certificate,
        List<FailureCard> failures,
        List<ThemeSection> themes,
        List<RequirementResult> open,
        List<CheckGroup> checks,
        Assets assets) {

    /**
     * Works out the page.
     *
     * @param certificate the certificate
     * @param catalogue what is said about requirements
     * @param replay the command that replays a failure, by its number from 0; empty if it has no script
     */
    public static CertificatePage of(Certificate certificate, Catalogue catalogue, Function<Integer, String> replay) {
        RequirementCards cards = new RequirementCards(certificate, catalogue);
        Map<String, List<RequirementCard>> byTheme = new LinkedHashMap<>();
        certificate
                .requirements()
                .forEach(result -> byTheme.computeIfAbsent(result.theme(), theme -> new ArrayList<>())
                        .add(cards.card(result)));
        return new CertificatePage(
                certificate,
                FailureCard.all(certificate, cards, replay),
                byTheme.entrySet().stream()
                        .map(theme -> new ThemeSection(theme.getKey(), theme.getValue()))
                        .toList(),
                certificate.requirements().stream()
                        .filter(r -> !r.observed().isEmpty())
                        .toList(),
                CheckGroup.all(certificate.checks()),
                Assets.certificate());
    }

    /** The verdict in words for a heading. */
    public String headline() {
        return switch (certificate.verdict()) {
            case CONFORMS -> "Conforms";
            case DOES_NOT_CONFORM -> "Does not conform";
            case INCOMPLETE -> "Could not be judged";
        };
    }

    /** What the verdict means for this run, in a sentence. */
    public String meaning() {
        return switch (certificate.verdict()) {
            case CONFORMS ->
                "None of the " + count(Verdict.PASSED) + " judged requirements of the contract that were exercised was"
                        + " ever broken.";
            case DOES_NOT_CONFORM ->
                count(Verdict.FAILED) + (count(Verdict.FAILED) == 1 ? " requirement" : " requirements")
                        + " of the contract " + (count(Verdict.FAILED) == 1 ? "is" : "are")
                        + " broken; each is shown below with the shortest script that was found.";
            case INCOMPLETE -> "Nothing was found broken, but not everything that has to be seen was seen.";
        };
    }

    /** How many requirements have that verdict. */
    public long count(Verdict verdict) {
        return certificate.count(verdict);
    }

    /** How many requirements have that verdict, without those that cannot be tested. */
    public long testable(Verdict verdict) {
        return count(verdict) - (verdict == Verdict.NOT_EXERCISED ? untestable() : 0);
    }

    /** How many requirements cannot be tested through the 14 functions and the event. */
    public long untestable() {
        return certificate.requirements().stream()
                .filter(r -> !r.testable() && r.verdict() == Verdict.NOT_EXERCISED)
                .count();
    }

    /** All verdicts, in the order of the legend. */
    public List<Verdict> verdicts() {
        return Arrays.asList(Verdict.values());
    }

    /** All levels that occur. */
    public List<String> levels() {
        return certificate.requirements().stream()
                .map(RequirementResult::level)
                .distinct()
                .toList();
    }

    /** What narrows the claim of this certificate, in sentences. */
    public List<String> limits() {
        RunInfo run = certificate.run();
        return Stream.of(
                        run.quick() ? "This was a quick run: a first look, not a full certification." : "",
                        run.selection().isEmpty()
                                ? ""
                                : "Only checks with one of these tags ran: " + String.join(", ", run.selection()) + ".",
                        run.waived().isEmpty()
                                ? ""
                                : "Waived by the implementer: " + String.join(", ", run.waived())
                                        + ". Requirements that rest on it were recorded, not judged.",
                        run.profile().equals("core")
                                ? "Profile core: requirements that need an assumption were recorded, not judged."
                                : "",
                        certificate.implementation().suppliedByAdapter().isEmpty()
                                ? ""
                                : "Supplied by an adapter and not by the manager behind it: "
                                        + certificate.implementation().suppliedByAdapter().stream()
                                                .map(name -> name.toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '))
                                                .collect(Collectors.joining(", "))
                                        + ". It decides the verdict on "
                                        + certificate
                                                .answeredBy(Respondent.ADAPTER)
                                                .size()
                                        + " requirements, which are marked.")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** The facts of the run, by name. */
    public Map<String, String> facts() {
        RunInfo run = certificate.run();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Profile", run.profile() + (run.quick() ? ", quick" : ""));
        facts.put("Seed", String.valueOf(run.seed()));
        facts.put("Random sequences", String.format(Locale.ROOT, "%,d for each general property", run.sequences()));
        Bounds bounds = certificate.bounds();
        if (bounds != null) {
            facts.put("Exhausted", bounds.sentence());
        }
        facts.put("Checks", String.valueOf(certificate.checks().size()));
        facts.put("Calls", String.format(Locale.ROOT, "%,d", run.calls()));
        facts.put("Began", run.started());
        facts.put("Took", String.format(Locale.ROOT, "%.1f s", run.millis() / 1000.0));
        facts.put("Kit", certificate.kit().version());
        facts.put("Catalogue", certificate.kit().catalogue());
        facts.put("Machine", machine(run.machine()));
        facts.put("Capabilities", capabilities());
        return facts;
    }

    private String capabilities() {
        return certificate.implementation().capabilities().stream()
                .map(name -> name.length() <= 3
                        ? name
                        : name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private static String machine(RunInfo.Machine machine) {
        return machine.system() + ", " + machine.architecture() + ", " + machine.processors() + " processors, "
                + machine.java();
    }
}
