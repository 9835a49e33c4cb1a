package org.rtmtck.catalogue;

import java.util.Locale;

/** What an assumption is about. */
public enum AssumptionKind {
    /** The behaviour of the routing table manager, where the pages are silent. */
    CONTENT,
    /** How long to wait, and by which number to recognise a code. */
    OBSERVATION,
    /** The plain meaning of the pages: listed for completeness, no requirement names it. */
    READING;

    /** Whether an implementer may waive such an assumption. */
    public boolean isWaivable() {
        return this != READING;
    }

    /** The name used in the specification. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
