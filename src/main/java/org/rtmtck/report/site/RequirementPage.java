package org.rtmtck.report.site;

import java.util.List;
import java.util.Optional;
import org.rtmtck.catalogue.Assumption;
import org.rtmtck.catalogue.Req;
import org.rtmtck.catalogue.Requirement;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.report.html.RequirementCard;

/**
 * What the page of a requirement shows.
 *
 * @param requirement what the catalogue says
 * @param card the same with what the reference implementation got
 * @param special the requirements of which this one is the general case
 * @param scenarios the scenarios that show it
 * @param otherChecks the properties and sweeps that are written for it
 * @param clauses the parts of the model that judge it
 * @param translations the rows of the translation defects that concern it, as number and right reading
 * @param previous the requirement before it, if there is one
 * @param next the requirement after it, if there is one
 */
public record RequirementPage(
        Requirement requirement,
        RequirementCard card,
        List<Req> special,
        List<Shown> scenarios,
        List<CheckResult> otherChecks,
        List<Clause> clauses,
        List<String> translations,
        Optional<Req> previous,
        Optional<Req> next) {

    /** Keeps copies, so that the value cannot change. */
    public RequirementPage {
        special = List.copyOf(special);
        scenarios = List.copyOf(scenarios);
        otherChecks = List.copyOf(otherChecks);
        clauses = List.copyOf(clauses);
        translations = List.copyOf(translations);
    }

    /** The scenarios in English. */
    public List<Shown> inEnglish() {
        return scenarios.stream().filter(s -> s.scenario().language() == null).toList();
    }

    /** The scenarios that say the same in another language. */
    public List<Shown> translated() {
        return scenarios.stream().filter(s -> s.scenario().language() != null).toList();
    }

    /** Where an assumption is explained. */
    public String assumption(Assumption assumption) {
        return "spec/assumptions.html#" + assumption.name();
    }
}
