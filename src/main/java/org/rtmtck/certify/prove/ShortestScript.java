package org.rtmtck.certify.prove;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** What came of a defect beside its shortest script, where that is known. */
    static Optional<ShortestScript> of(DefectResult result, @Nullable Script shortest) {
        return Optional.ofNullable(shortest)
                .map(script -> new ShortestScript(
                        result.name(), result.scriptLength(), script.callCount(), script.toString()));
    }

    /** Whether reduction arrived at one that is not longer. */
    public boolean isMinimal() {
        return reduced <= shortest;
    }
}
