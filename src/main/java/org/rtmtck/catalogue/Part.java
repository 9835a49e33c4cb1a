package org.rtmtck.catalogue;

import java.util.Set;

/**
 * One of several statements under a single identifier that differ in level or in assumptions.
 *
 * @param name unique within the requirement, for example {@code network-kept}
 * @param level how firmly the documentation supports this part
 * @param assumptions what it rests on
 * @param statement what it says
 */
public record Part(String name, Level level, Set<Assumption> assumptions, String statement) {

    /** Copies the collection. */
    public Part {
        assumptions = EnumSets.copyOf(Assumption.class, assumptions);
    }
}
