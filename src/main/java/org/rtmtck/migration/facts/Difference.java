package org.rtmtck.migration.facts;

import java.util.List;

/**
 * What differs at deregistration.
 *
 * @param id M1 to M20
 * @param title the subject
 * @param v1 how it is in version 1
 * @param v2 how it is in version 2
 * @param todo what a migrator does
 * @param pages the documentation pages behind it
 */
public record Difference(String id, String title, String v1, String v2, String todo, List<String> pages) {

    /** Keeps a copy, so that the value cannot change. */
    public Difference {
        pages = List.copyOf(pages);
    }
}
