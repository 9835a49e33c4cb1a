package org.rtmtck.script;

import java.util.List;
import java.util.function.Predicate;

/** The words of one line, read from left to right. */
final class Tokens {

    private static final int EXCERPT = 40;

    /** A word and the column of its first character, from 1. */
    record Token(String text, int column) {}

    private final String file;
    private final int line;
    private final List<Token> tokens;
    private final int endColumn;
    private int next;

    private Tokens(String file, int line, List<Token> tokens, int endColumn) {
        this.file = file;
        this.line = line;
        this.tokens = tokens;
        this.endColumn = endColumn;
    }

    /** Splits a line into words. */
    static Tokens of(String file, int line, String text) throws ScriptException {
        Lexer lexer = new Lexer(file, line, text);
        return new Tokens(file, line, lexer.words(), lexer.endColumn());
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
            throw unexpected(expected, example);
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

    /** Takes the words up to a semicolon or the end of the line, with one blank between. */
    String takeRest() {
        StringBuilder text = new StringBuilder();
        while (hasNext() && !peek().equals(";")) {
            text.append(text.isEmpty() ? "" : " ").append(peek());
            next++;
        }
        return text.toString();
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

    /** The index of the word that comes next, for {@link #badAt}. */
    int position() {
        return next;
    }

    /** The index of the first word from {@code start} on that meets the condition, which one of them must. */
    int find(int start, Predicate<String> condition) {
        int index = start;
        while (!condition.test(wordAt(index))) {
            index++;
        }
        return index;
    }

    /** The word with that index. */
    String wordAt(int index) {
        return tokens.get(index).text();
    }

    /** An error at the word that comes next. */
    ScriptException unexpected(String expected, String example) {
        return hasNext() ? badAt(next, expected, example) : at(endColumn, "the line ends", expected, example);
    }

    /** An error at the word that was taken last. */
    ScriptException bad(String expected, String example) {
        return badAt(next - 1, expected, example);
    }

    /** An error at the word with that index. */
    ScriptException badAt(int index, String expected, String example) {
        Token token = tokens.get(index);
        return at(token.column(), "found '" + shorten(token.text()) + "'", expected, example);
    }

    private ScriptException at(int column, String found, String expected, String example) {
        String problem = found + " where " + expected + " was expected, for example: " + example;
        return new ScriptException(file, line, column, problem);
    }

    private static String shorten(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
    }
}
