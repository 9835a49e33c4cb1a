package org.rtmtck.certify.prove;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Those of all defects whose shortest script is known and whose reduced one can be replayed, in the order of defects. */
    static List<ShortestScript> of(List<DefectResult> defects, Map<String, Script> shortest) {
        return defects.stream()
                .filter(defect -> defect.replays() && defect.scriptLength() > 0)
                .flatMap(defect -> Optional.ofNullable(shortest.get(defect.name()))
                        .map(script -> new ShortestScript(
                                defect.name(), defect.scriptLength(), script.callCount(), script.toString()))
                        .stream())
                .toList();
    }

    /** Whether reduction arrived at one that is not longer. */
    public boolean isMinimal() {
        return reduced <= shortest;
    }
}
