package org.rtmtck.certify.prove;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the kit found on an implementation that is wrong on purpose.
 *
 * @param name the defect
 * @param wrong what it does wrong
 * @param requirements what it breaks, by identifier
 * @param outcome what became of it
 * @param technique the kind of check that caught it, null if none did
 * @param check the first check that caught it, null if none did
 * @param calls how many calls the kit had made when it was caught, or at the end
 * @param millis how long that took, in milliseconds, with the reduction of scripts
 * @param named the requirements that were found broken until then, by identifier
 * @param unrelated those of them that have nothing to do with the defect
 * @param scriptLength how many calls the reduced script has; 0 if there is none
 * @param script the reduced script; empty if there is none
 * @param replays whether the script alone shows the same requirement broken
 * @param problems the failures, in words, that stood in the way of a kill; empty if it was killed
 */
public record DefectResult(
        String name,
        String wrong,
        List<String> requirements,
        Outcome outcome,
        @Nullable String technique,
        @Nullable String check,
        long calls,
        long millis,
        List<String> named,
        List<String> unrelated,
        int scriptLength,
        String script,
        boolean replays,
        List<String> problems) {

    /** Takes copies. */
    public DefectResult {
        requirements = List.copyOf(requirements);
        named = List.copyOf(named);
        unrelated = List.copyOf(unrelated);
        problems = List.copyOf(problems);
    }
}
