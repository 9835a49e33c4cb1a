package org.rtmtck.migration.facts;

/** How bad it is to fall into a trap, worst first. */
public enum Danger {
    /** Nothing fails and nothing warns; the behaviour is wrong. */
    SILENT("silent: nothing fails, the behaviour is wrong"),
    /** The process may end, hang or corrupt memory. */
    FATAL("fatal: the process may end, hang or corrupt memory"),
    /** Something is left behind that nobody can remove any more. */
    LEAK("leak: something is left behind"),
    /** The compiler, a status code or a missing function tells. */
    VISIBLE("visible: the compiler or a status code tells");

    private final String meaning;

    Danger(String meaning) {
        this.meaning = meaning;
    }

    /** The word and what it means. */
    public String meaning() {
        return meaning;
    }
}
