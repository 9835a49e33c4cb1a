package org.rtmtck.migration.facts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A status code that one version has and the other has not, or has under another name or number.
 *
 * @param v1Name the name in version 1, if it has one
 * @param v1Number its number
 * @param v2Name the name in version 2, if it has one
 * @param v2Number its number
 * @param note what else to know
 * @param traps the traps that lie there, most dangerous first
 */
public record StatusChange(
        Optional<String> v1Name,
        OptionalInt v1Number,
        Optional<String> v2Name,
        OptionalInt v2Number,
        String note,
        List<Trap> traps) {

    /** Keeps a copy, so that the value cannot change. */
    public StatusChange {
        traps = List.copyOf(traps);
    }
}
