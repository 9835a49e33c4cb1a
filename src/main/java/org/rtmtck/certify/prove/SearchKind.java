package org.rtmtck.certify.prove;

import java.util.Locale;

/** A kind of search that has some defects to itself, since nothing else can be expected to find them. */
public enum SearchKind {
    /** Small programs of several threads, run again and again. */
    RACES,
    /** All sequences of calls up to a length. */
    EXHAUSTION;

    /** The name used in files and for people, for example {@code races}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
