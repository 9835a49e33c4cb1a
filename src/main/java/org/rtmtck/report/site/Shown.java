package org.rtmtck.report.site;

import java.util.List;
import java.util.Locale;
import org.rtmtck.certify.CheckStatus;

/**
 * A scenario with how it ended when it was last run.
 *
 * @param scenario the scenario
 * @param status how it ended: the worst of its examples
 */
public record Shown(ScenarioText scenario, CheckStatus status) {

    private static final List<CheckStatus> WORST_FIRST =
            List.of(CheckStatus.ERROR, CheckStatus.FAILED, CheckStatus.SKIPPED, CheckStatus.PASSED);

    /** The worse of two. */
    static CheckStatus worse(CheckStatus one, CheckStatus other) {
        return WORST_FIRST.indexOf(one) <= WORST_FIRST.indexOf(other) ? one : other;
    }

    /** The name without what it begins with in every scenario of a pair, for example "M1 in". */
    public String shortTitle() {
        String title = scenario.title().replaceFirst("^[A-Za-z0-9_]+ in (?=version|both)", "");
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
