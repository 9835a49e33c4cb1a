package org.rtmtck.migration.facts;

import java.util.List;

/**
 * A step of what {@code RtmDeregisterClient} becomes.
 *
 * @param number 1 to 9
 * @param title the step in a few words
 * @param calls the functions of version 2 that it needs
 * @param text what is done
 * @param differences identifiers of the {@link Difference}s that ask for it
 */
public record TeardownStep(int number, String title, List<String> calls, String text, List<String> differences) {

    /** Keeps copies, so that the value cannot change. */
    public TeardownStep {
        calls = List.copyOf(calls);
        differences = List.copyOf(differences);
    }
}
