package org.rtmtck.migration.scan;

/** How a source uses a name of version 1. */
public enum Use {
    /** A function is called. */
    CALL("called"),
    /** A name is mentioned: a constant, a type, a member, a function pointer, a line of a script. */
    MENTION("used"),
    /** A function is declared or defined under this name. */
    DECLARATION("declared"),
    /** The name stands behind a macro. */
    THROUGH_MACRO("used through a macro"),
    /** The name is a string, to be looked up when the program runs. */
    BY_STRING("looked up by its name"),
    /** The header is included or the library is linked. */
    INCLUDED("included");

    private final String text;

    Use(String text) {
        this.text = text;
    }

    /** The word for people. */
    public String text() {
        return text;
    }
}
