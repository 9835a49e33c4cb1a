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

    /** The failure in a few lines, for an assertion message. */
    public String describe() {
        return principal.id() + " " + principal.title() + System.lineSeparator()
                + "  permitted: " + permitted + System.lineSeparator()
                + "  seen:      " + seen + System.lineSeparator()
                + "  script (" + script.callCount() + " calls):" + System.lineSeparator()
                + trace.toString().indent(4);
    }
}
