package org.rtmtck.report.html;

import java.util.List;
import java.util.Locale;
import org.rtmtck.certify.prove.DefectResult;
import org.rtmtck.certify.prove.Outcome;
import org.rtmtck.certify.prove.Proof;

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

    /** The requirements that no defect was killed for by name, in words. */
    public String withoutTeeth() {
        List<String> without =
                proof.withoutTeeth().stream().map(teeth -> teeth.requirement()).toList();
        return without.isEmpty()
                ? "Every requirement has a defect that is killed for it by name."
                : "No defect is killed for these by name: " + String.join(", ", without) + ".";
    }

    /** The symbol for an outcome. */
    public String symbol(DefectResult defect) {
        return switch (defect.outcome()) {
            case KILLED -> "passed";
            case WRONG_REASON -> "not-exercised";
            case SURVIVED -> "failed";
        };
    }
}
