package org.rtmtck.certify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says of one requirement.
 *
 * @param id its identifier
 * @param title what it is about
 * @param theme the theme under which it stands
 * @param level how firmly the documentation supports it
 * @param testable whether it shows through the 14 functions and the event
 * @param verdict what was found
 * @param answeredBy whose behaviour the verdict is about; null in certificates of kits that did not tell
 * @param exercised how often its precondition occurred and was checked
 * @param note what a reader must know beside the verdict: why it is not testable, not judged or not supported; null if
 *     nothing
 * @param checks the checks that reached it, by identifier
 * @param observed what was seen where the documentation leaves it open: each choice with how often it was seen
 */
public record RequirementResult(
        String id,
        String title,
        String theme,
        String level,
        boolean testable,
        Verdict verdict,
        @Nullable Respondent answeredBy,
        long exercised,
        @Nullable String note,
        List<String> checks,
        Map<String, Long> observed) {

    /** Takes a copy. */
    public RequirementResult {
        checks = List.copyOf(checks);
    }
}
