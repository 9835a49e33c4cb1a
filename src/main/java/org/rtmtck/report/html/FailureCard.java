package org.rtmtck.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rtmtck.certify.Certificate;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.Deviation;
import org.rtmtck.certify.Overlap;

/**
 * A deviation, ready to be shown.
 *
 * @param deviation the deviation
 * @param card the requirement that it breaks in any case
 * @param others the other requirements that it breaks
 * @param lines the lines of the script with replies
 * @param foundBy the checks that found it
 * @param replay the command that shows it again; empty if there is none
 */
public record FailureCard(
        Deviation deviation,
        RequirementCard card,
        List<String> others,
        List<String> lines,
        List<CheckResult> foundBy,
        String replay) {

    private static final int NAMED = 4;

    static List<FailureCard> all(
            Certificate certificate, RequirementCards requirements, Function<Integer, String> replay) {
        List<FailureCard> cards = new ArrayList<>();
        for (Deviation deviation : certificate.failures()) {
            cards.add(new FailureCard(
                    deviation,
                    requirements.card(deviation.requirement()),
                    deviation.requirements().stream()
                            .filter(id -> !id.equals(deviation.requirement()))
                            .toList(),
                    deviation.trace().lines().toList(),
                    certificate.checks().stream()
                            .filter(check -> deviation.checks().contains(check.id()))
                            .toList(),
                    deviation.script().isEmpty() ? "" : replay.apply(cards.size())));
        }
        return cards;
    }

    /** Whether a sentence of a scenario found it, which a replay does not know. */
    public boolean isSaidByScenario() {
        return !deviation.shownByTrace()
                && foundBy.stream().allMatch(check -> check.id().contains(".feature"));
    }

    /** The picture of overlapping calls; null if there is none. */
    public @Nullable OverlapPicture picture() {
        return OverlapPicture.of(deviation);
    }

    /** Why it matters; empty if nothing is known about it. */
    public String stake() {
        return Stakes.of(card.result().theme());
    }

    /** The checks that are named; the others are counted. */
    public List<CheckResult> firstFoundBy() {
        return foundBy.subList(0, Math.min(NAMED, foundBy.size()));
    }

    /** How many more checks found it. */
    public int moreFoundBy() {
        return foundBy.size() - firstFoundBy().size();
    }

    /** Whether that line is the one that failed. */
    public boolean isCulprit(int line) {
        Overlap overlap = deviation.overlap();
        return line == (overlap == null ? lines.size() : overlap.unexplained()) - 1;
    }
}
