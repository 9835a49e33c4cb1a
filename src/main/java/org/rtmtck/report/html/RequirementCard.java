package org.rtmtck.report.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rtmtck.certify.CheckResult;
import org.rtmtck.certify.RequirementResult;
import org.rtmtck.certify.Verdict;

/**
 * A requirement with everything that is said about it and everything that was found.
 *
 * @param result what was found
 * @param statement what it says
 * @param parts what its parts say, by level and name
 * @param sources where it comes from
 * @param functions the functions it is about
 * @param assumptions what it rests on, with the text of each assumption
 * @param wrong what a wrong implementation would do
 * @param lookAt where to look first when it fails
 * @param checks the checks that are written for it
 * @param again how many checks beside them say the same of IPX, and passed
 * @param properties the properties that reached it most often though they are written for something else
 * @param others how many other checks reached it
 */
public record RequirementCard(
        RequirementResult result,
        String statement,
        Map<String, String> parts,
        List<String> sources,
        List<String> functions,
        Map<String, String> assumptions,
        List<String> wrong,
        String lookAt,
        List<CheckResult> checks,
        int again,
        List<CheckResult> properties,
        int others) {

    private static final String NOT_TESTABLE = "not-testable";

    /** The symbol that stands for what was found. */
    public String symbol() {
        return symbol(result);
    }

    static String symbol(RequirementResult result) {
        return result.testable() || result.verdict() != Verdict.NOT_EXERCISED
                ? result.verdict().slug()
                : NOT_TESTABLE;
    }

    /** The words for the symbol. */
    public String words() {
        return symbol().equals(NOT_TESTABLE) ? "cannot be tested" : symbol().replace('-', ' ');
    }

    /** All that the search looks at. */
    public String haystack() {
        return String.join(
                        " ",
                        result.id(),
                        result.title(),
                        statement,
                        result.level(),
                        result.theme(),
                        String.join(" ", functions))
                .toLowerCase(Locale.ROOT);
    }

    /** How often a check exercised it, for people; empty if it did not. */
    public String reachedBy(CheckResult check) {
        long times = check.exercised().getOrDefault(result.id(), 0L);
        return times == 0 ? "" : times == 1 ? "once" : String.format(Locale.ROOT, "%,d times", times);
    }

    /** How often it was exercised, for people. */
    public String exercised() {
        return result.exercised() == 1 ? "once" : String.format(Locale.ROOT, "%,d times", result.exercised());
    }
}
