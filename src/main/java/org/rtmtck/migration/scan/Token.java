package org.rtmtck.migration.scan;

/**
 * A piece of C source that means something.
 *
 * @param kind what it is
 * @param text its characters; of a string, what stands between the quotes
 * @param position where it begins
 */
record Token(Kind kind, String text, Position position) {

    enum Kind {
        /** A name or a keyword. */
        NAME,
        /** A number. */
        NUMBER,
        /** A string, or the name of a header after an include. */
        STRING,
        /** A character constant. */
        CHARACTER,
        /** An operator or a bracket, one character long but for two hashes and two equals or "not equal" signs. */
        SYMBOL,
        /** The hash that begins a directive. */
        DIRECTIVE,
        /** The end of a directive. */
        DIRECTIVE_END
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
