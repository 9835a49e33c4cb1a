package org.rtmtck.certify.prove;

import org.rtmtck.script.Script;

/**
 * The script that reduction arrived at, beside the shortest that trying all short sequences of calls found.
 *
 * @param name the defect
 * @param reduced how many calls the reduced script has
 * @param shortest how many calls the other has
 * @param script the other
 */
public record ShortestScript(String name, int reduced, int shortest, String script) {

    /** What came of a defect, beside its shortest script. */
    static ShortestScript of(DefectResult result, Script shortest) {
        return new ShortestScript(result.name(), result.scriptLength(), shortest.callCount(), shortest.toString());
    }

    /** Whether reduction arrived at one that is not longer. */
    public boolean isMinimal() {
        return reduced <= shortest;
    }
}
