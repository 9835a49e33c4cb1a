package org.rtmtck.certify.prove;

/**
 * The script that reduction arrived at, beside the shortest that trying all short sequences of calls found.
 *
 * @param name the defect
 * @param reduced how many calls the reduced script has
 * @param shortest how many calls the other has
 * @param script the other
 */
public record ShortestScript(String name, int reduced, int shortest, String script) {

    /** Whether reduction arrived at one that is not longer. */
    public boolean isMinimal() {
        return reduced <= shortest;
    }
}
