package org.rtmtck.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rtmtck.certify.prove.Outcome;
import org.rtmtck.certify.prove.Proof;
import org.rtmtck.certify.prove.SearchKind;

/**
 * What the page of a proof shows.
 *
 * @param proof the proof
 * @param assets what the page holds besides text
 */
public record ProofPage(Proof proof, Assets assets) {

    /** Works out the page. */
    public static ProofPage of(Proof proof) {
        return new ProofPage(proof, Assets.plain());
    }

    /** The page in one sentence. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%d of %d defects are killed for the right reason; %d lawful variants with %d seeds each raise %d false"
                        + " alarms.",
                proof.count(Outcome.KILLED),
                proof.defects().size(),
                proof.lawful().size(),
                proof.seeds(),
                proof.falseAlarms());
    }

    /** What each kind of search found by itself, in words. */
    public String searches() {
        return Arrays.stream(SearchKind.values())
                .filter(kind -> !proof.searches(kind).isEmpty())
                .map(kind -> String.format(
                        Locale.ROOT,
                        "By %s alone %d of %d are killed.",
                        kind.slug(),
                        proof.killed(kind),
                        proof.searches(kind).size()))
                .collect(Collectors.joining(" "));
    }

    /** How short the scripts are, in words. */
    public String scripts() {
        return String.format(
                Locale.ROOT,
                "Where trying all sequences of up to 6 calls over a small alphabet finds a defect, the shortest script is"
                        + " known. Of %d scripts that reduction arrived at, %d are not longer.",
                proof.shortest().size(),
                proof.shortest().size() - proof.longer().size());
    }

    /** The requirements that no defect was killed for by name, in words. */
    public String withoutTeeth() {
        List<String> without =
                proof.withoutTeeth().stream().map(teeth -> teeth.requirement()).toList();
        return without.isEmpty()
                ? "Every requirement has a defect that is killed for it by name."
                : "No defect is killed for these by name: " + String.join(", ", without) + ".";
    }

    /** The symbol for an outcome. */
    public String symbol(Outcome outcome) {
        return switch (outcome) {
            case KILLED -> "passed";
            case WRONG_REASON -> "not-exercised";
            case SURVIVED -> "failed";
        };
    }
}
