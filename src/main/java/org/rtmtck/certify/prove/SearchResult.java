package org.rtmtck.certify.prove;

import java.util.List;

/**
 * What a search by itself found on a defect that only overlapping calls, or only many particular ones, bring to light.
 *
 * @param search the kind of search
 * @param name the defect
 * @param wrong what it does wrong
 * @param requirements what it breaks, by identifier
 * @param outcome what became of it: killed if it was found with every seed, for the right reason each time
 * @param seeds how many seeds it was looked for with; 1 where nothing is left to chance
 * @param found with how many of them it was found
 * @param slowestMillis how long the slowest search took, in milliseconds
 * @param named the requirements that were found broken, by identifier
 * @param scriptLength how many calls the script has that was found first; 0 if there is none
 * @param script that script; empty if there is none
 * @param replays whether the script alone shows something that the defect breaks
 * @param problems what stood in the way of a kill, in words; empty if it was killed
 */
public record SearchResult(
        SearchKind search,
        String name,
        String wrong,
        List<String> requirements,
        Outcome outcome,
        int seeds,
        int found,
        long slowestMillis,
        List<String> named,
        int scriptLength,
        String script,
        boolean replays,
        List<String> problems) {

    /** Takes copies. */
    public SearchResult {
        requirements = List.copyOf(requirements);
        named = List.copyOf(named);
        problems = List.copyOf(problems);
    }
}
