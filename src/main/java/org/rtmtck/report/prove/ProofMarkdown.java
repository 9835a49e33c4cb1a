package org.rtmtck.report.prove;

import java.util.List;
import java.util.Locale;
import org.rtmtck.certify.prove.DefectResult;
import org.rtmtck.certify.prove.LawfulResult;
import org.rtmtck.certify.prove.Outcome;
import org.rtmtck.certify.prove.Proof;
import org.rtmtck.certify.prove.SearchKind;
import org.rtmtck.certify.prove.SearchResult;
import org.rtmtck.certify.prove.TechniqueResult;
import org.rtmtck.certify.prove.Teeth;

/** A proof on one page of Markdown. */
final class ProofMarkdown {

    private final Proof proof;
    private final StringBuilder text = new StringBuilder();

    private ProofMarkdown(Proof proof) {
        this.proof = proof;
    }

    static String write(Proof proof) {
        return new ProofMarkdown(proof).page();
    }

    private String page() {
        line("# What the kit rejects, and what it accepts");
        line("");
        line("The kit, run on every implementation that is wrong on purpose and on every one that is lawful but odd.");
        line("A defect counts as killed if a check fails, a requirement that the defect breaks is named, and none that"
                + " has nothing to do with it.");
        line("");
        line("| | |");
        line("| --- | --- |");
        line("| defects | " + proof.defects().size() + " |");
        for (Outcome outcome : Outcome.values()) {
            line("| " + outcome.slug() + " | " + proof.count(outcome) + " |");
        }
        for (SearchKind kind : SearchKind.values()) {
            line("| killed by " + kind.slug() + " alone | " + proof.killed(kind) + " of "
                    + proof.searches(kind).size() + " |");
        }
        line("| reduced scripts as short as the shortest known | "
                + (proof.shortest().size() - proof.longer().size()) + " of "
                + proof.shortest().size() + " |");
        line("| lawful variants x seeds | " + proof.lawful().size() + " x " + proof.seeds() + " |");
        line("| false alarms | " + proof.falseAlarms() + " |");
        line("| run time, seed | " + seconds(proof.millis()) + " s, seed " + proof.seed() + " |");
        line("| kit, catalogue | " + proof.kit().version() + ", `" + proof.kit().catalogue() + "` |");
        line("");
        techniques();
        searches();
        shortest();
        requirements();
        defects();
        lawful();
        return text.toString();
    }

    private void techniques() {
        line("## Which kind of check finds how much, and how soon");
        line("");
        line(
                "\"In turn\": each kind gets what those before it have left. Times are of one defect, with the reduction of its"
                        + " script.");
        line("");
        line("| kind of check | | within 0.1 s | 1 s | 10 s | 60 s | killed |");
        line("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        for (TechniqueResult technique : proof.techniques()) {
            line("| " + technique.technique() + " | " + (technique.alone() ? "alone" : "in turn") + " | "
                    + technique.within100Millis() + " | " + technique.within1Second() + " | "
                    + technique.within10Seconds() + " | " + technique.within60Seconds() + " | " + technique.killed()
                    + " |");
        }
        line("");
    }

    private void searches() {
        line("## Defects that one kind of search has to itself");
        line("");
        line(
                "Races show only when calls overlap, deep defects only after many particular calls. \"races\": small programs"
                        + " of several threads, run again and again, once with each seed. \"exhaustion\": every sequence of calls,"
                        + " the short ones first.");
        line("");
        line("| search, alone | defect | breaks | outcome | seeds | slowest, ms | script | replays |");
        line("| --- | --- | --- | --- | ---: | ---: | ---: | --- |");
        for (SearchResult result : proof.searches()) {
            line("| " + result.search().slug() + " | " + result.name() + ": "
                    + result.wrong().replace("|", "\\|") + " | " + String.join(" ", result.requirements()) + " | "
                    + result.outcome().slug() + " | " + result.found() + " of " + result.seeds() + " | "
                    + result.slowestMillis() + " | " + result.scriptLength() + " | "
                    + (result.replays() ? "yes" : "no") + " |");
        }
        line("");
    }

    private void shortest() {
        line("## How short the scripts are");
        line("");
        line("Where trying all sequences of up to 6 calls over the alphabet of spec/explore.md finds a defect, the"
                + " shortest script is known. Of " + proof.shortest().size() + " scripts that reduction arrived at, "
                + (proof.shortest().size() - proof.longer().size()) + " are not longer.");
        line("");
        if (!proof.longer().isEmpty()) {
            line("| defect | reduced script | shortest |");
            line("| --- | ---: | ---: |");
            proof.longer().forEach(s -> line("| " + s.name() + " | " + s.reduced() + " | " + s.shortest() + " |"));
            line("");
        }
    }

    private void requirements() {
        line("## Requirements and the defects that break them");
        line("");
        List<Teeth> without = proof.withoutTeeth();
        line(
                without.isEmpty()
                        ? "Every requirement has a defect that is killed for it by name."
                        : "No defect is killed for these by name: "
                                + String.join(
                                        ", ",
                                        without.stream().map(Teeth::requirement).toList()) + ".");
        line("");
        line("| requirement | | breaking defects | killed for it by name |");
        line("| --- | --- | ---: | ---: |");
        for (Teeth teeth : proof.teeth()) {
            line("| " + teeth.requirement() + " | " + teeth.title() + " | "
                    + teeth.defects().size() + " | " + teeth.named().size() + " |");
        }
        line("");
    }

    private void defects() {
        line("## Defects");
        line("");
        line("| defect | breaks | outcome | found by | first check | calls | ms | script |");
        line("| --- | --- | --- | --- | --- | ---: | ---: | ---: |");
        for (DefectResult defect : proof.defects()) {
            line("| " + defect.name() + ": " + defect.wrong().replace("|", "\\|") + " | "
                    + String.join(" ", defect.requirements()) + " | "
                    + defect.outcome().slug() + " | "
                    + (defect.technique() == null ? "" : defect.technique()) + " | "
                    + (defect.check() == null ? "" : defect.check()) + " | " + defect.calls() + " | "
                    + defect.millis() + " | " + defect.scriptLength() + " |");
        }
        line("");
    }

    private void lawful() {
        line("## Lawful variants");
        line("");
        line("| variant | waived | seeds | false alarms | calls | ms |");
        line("| --- | --- | ---: | ---: | ---: | ---: |");
        for (LawfulResult variant : proof.lawful()) {
            line("| " + variant.name() + ": " + variant.choice().replace("|", "\\|") + " | "
                    + String.join(" ", variant.waived()) + " | " + variant.seeds() + " | "
                    + variant.falseAlarms() + " | " + variant.calls() + " | " + variant.millis() + " |");
        }
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
