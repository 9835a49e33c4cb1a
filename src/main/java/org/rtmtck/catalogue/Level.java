package org.rtmtck.catalogue;

/** How firmly the documentation supports a requirement. */
public enum Level {
    /** A page says it. */
    DOCUMENTED("DOCUMENTED"),
    /** It follows from what the pages say. */
    DERIVED_S("DERIVED(S)"),
    /** It follows from what the pages say once the assumptions that the requirement names are added. */
    DERIVED_M("DERIVED(M)"),
    /** The pages leave it open: what an implementation does is recorded and never judged. */
    UNSPECIFIED("UNSPECIFIED");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** The name that people read. */
    public String label() {
        return label;
    }

    /** Whether an implementation can fail a requirement of this level. */
    public boolean isJudged() {
        return this != UNSPECIFIED;
    }
}
