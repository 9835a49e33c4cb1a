package org.rtmtck.report.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmtck.certify.Verdict;
import org.rtmtck.report.compare.Comparison;

/**
 * What the page of a comparison shows.
 *
 * @param comparison the comparison
 * @param assets what the page holds besides text
 */
public record ComparisonPage(Comparison comparison, Assets assets) {

    /** Works out the page. */
    public static ComparisonPage of(Comparison comparison) {
        return new ComparisonPage(comparison, Assets.plain());
    }

    /** All verdicts, in the order of the legend. */
    public List<Verdict> verdicts() {
        return List.of(Verdict.values());
    }

    /** The symbol for what a certificate says as a whole. */
    public String symbol(Comparison.Column column) {
        return switch (column.verdict()) {
            case "conforms" -> "passed";
            case "does-not-conform" -> "failed";
            default -> "not-exercised";
        };
    }

    /** How the run of a certificate was made. */
    public String about(Comparison.Column column) {
        return "profile " + column.profile() + (column.quick() ? ", quick" : "")
                + (column.waived().isEmpty() ? "" : ", waived " + String.join(", ", column.waived()));
    }

    /** How much of the contract has that verdict, in percent. */
    public String share(Comparison.Column column, Verdict verdict) {
        long all = column.counts().values().stream().mapToLong(Long::longValue).sum();
        long some = column.counts().getOrDefault(verdict.slug(), 0L);
        return all == 0 ? "0" : String.valueOf(Math.round(10_000.0 * some / all) / 100.0);
    }

    /** The words for a verdict. */
    public String words(@Nullable String verdict) {
        return verdict == null ? "not in this certificate" : verdict.replace('-', ' ');
    }

    /** In how many requirements all certificates agree. */
    public int agreed() {
        return comparison.rows().size() - comparison.differences().size();
    }
}
