package org.rtmtck.witness;

import java.util.Set;
import org.rtmtck.catalogue.Req;
import org.rtmtck.script.Script;

/**
 * A deviation, ready to be told.
 *
 * @param principal the requirement that it breaks in any case
 * @param requirements all requirements that it breaks
 * @param permitted what would have been permitted
 * @param seen what was seen instead
 * @param script the shortest script found that shows it; the last call is the one that failed
 * @param trace the same with replies
 * @param reproducible whether the script fails whenever it is run
 * @param check the check that found it
 */
public record Failure(
        Req principal,
        Set<Req> requirements,
        String permitted,
        String seen,
        Script script,
        Script trace,
        boolean reproducible,
        String check) {

    private static final String SENTENCE = "what the scenario says: ";

    /** The failure of a scenario of which a sentence is not true, although the witness saw nothing wrong. */
    public static Failure ofSentence(String scenario, Set<Req> broken, Script trace) {
        return new Failure(
                broken.iterator().next(), broken, SENTENCE + scenario, "something else", trace, trace, true, scenario);
    }

    /** Whether it is a sentence of a scenario that is not true, and no answer that is not permitted. */
    public boolean isSentence() {
        return permitted.startsWith(SENTENCE);
    }

    /** The same with better words for what was seen. */
    public Failure seeing(String words) {
        return new Failure(principal, requirements, permitted, words, script, trace, reproducible, check);
    }

    /** The failure in a few lines, for an assertion message. */
    public String describe() {
        return principal.id() + " " + principal.title() + System.lineSeparator()
                + "  permitted: " + permitted + System.lineSeparator()
                + "  seen:      " + seen + System.lineSeparator()
                + "  script (" + script.callCount() + " calls):" + System.lineSeparator()
                + trace.toString().indent(4);
    }
}
