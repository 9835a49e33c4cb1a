package org.rtmtck.certify;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was exhausted, beside what was tried at random: see {@code spec/explore.md}.
 *
 * @param alphabet the name of the alphabet
 * @param depth the length up to which every sequence of calls over the alphabet was run, but for renaming
 * @param sequences how many sequences these are
 * @param states how many states the bounded model of the tables has; 0 if it was not made
 * @param extraStates an implementation that has at most so many states more than the model, and answers otherwise, would
 *     have been detected; null if that was not shown
 */
public record Bounds(
        String alphabet,
        int depth,
        long sequences,
        int states,
        @Nullable Integer extraStates) {

    /** What was exhausted, in a sentence. */
    public String sentence() {
        String walked = String.format(
                Locale.ROOT,
                "Every sequence of up to %d calls over the alphabet \"%s\" was run (%,d sequences)",
                depth,
                alphabet,
                sequences);
        return extraStates == null
                ? walked + "."
                : walked
                        + String.format(
                                Locale.ROOT,
                                ", and tests that detect every deviation of an implementation with up to %d states,"
                                        + " %d more than the model of the tables.",
                                states + extraStates,
                                extraStates);
    }
}
