package org.rtmtck.migration.facts;

import java.util.List;

/**
 * Something that goes wrong in a migration.
 *
 * @param id a short name, stable
 * @param rank its place among all traps: 1 is the most dangerous
 * @param danger how bad it is
 * @param title the trap in one line
 * @param text what happens
 * @param remedy what to do about it
 * @param differences identifiers of the {@link Difference}s behind it
 */
public record Trap(
        String id, int rank, Danger danger, String title, String text, String remedy, List<String> differences) {

    /** Keeps a copy, so that the value cannot change. */
    public Trap {
        differences = List.copyOf(differences);
    }
}
