package org.rtmtck.script;

/** A script cannot be read: where, what was found, what was expected, and an example. */
public final class ScriptException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /** An error at a place in a file; line and column count from 1. */
    public ScriptException(String file, int line, int column, String problem) {
        super(file + ":" + line + ":" + column + ": " + problem);
        this.line = line;
        this.column = column;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** The column, from 1. */
    public int column() {
        return column;
    }
}
