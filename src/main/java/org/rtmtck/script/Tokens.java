package org.rtmtck.script;

import java.util.ArrayList;
import java.util.List;

/** The words of one line, read from left to right. Braces and semicolons are words of their own. */
final class Tokens {

    private static final String SINGLES = "{};";
    private static final int EXCERPT = 40;

    private record Token(String text, int column) {}

    private final String file;
    private final int line;
    private final List<Token> tokens = new ArrayList<>();
    private final int endColumn;
    private int next;

    Tokens(String file, int line, String text) throws ScriptException {
        this.file = file;
        this.line = line;
        this.endColumn = text.length() + 1;
        int i = 0;
        while (i < text.length() && text.charAt(i) != '#') {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                i++;
            } else if (c < ' ' || c == 0x7f || c == 0xfffd) {
                throw at(i + 1, "character U+" + String.format("%04X", (int) c)
                        + " does not belong in a script; expected UTF-8 text, such as: RtmDeregisterClient A");
            } else {
                int end = SINGLES.indexOf(c) >= 0 ? i + 1 : endOfWord(text, i);
                tokens.add(new Token(text.substring(i, end), i + 1));
                i = end;
            }
        }
    }

    private static int endOfWord(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) != '#' && SINGLES.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    boolean hasNext() {
        return next < tokens.size();
    }

    /** The next word without taking it; empty at the end of the line. */
    String peek() {
        return hasNext() ? tokens.get(next).text() : "";
    }

    /** The word after the next one; empty if there is none. */
    String peekSecond() {
        return next + 1 < tokens.size() ? tokens.get(next + 1).text() : "";
    }

    String take(String expected, String example) throws ScriptException {
        if (!hasNext()) {
            throw at(endColumn, "the line ends where " + expected + " was expected, for example: " + example);
        }
        return tokens.get(next++).text();
    }

    /** Takes the next word if it is {@code word}. */
    boolean takeIf(String word) {
        boolean matches = peek().equals(word);
        if (matches) {
            next++;
        }
        return matches;
    }

    void expect(String word, String example) throws ScriptException {
        if (!takeIf(word)) {
            throw unexpected("'" + word + "'", example);
        }
    }

    void expectEnd(String example) throws ScriptException {
        if (hasNext()) {
            throw unexpected("the end of the line", example);
        }
    }

    /** An error at the word that comes next. */
    ScriptException unexpected(String expected, String example) {
        String found = hasNext() ? "found '" + shorten(peek()) + "'" : "the line ends";
        int column = hasNext() ? tokens.get(next).column() : endColumn;
        return at(column, found + " where " + expected + " was expected, for example: " + example);
    }

    /** The index of the word that comes next, for {@link #badAt}. */
    int position() {
        return next;
    }

    /** An error at the word that was taken last. */
    ScriptException bad(String expected, String example) {
        return badAt(next - 1, expected, example);
    }

    /** An error at the word with that index. */
    ScriptException badAt(int index, String expected, String example) {
        Token token = tokens.get(index);
        return at(
                token.column(),
                "found '" + shorten(token.text()) + "' where " + expected + " was expected, for example: " + example);
    }

    private ScriptException at(int column, String problem) {
        return new ScriptException(file, line, column, problem);
    }

    private static String shorten(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
    }
}
