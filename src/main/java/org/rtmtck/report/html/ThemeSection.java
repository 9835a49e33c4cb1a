package org.rtmtck.report.html;

import java.util.List;
import java.util.Locale;
import org.rtmtck.certify.Verdict;

/**
 * The requirements of one theme.
 *
 * @param slug the name of the theme as files use it
 * @param cards its requirements
 */
public record ThemeSection(String slug, List<RequirementCard> cards) {

    private static final String AGAIN = "re-";

    /** The name of the theme for people. */
    public String title() {
        String words = slug.startsWith(AGAIN) ? slug : slug.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** How many of its requirements have that verdict. */
    public long count(Verdict verdict) {
        return cards.stream().filter(c -> c.result().verdict() == verdict).count();
    }
}
