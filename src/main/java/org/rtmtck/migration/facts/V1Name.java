package org.rtmtck.migration.facts;

import java.util.List;

/**
 * A name of version 1 and what takes its place in version 2.
 *
 * @param name the name in a source
 * @param kind what it names
 * @param replacement the names of version 2 in the order in which they are needed; empty if there is none
 * @param documented whether a page of version 2 states the correspondence, rather than that it follows from both pages
 * @param note what else to know; may be empty
 * @param traps the traps that lie there, most dangerous first
 */
public record V1Name(
        String name, Kind kind, List<String> replacement, boolean documented, String note, List<Trap> traps) {

    /** What a name names. */
    public enum Kind {
        /** A function or a macro that is called like one. */
        FUNCTION,
        /** A status code. */
        STATUS,
        /** A flag or another number. */
        CONSTANT,
        /** A structure. */
        STRUCTURE,
        /** A member of a structure. */
        MEMBER,
        /** A header or a library. */
        HEADER
    }

    /** Keeps copies, so that the value cannot change. */
    public V1Name {
        replacement = List.copyOf(replacement);
        traps = List.copyOf(traps);
    }

    /** The replacement in one line. */
    public String replacementText() {
        return replacement.isEmpty() ? "none" : String.join(", ", replacement);
    }
}
