package org.rtmtck.migration.facts;

import java.util.List;

/**
 * What version 1 has and no facade over version 2 can give back.
 *
 * @param what the loss
 * @param reason why it cannot be helped
 * @param traps identifiers of traps that have to do with it
 * @param requirements the requirements that a certificate of the facade reports as not supported because of it
 */
public record Loss(String what, String reason, List<String> traps, List<String> requirements) {

    /** Keeps copies, so that the value cannot change. */
    public Loss {
        traps = List.copyOf(traps);
        requirements = List.copyOf(requirements);
    }
}
