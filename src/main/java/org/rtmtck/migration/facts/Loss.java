package org.rtmtck.migration.facts;

import java.util.List;

/**
 * What version 1 has and no facade over version 2 can give back.
 *
 * @param what the loss
 * @param reason why it cannot be helped
 * @param traps identifiers of traps that have to do with it
 */
public record Loss(String what, String reason, List<String> traps) {

    /** Keeps a copy, so that the value cannot change. */
    public Loss {
        traps = List.copyOf(traps);
    }
}
