package org.rtmtck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rtmtck.script.Fixtures.FILE;
import static org.rtmtck.script.Fixtures.PRELUDE_LINES;

/**
 * A line that is wrong, after lines that bind a name of each kind.
 *
 * @param text the line
 * @param column where it is wrong
 * @param found what the error says it found
 * @param expected what the error says was expected
 * @param example what the error shows
 */
record WrongLine(String text, int column, String found, String expected, String example) {

    /** A line that is wrong at a word, or ends too early. */
    static WrongLine wrong(String text, int column, String expected, String example) {
        String word = text.substring(Math.min(column - 1, text.length())).split("[ #]|(?<=[{};])", 2)[0];
        String found = word.isEmpty() ? "the line ends" : "found '" + word + "'";
        return new WrongLine(text, column, found, expected, example);
    }

    void assertError() {
        ScriptException error = Fixtures.errorAfterPrelude(text + "\nsettle\n");

        assertThat(error)
                .hasMessage(
                        "%s:%d:%d: %s where %s was expected, for example: %s",
                        FILE, PRELUDE_LINES + 1, column, found, expected, example);
        assertThat(error.line()).isEqualTo(PRELUDE_LINES + 1);
        assertThat(error.column()).isEqualTo(column);
    }

    @Override
    public String toString() {
        return text;
    }
}
